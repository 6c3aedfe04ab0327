package org.mosaiclab.bench.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// The baseline of votes: the same checks on `java.util.HashMap` and arrays that are written in
/// place, as one would do it who has no forks. For one who has, [#copy] gives each block a state of
/// its own by copying all of it but what never changes.
///
/// It knows what a script of votes needs: heights and sources of links, last targets, tallies,
/// justification. Like ours it hashes equal votes once.
final class PlainPolling {
  private static final int NOBODY = -1;

  private final Map<Address, Integer> indexes;
  private final long[] weights;
  private final long requiredWeight;
  private final Map<Hash32, Long> heights;
  private final Map<VoteMessage, Hash32> digests;
  private final long[] originTargets;
  private final long[] auxiliaryTargets;
  private final Map<Hash32, Long> tallies;
  private final Map<Hash32, Hash32> sources;

  private PlainPolling(Map<Address, Integer> indexes, long[] weights, long requiredWeight) {
    this.indexes = indexes;
    this.weights = weights;
    this.requiredWeight = requiredWeight;
    this.heights = new HashMap<>();
    this.digests = new HashMap<>();
    this.originTargets = new long[weights.length];
    this.auxiliaryTargets = new long[weights.length];
    this.tallies = new HashMap<>();
    this.sources = new HashMap<>();
  }

  private PlainPolling(PlainPolling parent) {
    this.indexes = parent.indexes;
    this.weights = parent.weights;
    this.requiredWeight = parent.requiredWeight;
    this.heights = parent.heights;
    this.digests = parent.digests;
    this.originTargets = parent.originTargets.clone();
    this.auxiliaryTargets = parent.auxiliaryTargets.clone();
    this.tallies = new HashMap<>(parent.tallies);
    this.sources = new HashMap<>(parent.sources);
  }

  /// The state at the start of a script by that committee.
  static PlainPolling of(Committee committee, AuxiliaryScript script) {
    Map<Address, Integer> indexes = new HashMap<>();
    var weights = new long[committee.size()];
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      indexes.put(committee.keys().get(i).address(), i);
      weights[i] = committee.weights().get(i).toLong();
      total += weights[i];
    }
    var polling = new PlainPolling(indexes, weights, Math.ceilDiv(2 * total, 3));
    for (var chain : ObservedChain.values()) {
      polling.learn(script.start(), chain);
    }
    votes(script).forEach(polling::learn);
    return polling;
  }

  private static List<VoteMessage> votes(AuxiliaryScript script) {
    return script.operations().stream()
        .filter(AuxiliaryOperation.Vote.class::isInstance)
        .map(operation -> ((AuxiliaryOperation.Vote) operation).message())
        .distinct()
        .toList();
  }

  private void learn(AuxiliaryState start, ObservedChain chain) {
    var first = start.blocks(chain).highestJustified();
    sources.put(first, first);
    heights.put(first, start.blocks(chain).heightOf(first).toLong());
  }

  // A link names its heights, so the messages say which headers the script is about.
  private void learn(VoteMessage vote) {
    heights.put(vote.target(), vote.targetHeight().toLong());
  }

  /// A state of its own for a block on top of this one.
  PlainPolling copy() {
    return new PlainPolling(this);
  }

  /// Counts a vote.
  ///
  /// @throws IllegalStateException if it is to be refused: scripts hold good votes only
  void vote(AuxiliaryOperation.Vote vote) {
    var message = vote.message();
    long target = message.targetHeight().toLong();
    require(message.sourceHeight().toLong() < target, "heights");
    require(sources.containsKey(message.source()), "source");
    require(isAt(message.source(), message.sourceHeight().toLong()), "source height");
    require(isAt(message.target(), target), "target height");
    require(
        sources.getOrDefault(message.target(), message.source()).equals(message.source()), "link");
    var digest = digests.computeIfAbsent(message, VoteMessage::digest);
    int index = indexes.getOrDefault(Stage.SIGNATURES.recover(digest, vote.signature()), NOBODY);
    require(index != NOBODY, "signer");
    var targets = targetsOf(message);
    require(target > targets[index], "last target");
    targets[index] = target;
    if (tallies.merge(digest, weights[index], Long::sum) >= requiredWeight) {
      sources.putIfAbsent(message.target(), message.source());
    }
  }

  private long[] targetsOf(VoteMessage message) {
    return message.coreIdentifier().equals(Stage.AUXILIARY) ? auxiliaryTargets : originTargets;
  }

  private boolean isAt(Hash32 block, long height) {
    return heights.getOrDefault(block, -1L) == height;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("refused for its " + what);
    }
  }

  /// Whether a state has the same tallies, and the same blocks are justified in it.
  boolean agreesWith(AuxiliaryState state) {
    var polling = state.pollingPlace();
    return tallies.entrySet().stream()
            .allMatch(tally -> polling.votesWeight(tally.getKey()).toLong() == tally.getValue())
        && heights.keySet().stream()
            .allMatch(block -> sources.containsKey(block) == isJustified(state, block));
  }

  private static boolean isJustified(AuxiliaryState state, Hash32 block) {
    return Arrays.stream(ObservedChain.values())
        .anyMatch(chain -> state.blocks(chain).checkpoint(block).justified());
  }
}
