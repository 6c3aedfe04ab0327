package org.mosaiclab.protocol.v0.reward;

import java.util.List;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// One supermajority link of a finalised segment. **Spec**: `v0 §21 GAP-12`, `v0 §22a ISS-34`.
///
/// @param targetHeight of its target
/// @param gas used between source and target
/// @param gasPrice of its dynasty, base units per gas
/// @param totalWeight effective weight of the whole validator set
/// @param voters whose votes were included before the finalisation, each once
public record RewardedLink(
    long targetHeight, Uint256 gas, Uint256 gasPrice, Uint256 totalWeight, List<Voter> voters) {
  /// @param weight effective weight
  public record Voter(Address validator, Uint256 weight) {}

  public RewardedLink {
    voters = List.copyOf(voters);
  }
}
