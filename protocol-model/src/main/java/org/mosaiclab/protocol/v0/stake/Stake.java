package org.mosaiclab.protocol.v0.stake;

import static org.mosaiclab.protocol.v0.stake.StakeRule.CM_0;
import static org.mosaiclab.protocol.v0.stake.StakeRule.CM_1;
import static org.mosaiclab.protocol.v0.stake.StakeRule.CM_2;
import static org.mosaiclab.protocol.v0.stake.StakeRule.DP_0;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ISS_14;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ISS_16_CONSENT;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ISS_16_MINIMUM;
import static org.mosaiclab.protocol.v0.stake.StakeRule.NV_1;
import static org.mosaiclab.protocol.v0.stake.StakeRule.NV_2;
import static org.mosaiclab.protocol.v0.stake.StakeRule.NV_3;
import static org.mosaiclab.protocol.v0.stake.StakeRule.SI_1;
import static org.mosaiclab.protocol.v0.stake.StakeRule.SI_2;
import static org.mosaiclab.protocol.v0.stake.StakeRule.SI_3;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ST_C1;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ST_C2;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ST_C3;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.DepositConsent;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.stake.StakeEvent.NewDeposit;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Who validates a meta-chain, with which weight, from which meta-block height on. **Spec**: `v0
/// §9`; paper P§2.7. **Repairs**: ISS-14, ISS-16, ISS-18, GAP-05, GAP-06; GAP-07 and GAP-08 at a
/// close.
public final class Stake {
  private final RuleProfile profile;
  private final SignatureScheme signatures;
  private final HeightClose close;

  /// @param profile which defects are repaired
  /// @param signatures how the signer of a consent is recovered
  public Stake(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
    this.close = new HeightClose(profile);
  }

  /// Rules ST-C1 to ST-C3.
  ///
  /// @param address where the contract lies
  public Outcome<StakeState, Unit> construct(
      Address address,
      Address token,
      Address mosaicCore,
      Uint256 minimumWeight,
      StakeParameters parameters) {
    if (token.isZero()) return Outcome.reject(ST_C1);
    if (mosaicCore.isZero()) return Outcome.reject(ST_C2);
    if (minimumWeight.isZero()) return Outcome.reject(ST_C3);
    var sets = profile.repairs(Repair.GAP_05) ? SetRule.FORWARD_AND_REAR : SetRule.SINGLE;
    var records = StakeRecords.initial(sets, parameters);
    return Outcome.accept(
        StakeState.initial(address, mosaicCore, minimumWeight, records), Unit.UNIT);
  }

  /// Registers the first validators, at height 0, once; as built anyone may call (ISS-14). Rules
  /// ISS-14, SI-1, SI-2, per entry NV-1 to NV-3 and the token's, SI-3.
  public Outcome<StakeAccounts, Unit> initialize(
      StakeAccounts state,
      Address caller,
      List<Address> depositors,
      List<Address> validators,
      List<Uint256> stakes) {
    if (isStranger(state.stake(), caller)) return Outcome.reject(ISS_14);
    if (state.stake().isInitialized()) return Outcome.reject(SI_1);
    if (depositors.size() != validators.size() || depositors.size() != stakes.size()) {
      return Outcome.reject(SI_2);
    }
    Outcome<StakeAccounts, Unit> all = Outcome.accept(state, Unit.UNIT);
    for (int i = 0; i < validators.size(); i++) {
      var deposit =
          new NewStake(depositors.get(i), validators.get(i), stakes.get(i), 0, Consent.OF_DEPLOYER);
      all = all.then(accepted -> register(accepted.state(), deposit));
    }
    return all.then(accepted -> requireInitialWeight(accepted.state()));
  }

  /// Stakes for one more validator, from a later height on: the second as built, by a parameter
  /// where GAP-05 is repaired. Rules DP-0, then NV-1 to NV-3 with ISS-16, and the token's.
  ///
  /// @param consent signature of the validator key, which ISS-16 asks for
  public Outcome<StakeAccounts, Unit> deposit(
      StakeAccounts state,
      Address depositor,
      Address validator,
      Uint256 amount,
      Optional<Signature> consent) {
    if (isClosedByWeight(state.stake())) return Outcome.reject(DP_0);
    long start = state.stake().height() + delayHeights(state.stake());
    return register(
            state,
            new NewStake(depositor, validator, amount, start, new Consent.BySignature(consent)))
        .then(
            registered ->
                Outcome.accept(registered.state(), Unit.UNIT, new NewDeposit(validator, amount)));
  }

  /// Opens the next meta-block height. Rules CM-0, CM-1, CM-2.
  ///
  /// @param caller who calls; the core only
  /// @param closingHeight height that the core believes open
  /// @param closing what the core knows of the commit
  /// @return the validators whose weight the kernel of the new height changes
  public Outcome<StakeState, ValidatorUpdates> closeMetaBlock(
      StakeState state, Address caller, Uint256 closingHeight, Closing closing) {
    if (!caller.equals(state.mosaicCore())) return Outcome.reject(CM_0);
    if (isBelowMinimum(state)) return Outcome.reject(CM_1);
    if (!closingHeight.equals(Uint256.of(state.height()))) return Outcome.reject(CM_2);
    return close.close(state, closing);
  }

  /// Whether a commit would fail for want of weight at the open height. Where ISS-18 is repaired,
  /// the weight of all that have joined serves as well, so that a deposit ends the wait.
  public boolean isBelowMinimum(StakeState state) {
    return isBelowMinimum(state, state.height())
        && !(profile.repairs(Repair.ISS_18) && !isBelowMinimum(state, Long.MAX_VALUE));
  }

  private static boolean isBelowMinimum(StakeState state, long height) {
    return state.totalWeight(height).isLessThan(state.minimumWeight());
  }

  private boolean isClosedByWeight(StakeState state) {
    return !profile.repairs(Repair.ISS_18) && isBelowMinimum(state);
  }

  private boolean isStranger(StakeState state, Address caller) {
    return profile.repairs(Repair.ISS_14)
        && !caller.equals(state.records().parameters().deployer());
  }

  private long delayHeights(StakeState state) {
    return profile.repairs(Repair.GAP_05)
        ? state.records().parameters().delayHeights()
        : StakeState.DEPOSIT_DELAY_HEIGHTS;
  }

  private Outcome<StakeAccounts, Unit> requireInitialWeight(StakeAccounts state) {
    var opened = close.opened(state.stake().initialized());
    return isBelowMinimum(opened, opened.height())
        ? Outcome.reject(SI_3)
        : Outcome.accept(new StakeAccounts(opened, state.token()), Unit.UNIT);
  }

  /// Who says that a key may be staked (ISS-16).
  private sealed interface Consent {
    Consent OF_DEPLOYER = new ByDeployer();

    record ByDeployer() implements Consent {}

    record BySignature(Optional<Signature> signature) implements Consent {}
  }

  private record NewStake(
      Address depositor, Address validator, Uint256 amount, long start, Consent consent) {}

  private Outcome<StakeAccounts, Unit> register(StakeAccounts state, NewStake stake) {
    if (stake.validator.isZero()) return Outcome.reject(NV_1);
    if (stake.amount.isZero()) return Outcome.reject(NV_2);
    if (isDust(state.stake(), stake)) return Outcome.reject(ISS_16_MINIMUM);
    if (state.stake().validators().containsKey(stake.validator)) return Outcome.reject(NV_3);
    if (lacksConsent(state.stake(), stake)) return Outcome.reject(ISS_16_CONSENT);
    var self = state.stake().address();
    return Token.transferFrom(state.token(), self, stake.depositor, self, stake.amount)
        .then(
            paid ->
                state
                    .stake()
                    .withValidator(toValidator(state.stake(), stake))
                    .map(next -> Outcome.accept(new StakeAccounts(next, paid.state()), Unit.UNIT))
                    .orElseGet(() -> Outcome.reject(CommonRule.ARITHMETIC)));
  }

  private StakedValidator toValidator(StakeState state, NewStake stake) {
    var weight = close.weigh(state, stake.amount, stake.start, stake.start);
    return StakedValidator.joining(
        stake.depositor, stake.validator, stake.amount, stake.start, weight);
  }

  private boolean isDust(StakeState state, NewStake stake) {
    return profile.repairs(Repair.ISS_16)
        && stake.amount.isLessThan(state.records().parameters().minimumStake());
  }

  private boolean lacksConsent(StakeState state, NewStake stake) {
    return profile.repairs(Repair.ISS_16)
        && switch (stake.consent) {
          case Consent.ByDeployer _ -> false;
          case Consent.BySignature(var signature) ->
              signature.filter(given -> isSignedBy(state, stake, given)).isEmpty();
        };
  }

  private boolean isSignedBy(StakeState state, NewStake stake, Signature signature) {
    var consent =
        new DepositConsent(state.address(), stake.depositor, stake.validator, stake.amount);
    return signatures.recover(consent.digest(), signature).equals(stake.validator);
  }
}
