package org.mosaiclab.protocol.v0.stake;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
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
/// @param records what the repairs need
public record StakeState(
    Address address,
    Address mosaicCore,
    Uint256 minimumWeight,
    boolean isInitialized,
    long height,
    Vector<Address> validatorAddresses,
    Map<Address, StakedValidator> validators,
    Map<Long, Vector<Address>> joining,
    Vector<Uint256> totalWeights,
    StakeRecords records) {
  static final long FIRST_HEIGHT = 1;

  /// A deposit counts from this many heights after the open one. **Spec**: `v0 §9` (DEV-09).
  public static final int DEPOSIT_DELAY_HEIGHTS = 2;

  /// The state that the constructor leaves.
  static StakeState initial(
      Address address, Address mosaicCore, Uint256 minimumWeight, StakeRecords records) {
    return new StakeState(
        address,
        mosaicCore,
        minimumWeight,
        false,
        FIRST_HEIGHT,
        Vector.empty(),
        HashMap.empty(),
        HashMap.empty(),
        Vector.fill((int) FIRST_HEIGHT + DEPOSIT_DELAY_HEIGHTS + 1, Uint256.ZERO),
        records);
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

  /// @return weight of one validator in the two sets of a height
  public SplitWeight splitWeight(long atHeight, Address validator) {
    return records.sets().weightAt(validator(validator), atHeight);
  }

  /// Whether totals and tallies are kept as running sums (GAP-05); as built every sum is a walk
  /// over all validators, which costs the gas of one.
  public boolean keepsSums() {
    return records.sets() == SetRule.FORWARD_AND_REAR;
  }

  /// @return weights of the two sets of the open height, without who was slashed
  public SplitWeight openWeight() {
    return records.heights().last().current();
  }

  /// What the kernels have told the auxiliary side in all. Walks over all validators.
  public ValidatorUpdates announcements() {
    var told = validatorAddresses.filter(address -> !validator(address).announced().isZero());
    return new ValidatorUpdates(
        told.toJavaList(), told.map(address -> validator(address).announced()).toJavaList());
  }

  /// Walks over all validators.
  SplitWeight sumWeights(long atHeight) {
    return validatorAddresses.foldLeft(
        SplitWeight.ZERO, (sum, validator) -> sum.plus(splitWeight(atHeight, validator)));
  }

  /// @return with one more validator; empty if a total leaves 256 bits
  Optional<StakeState> withValidator(StakedValidator joining) {
    var key = joining.auxiliaryAddress();
    var sameHeight = this.joining.getOrElse(joining.startingHeight(), Vector.empty());
    return totalsWith(joining, joining.startingHeight())
        .map(
            totals ->
                new StakeState(
                    address,
                    mosaicCore,
                    minimumWeight,
                    isInitialized,
                    height,
                    validatorAddresses.append(key),
                    validators.put(key, joining),
                    this.joining.put(joining.startingHeight(), sameHeight.append(key)),
                    totals,
                    records.withLedger(records.ledger().deposit(joining.stake()))));
  }

  /// @param changed a validator that is in already, with other weights from the open height on only
  StakeState withChanged(StakedValidator changed) {
    var key = changed.auxiliaryAddress();
    return new StakeState(
        address,
        mosaicCore,
        minimumWeight,
        isInitialized,
        height,
        validatorAddresses,
        validators.put(key, changed),
        joining,
        totalsWith(changed, height).orElseThrow(),
        records);
  }

  /// @param gone a validator that weighs nothing any more, from the open height on
  StakeState withDeparted(StakedValidator gone) {
    var next = withChanged(gone);
    return next.withRecords(next.records.withCurrent(next.sumWeights(height)));
  }

  // Totals from that height on, where one validator is or is put in.
  private Optional<Vector<Uint256>> totalsWith(StakedValidator validator, long from) {
    var before = validator(validator.auxiliaryAddress());
    var totals = reaching(Math.max(validator.startingHeight(), validator.evictionHeight()));
    for (int i = (int) from; i < totals.size(); i++) {
      var weight = validator.weightAt(i);
      var total = totals.get(i).minus(before.weightAt(i)).flatMap(others -> others.plus(weight));
      if (total.isEmpty()) {
        return Optional.empty();
      }
      totals = totals.update(i, total.get());
    }
    return Optional.of(totals);
  }

  private Vector<Uint256> reaching(long lastHeight) {
    var totals = totalWeights;
    while (totals.size() <= lastHeight) {
      totals = totals.append(totals.last());
    }
    return totals;
  }

  /// @param block of origin at which the core halted
  public StakeState haltedAt(long block) {
    return withRecords(records.haltedAt(block));
  }

  /// Whether the validator's vote for the last commit is in its seal or was shown since (GAP-07).
  public boolean hasShownVote(Address validator) {
    return records.voters().contains(validator);
  }

  /// @param validator whose vote for the last commit came after the quorum
  public StakeState withVoter(Address validator) {
    return withRecords(records.withVoters(records.voters().add(validator)));
  }

  /// @param challenge better than the one before
  public StakeState withChallenge(GasChallenge challenge) {
    return withRecords(records.withChallenge(Optional.of(challenge)));
  }

  /// Whether that validator has a stake to lose.
  public boolean isStaked(Address validator) {
    return validator(validator).isStaked();
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
        totalWeights,
        records);
  }

  StakeState withRecords(StakeRecords next) {
    return new StakeState(
        address,
        mosaicCore,
        minimumWeight,
        isInitialized,
        height,
        validatorAddresses,
        validators,
        joining,
        totalWeights,
        next);
  }

  /// @return with the next height open; its weights are those planned so far
  StakeState withNextHeight() {
    var opened =
        new StakeState(
            address,
            mosaicCore,
            minimumWeight,
            isInitialized,
            height + 1,
            validatorAddresses,
            validators,
            joining,
            totalWeights.append(totalWeights.last()),
            records);
    var heights = records.heights().append(HeightRecord.opened(opened.sumWeights(height + 1)));
    return opened.withRecords(records.withHeights(heights));
  }
}
