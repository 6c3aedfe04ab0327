package org.mosaiclab.scenario.actor;

import io.vavr.collection.Vector;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.value.Address;

/// Where one validator stands among those that have weight, in the order of registration: what one
/// must do for all falls to the one at (turn mod n), then to the next.
///
/// Sets change seldom, so the last one is remembered.
final class Standing {
  private static final int OUTSIDE = -1;

  private final Address validator;
  private Object set = this;
  private long height;
  private int position = OUTSIDE;
  private int count;

  Standing(Address validator) {
    this.validator = validator;
  }

  /// Among those whose votes count on the meta-chain.
  ///
  /// @param turn what is counted, as a height
  /// @return in `[0, n)`, 0 for whose turn it is; empty for who has no weight
  OptionalLong rank(PollingPlaceState polling, long turn) {
    if (isOther(polling.validators(), polling.currentMetaBlockHeight())) {
      remember(
          polling.validators(),
          polling.currentMetaBlockHeight(),
          polling.validatorAddresses(),
          each -> !polling.currentWeight(each).isZero());
    }
    return rank(turn);
  }

  /// Among those that have weight on origin at the open meta-block height.
  ///
  /// @param turn what is counted, as a height
  /// @return in `[0, n)`, 0 for whose turn it is; empty for who has no weight
  OptionalLong rank(StakeState stake, long turn) {
    if (isOther(stake.validators(), stake.height())) {
      remember(
          stake.validators(),
          stake.height(),
          stake.validatorAddresses(),
          each -> !stake.weight(stake.height(), each).isZero());
    }
    return rank(turn);
  }

  // States are shared and immutable: another set is another object, and the same object no other.
  @SuppressWarnings("ReferenceEquality")
  private boolean isOther(Object newSet, long newHeight) {
    return newSet != set || newHeight != height;
  }

  private OptionalLong rank(long turn) {
    return position == OUTSIDE
        ? OptionalLong.empty()
        : OptionalLong.of(Math.floorMod(position - turn, (long) count));
  }

  private void remember(
      Object newSet, long newHeight, Vector<Address> registered, Predicate<Address> hasWeight) {
    set = newSet;
    height = newHeight;
    position = OUTSIDE;
    count = 0;
    for (Address each : registered) {
      if (hasWeight.test(each)) {
        if (each.equals(validator)) {
          position = count;
        }
        count++;
      }
    }
  }
}
