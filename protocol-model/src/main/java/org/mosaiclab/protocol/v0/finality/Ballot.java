package org.mosaiclab.protocol.v0.finality;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The votes of one digest, one by one, so that those of an offender can be taken out again.
/// **Spec**: `v0 §21` GAP-01, GAP-05.
///
/// @param tally over the forward and over the rear set; derived
/// @param casts by signer
public record Ballot(SplitWeight tally, Map<Address, Cast> casts) {
  static final Ballot EMPTY = new Ballot(SplitWeight.ZERO, HashMap.empty());

  /// What one vote weighed when it was counted.
  ///
  /// @param weight in the whole set
  /// @param split in the forward and in the rear set
  public record Cast(Uint256 weight, SplitWeight split) {}

  Ballot with(Address signer, Cast cast) {
    return new Ballot(tally.plus(cast.split), casts.put(signer, cast));
  }

  Ballot without(Address signer) {
    var cast = casts.get(signer).get();
    return new Ballot(tally.minus(cast.split), casts.remove(signer));
  }
}
