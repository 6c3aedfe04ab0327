package org.mosaiclab.protocol.v0.stake;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// State of one Stake contract. **Spec**: `v0 §9`.
///
/// @param address of the contract itself, which holds the stakes
/// @param mosaicCore the only caller of `closeMetaBlock`
/// @param minimumWeight below it the chain stands still
/// @param isInitialized whether the first validators are in
/// @param height open meta-block height, from 1
/// @param validatorAddresses in the order of registration, append-only
/// @param validators by auxiliary address
/// @param joining validators by the height whose kernel announces them, in order
/// @param totalWeights sum of weights by height, up to the last height at which it can change
public record StakeState(
    Address address,
    Address mosaicCore,
    Uint256 minimumWeight,
    boolean isInitialized,
    long height,
    Vector<Address> validatorAddresses,
    Map<Address, StakedValidator> validators,
    Map<Long, Vector<Address>> joining,
    Vector<Uint256> totalWeights) {
  static final long FIRST_HEIGHT = 1;

  /// A deposit counts from this many heights after the open one. **Spec**: `v0 §9` (DEV-09).
  public static final int DEPOSIT_DELAY_HEIGHTS = 2;

  /// The state that the constructor leaves.
  static StakeState initial(Address address, Address mosaicCore, Uint256 minimumWeight) {
    return new StakeState(
        address,
        mosaicCore,
        minimumWeight,
        false,
        FIRST_HEIGHT,
        Vector.empty(),
        HashMap.empty(),
        HashMap.empty(),
        Vector.fill((int) FIRST_HEIGHT + DEPOSIT_DELAY_HEIGHTS + 1, Uint256.ZERO));
  }

  /// @return the record, or [StakedValidator#ABSENT]
  public StakedValidator validator(Address validator) {
    return validators.getOrElse(validator, StakedValidator.ABSENT);
  }

  /// @param atHeight meta-block height, at least zero
  /// @return weight of one validator, zero if it is unknown
  public Uint256 weight(long atHeight, Address validator) {
    return validator(validator).weightAt(atHeight);
  }

  /// Sum over all validators, kept incrementally: a vote must not cost a walk over them.
  ///
  /// @param atHeight meta-block height, at least zero
  public Uint256 totalWeight(long atHeight) {
    return totalWeights.get((int) Math.min(atHeight, totalWeights.size() - 1L));
  }

  /// @param atHeight meta-block height
  /// @return validators that the kernel of that height announces
  public ValidatorUpdates updatesAt(long atHeight) {
    var addresses = joining.getOrElse(atHeight, Vector.empty());
    return addresses.isEmpty()
        ? ValidatorUpdates.NONE
        : new ValidatorUpdates(
            addresses.asJava(), addresses.map(address -> validator(address).stake()).asJava());
  }

  /// @return empty if a total leaves 256 bits
  Optional<StakeState> withValidator(StakedValidator validator) {
    var totals = totalWeights;
    for (int i = (int) validator.startingHeight(); i < totals.size(); i++) {
      var total = totals.get(i).plus(validator.stake());
      if (total.isEmpty()) {
        return Optional.empty();
      }
      totals = totals.update(i, total.get());
    }
    var key = validator.auxiliaryAddress();
    var sameHeight = joining.getOrElse(validator.startingHeight(), Vector.empty());
    return Optional.of(
        new StakeState(
            address,
            mosaicCore,
            minimumWeight,
            isInitialized,
            height,
            validatorAddresses.append(key),
            validators.put(key, validator),
            joining.put(validator.startingHeight(), sameHeight.append(key)),
            totals));
  }

  StakeState initialized() {
    return new StakeState(
        address,
        mosaicCore,
        minimumWeight,
        true,
        height,
        validatorAddresses,
        validators,
        joining,
        totalWeights);
  }

  StakeState withNextHeight() {
    return new StakeState(
        address,
        mosaicCore,
        minimumWeight,
        isInitialized,
        height + 1,
        validatorAddresses,
        validators,
        joining,
        totalWeights.append(totalWeights.last()));
  }
}
