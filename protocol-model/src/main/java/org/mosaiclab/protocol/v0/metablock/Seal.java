package org.mosaiclab.protocol.v0.metablock;

import io.vavr.collection.LinkedHashSet;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Votes that the core has verified for one transition.
///
/// @param validators who voted, in the order they came
/// @param totalVoteWeight sum of their weights, each as it was when the vote was verified; what
///   counts where weights may change is [SealCount]'s to say
public record Seal(LinkedHashSet<Address> validators, Uint256 totalVoteWeight) {
  public static final Seal EMPTY = new Seal(LinkedHashSet.empty(), Uint256.ZERO);

  public boolean hasVoted(Address validator) {
    return validators.contains(validator);
  }

  Seal with(Address validator, Uint256 totalWeight) {
    return new Seal(validators.add(validator), totalWeight);
  }
}
