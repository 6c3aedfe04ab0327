package org.mosaiclab.protocol.v0.finality;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of the polling place. **Spec**: `v0 §7`.
///
/// @param setup what never changes
/// @param coreHeights least target height of a vote, exclusive, by core id
/// @param votesWeights tally by vote digest; where ISS-11 is repaired of this meta-block height
///   only
/// @param digests of the votes that have a tally; derived, so that all equal votes are hashed once
/// @param targetHeights last target height of each validator by its index, zero for none; by the
///   core id of the vote where ISS-02 is repaired, else under [CoreId#ZERO] for both chains
/// @param currentMetaBlockHeight activated kernels, from 0; from 1 where GAP-05 is repaired
/// @param validators by auxiliary address
/// @param validatorAddresses in the order of registration; derived
/// @param totalWeights sum of weights by meta-block height
/// @param records what the repairs need
public record PollingPlaceState(
    Setup setup,
    Map<CoreId, Uint256> coreHeights,
    Map<Hash32, Uint256> votesWeights,
    Map<VoteMessage, Hash32> digests,
    Map<CoreId, Vector<Uint256>> targetHeights,
    long currentMetaBlockHeight,
    Map<Address, RegisteredValidator> validators,
    Vector<Address> validatorAddresses,
    Vector<Uint256> totalWeights,
    PollingRecords records) {
  /// @param origin core id of the origin store
  /// @param auxiliary core id of the auxiliary store; hides an equal origin id
  /// @param auxiliaryBlockStore the only caller of `updateMetaBlock`
  public record Setup(CoreId origin, CoreId auxiliary, Address auxiliaryBlockStore) {}

  /// @param scopes keys that votes will be counted under
  static PollingPlaceState initial(Setup setup, Iterable<CoreId> scopes, long firstHeight) {
    Map<CoreId, Vector<Uint256>> noTargets = HashMap.empty();
    for (var scope : scopes) {
      noTargets = noTargets.put(scope, Vector.empty());
    }
    return new PollingPlaceState(
        setup,
        HashMap.empty(),
        HashMap.empty(),
        HashMap.empty(),
        noTargets,
        firstHeight,
        HashMap.empty(),
        Vector.empty(),
        Vector.fill((int) firstHeight + 1, Uint256.ZERO),
        PollingRecords.initial(firstHeight));
  }

  /// @return the least target height, exclusive; zero for an unknown core id
  public Uint256 coreHeight(CoreId coreIdentifier) {
    return coreHeights.getOrElse(coreIdentifier, Uint256.ZERO);
  }

  /// @param digest of the vote, with the signed-message prefix
  public Uint256 votesWeight(Hash32 digest) {
    return votesWeights.getOrElse(digest, Uint256.ZERO);
  }

  /// @return what `vote` signs
  Hash32 digestOf(VoteMessage vote) {
    var known = digests.getOrElse(vote, Hash32.ZERO);
    return known.isZero() ? vote.digest() : known;
  }

  /// @return the record, or [RegisteredValidator#ABSENT]
  public RegisteredValidator validator(Address validator) {
    return validators.getOrElse(validator, RegisteredValidator.ABSENT);
  }

  /// @return weight of one validator at the current meta-block height
  public Uint256 currentWeight(Address validator) {
    return validator(validator).weightAt(currentMetaBlockHeight);
  }

  /// @param height meta-block height, at least zero
  /// @return sum of weights, zero above the current height
  public Uint256 totalWeight(long height) {
    return height <= currentMetaBlockHeight ? totalWeights.get((int) height) : Uint256.ZERO;
  }

  public Uint256 currentTotalWeight() {
    return totalWeights.last();
  }

  /// Whether votes are refused for good (GAP-02, ISS-15).
  public boolean isHalted() {
    return records.halt().isPresent();
  }

  /// Whether a validator ever voted on the chain of `message`, or as built on any chain.
  public boolean hasVoted(VoteMessage message, Address validator) {
    var registered = validator(validator);
    return !targetHeight(message.coreIdentifier(), registered).isZero()
        || !targetHeight(CoreId.ZERO, registered).isZero();
  }

  /// @return zero where the validator never voted: no vote has a target at height zero
  Uint256 targetHeight(CoreId scope, RegisteredValidator validator) {
    var heights = targetHeights.getOrElse(scope, Vector.empty());
    return validator.isAbsent() || heights.isEmpty()
        ? Uint256.ZERO
        : heights.get(validator.index());
  }

  /// @param digest of `vote`
  /// @param weight of the tally from now on
  PollingPlaceState withVote(
      CoreId scope,
      RegisteredValidator validator,
      VoteMessage vote,
      Hash32 digest,
      Uint256 weight) {
    var heights = targetHeights.getOrElse(scope, Vector.empty());
    return new PollingPlaceState(
        setup,
        coreHeights,
        votesWeights.put(digest, weight),
        votesWeight(digest).isZero() ? digests.put(vote, digest) : digests,
        targetHeights.put(scope, heights.update(validator.index(), vote.targetHeight())),
        currentMetaBlockHeight,
        validators,
        validatorAddresses,
        totalWeights,
        records);
  }

  /// Open links start at zero.
  PollingPlaceState withoutTallies() {
    return new PollingPlaceState(
        setup,
        coreHeights,
        HashMap.empty(),
        HashMap.empty(),
        targetHeights,
        currentMetaBlockHeight,
        validators,
        validatorAddresses,
        totalWeights,
        records.withBallots(HashMap.empty()));
  }

  PollingPlaceState withNextMetaBlock() {
    return new PollingPlaceState(
        setup,
        coreHeights,
        votesWeights,
        digests,
        targetHeights,
        currentMetaBlockHeight + 1,
        validators,
        validatorAddresses,
        totalWeights.append(totalWeights.last()),
        records.withNextHeight());
  }

  PollingPlaceState withValidator(RegisteredValidator validator, Uint256 totalWeight) {
    var address = validator.auxiliaryAddress();
    return new PollingPlaceState(
        setup,
        coreHeights,
        votesWeights,
        digests,
        targetHeights.mapValues(heights -> heights.append(Uint256.ZERO)),
        currentMetaBlockHeight,
        validators.put(address, validator),
        validatorAddresses.append(address),
        totalWeights.update((int) currentMetaBlockHeight, totalWeight),
        records);
  }

  /// @param changed a validator that is registered already
  PollingPlaceState withChanged(RegisteredValidator changed) {
    return new PollingPlaceState(
        setup,
        coreHeights,
        votesWeights,
        digests,
        targetHeights,
        currentMetaBlockHeight,
        validators.put(changed.auxiliaryAddress(), changed),
        validatorAddresses,
        totalWeights,
        records);
  }

  /// Sets the weights with which the current height opens.
  PollingPlaceState withTotals(Uint256 total, SplitWeight split) {
    return withRecords(total, records.withOpening(split));
  }

  /// @param total weight of the current height from now on
  PollingPlaceState withRecords(Uint256 total, PollingRecords next) {
    return new PollingPlaceState(
        setup,
        coreHeights,
        votesWeights,
        digests,
        targetHeights,
        currentMetaBlockHeight,
        validators,
        validatorAddresses,
        totalWeights.update((int) currentMetaBlockHeight, total),
        next);
  }

  PollingPlaceState withRecords(PollingRecords next) {
    return withRecords(currentTotalWeight(), next);
  }

  /// @param weight of a tally from now on
  PollingPlaceState withVotesWeight(Hash32 digest, Uint256 weight) {
    return new PollingPlaceState(
        setup,
        coreHeights,
        votesWeights.put(digest, weight),
        digests,
        targetHeights,
        currentMetaBlockHeight,
        validators,
        validatorAddresses,
        totalWeights,
        records);
  }

  PollingPlaceState withCoreHeights(Uint256 origin, Uint256 auxiliary) {
    return new PollingPlaceState(
        setup,
        coreHeights.put(setup.origin(), origin).put(setup.auxiliary(), auxiliary),
        votesWeights,
        digests,
        targetHeights,
        currentMetaBlockHeight,
        validators,
        validatorAddresses,
        totalWeights,
        records);
  }
}
