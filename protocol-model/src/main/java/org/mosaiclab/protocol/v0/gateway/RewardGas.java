package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Uint256;

/// Gas that is rewarded where it is taken from a table and not from a meter, by operation and by
/// the number of nodes of its proof: whoever submits has no way to raise it. **Spec**: `v0 §22a`
/// ISS-27.
///
/// @param confirm of a confirmation, without its nodes
/// @param progressBySecret of progress on the target by the secret
/// @param progressByProof of progress on the target by a proof, without its nodes
/// @param perNode of one node
public record RewardGas(long confirm, long progressBySecret, long progressByProof, long perNode) {
  /// Nothing is rewarded: what a profile without ISS-27 never reads.
  public static final RewardGas NONE = new RewardGas(0, 0, 0, 0);

  /// @throws IllegalArgumentException if one of them is negative
  public RewardGas {
    if (confirm < 0 || progressBySecret < 0 || progressByProof < 0 || perNode < 0) {
      throw new IllegalArgumentException(
          "gas must be >= 0, was "
              + confirm
              + ", "
              + progressBySecret
              + ", "
              + progressByProof
              + ", "
              + perNode);
    }
  }

  /// @param depth nodes of the proof, at least zero
  public Uint256 ofConfirmation(int depth) {
    return Uint256.of(Math.addExact(confirm, Math.multiplyExact(perNode, depth)));
  }

  public Uint256 ofSecret() {
    return Uint256.of(progressBySecret);
  }

  /// @param depth nodes of the proof, at least zero
  public Uint256 ofProof(int depth) {
    return Uint256.of(Math.addExact(progressByProof, Math.multiplyExact(perNode, depth)));
  }
}
