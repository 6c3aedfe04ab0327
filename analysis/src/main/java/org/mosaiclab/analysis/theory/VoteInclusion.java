package org.mosaiclab.analysis.theory;

import java.util.List;

/// How many blocks after a checkpoint its quorum of votes is on the chain, over a matrix of fixed
/// one-way delays.
///
/// The checkpoint is sealed at 0 by node 0; `v` has it, validated, at `L[0][v] + c`, votes at once,
/// and its vote reaches `u` at `L[0][v] + c + L[v][u]`. Block `j` is sealed at `j tau` by node `j
/// mod n` and takes every vote that is there by then. The quorum is on the chain with the least `j`
/// for which the votes that reached the sealer of some block `i <= j` by `i tau` weigh at least two
/// thirds.
///
/// Exact where every block reaches the next sealer in time (`L[i][i+1] + c < tau`) and no detour is
/// faster than the direct link. **Source**: `tendermint §7` (votes over a latency matrix), with the
/// rotation of sealers of `simulation.md`. **Units**: nanoseconds.
///
/// @param delaysNanos shape [nodes][nodes], row = sender
/// @param weights of the nodes' votes
/// @param blockTimeNanos `tau`
/// @param validationNanos `c`
public record VoteInclusion(
    List<List<Long>> delaysNanos,
    List<Integer> weights,
    long blockTimeNanos,
    long validationNanos) {
  private static final int BLOCKS_MAX = 1_000;

  public VoteInclusion {
    delaysNanos = delaysNanos.stream().map(List::copyOf).toList();
    weights = List.copyOf(weights);
    if (delaysNanos.size() != weights.size()) {
      throw new IllegalArgumentException(
          "weights must be as many as nodes, were " + weights.size());
    }
  }

  /// When `v` votes after the checkpoint was sealed.
  ///
  /// @param node `v`
  public long castNanos(int node) {
    return node == 0 ? 0 : delaysNanos.getFirst().get(node) + validationNanos;
  }

  /// Weight of the votes in the blocks up to `j`.
  ///
  /// @param blocks `j`, at least 0
  public int weightWithin(int blocks) {
    int weight = 0;
    for (int node = 0; node < weights.size(); node++) {
      weight += isWithin(node, blocks) ? weights.get(node) : 0;
    }
    return weight;
  }

  private boolean isWithin(int node, int blocks) {
    for (int block = 1; block <= blocks; block++) {
      int sealer = block % weights.size();
      long way = node == sealer ? 0 : delaysNanos.get(node).get(sealer);
      if (castNanos(node) + way <= block * blockTimeNanos) {
        return true;
      }
    }
    return false;
  }

  /// The least `j` with a quorum.
  public int blocksToQuorum() {
    long required =
        SupermajorityThreshold.requiredWeight(weights.stream().mapToLong(Integer::longValue).sum());
    for (int blocks = 1; blocks <= BLOCKS_MAX; blocks++) {
      if (weightWithin(blocks) >= required) {
        return blocks;
      }
    }
    throw new IllegalStateException("no quorum within " + BLOCKS_MAX + " blocks");
  }

  /// When node 0 has executed the block that brings the quorum, after the checkpoint was sealed.
  public long justifiedNanos() {
    int blocks = blocksToQuorum();
    int sealer = blocks % weights.size();
    long way = sealer == 0 ? 0 : delaysNanos.get(sealer).getFirst() + validationNanos;
    return blocks * blockTimeNanos + way;
  }
}
