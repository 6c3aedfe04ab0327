package org.mosaiclab.protocol.v0.stake;

import static org.mosaiclab.protocol.v0.stake.StakeRule.CM_0;
import static org.mosaiclab.protocol.v0.stake.StakeRule.CM_1;
import static org.mosaiclab.protocol.v0.stake.StakeRule.CM_2;
import static org.mosaiclab.protocol.v0.stake.StakeRule.DP_0;
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
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.stake.StakeEvent.HeightIncreased;
import org.mosaiclab.protocol.v0.stake.StakeEvent.NewDeposit;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Who validates a meta-chain, with which weight, from which meta-block height on. **Spec**: `v0
/// §9`; paper P§2.7.
public final class Stake {
  private Stake() {}

  /// Rules ST-C1 to ST-C3.
  ///
  /// @param address where the contract lies
  public static Outcome<StakeState, Unit> construct(
      Address address, Address token, Address mosaicCore, Uint256 minimumWeight) {
    if (token.isZero()) return Outcome.reject(ST_C1);
    if (mosaicCore.isZero()) return Outcome.reject(ST_C2);
    if (minimumWeight.isZero()) return Outcome.reject(ST_C3);
    return Outcome.accept(StakeState.initial(address, mosaicCore, minimumWeight), Unit.UNIT);
  }

  /// Registers the first validators, at height 0; anyone may call, once (ISS-14). Rules SI-1, SI-2,
  /// per entry NV-1 to NV-3 and the token's, SI-3.
  public static Outcome<StakeAccounts, Unit> initialize(
      StakeAccounts state,
      List<Address> depositors,
      List<Address> validators,
      List<Uint256> stakes) {
    if (state.stake().isInitialized()) return Outcome.reject(SI_1);
    if (depositors.size() != validators.size() || depositors.size() != stakes.size()) {
      return Outcome.reject(SI_2);
    }
    Outcome<StakeAccounts, Unit> all = Outcome.accept(state, Unit.UNIT);
    for (int i = 0; i < validators.size(); i++) {
      var deposit = new NewStake(depositors.get(i), validators.get(i), stakes.get(i), 0);
      all = all.then(accepted -> register(accepted.state(), deposit));
    }
    return all.then(accepted -> requireInitialWeight(accepted.state()));
  }

  /// Stakes for one more validator, from the second height after the open one on. Rules DP-0, then
  /// NV-1 to NV-3 and the token's.
  public static Outcome<StakeAccounts, Unit> deposit(
      StakeAccounts state, Address depositor, Address validator, Uint256 amount) {
    if (isBelowMinimum(state.stake())) return Outcome.reject(DP_0);
    long start = state.stake().height() + StakeState.DEPOSIT_DELAY_HEIGHTS;
    return register(state, new NewStake(depositor, validator, amount, start))
        .then(
            registered ->
                Outcome.accept(registered.state(), Unit.UNIT, new NewDeposit(validator, amount)));
  }

  /// Opens the next meta-block height. Rules CM-0, CM-1, CM-2.
  ///
  /// @param caller who calls; the core only
  /// @param closingHeight height that the core believes open
  /// @return the validators that join with the kernel of the new height
  public static Outcome<StakeState, ValidatorUpdates> closeMetaBlock(
      StakeState state, Address caller, Uint256 closingHeight) {
    if (!caller.equals(state.mosaicCore())) return Outcome.reject(CM_0);
    if (isBelowMinimum(state)) return Outcome.reject(CM_1);
    if (!closingHeight.equals(Uint256.of(state.height()))) return Outcome.reject(CM_2);
    var next = state.withNextHeight();
    return Outcome.accept(next, next.updatesAt(next.height()), new HeightIncreased(next.height()));
  }

  private static boolean isBelowMinimum(StakeState state) {
    return state.totalWeight(state.height()).isLessThan(state.minimumWeight());
  }

  private static Outcome<StakeAccounts, Unit> requireInitialWeight(StakeAccounts state) {
    if (state.stake().totalWeight(0).isLessThan(state.stake().minimumWeight())) {
      return Outcome.reject(SI_3);
    }
    return Outcome.accept(new StakeAccounts(state.stake().initialized(), state.token()), Unit.UNIT);
  }

  private record NewStake(Address depositor, Address validator, Uint256 amount, long start) {
    StakedValidator toValidator() {
      return new StakedValidator(depositor, validator, amount, start, false, 0);
    }
  }

  private static Outcome<StakeAccounts, Unit> register(StakeAccounts state, NewStake stake) {
    if (stake.validator.isZero()) return Outcome.reject(NV_1);
    if (stake.amount.isZero()) return Outcome.reject(NV_2);
    if (state.stake().validators().containsKey(stake.validator)) return Outcome.reject(NV_3);
    var self = state.stake().address();
    return Token.transferFrom(state.token(), self, stake.depositor, self, stake.amount)
        .then(
            paid ->
                state
                    .stake()
                    .withValidator(stake.toValidator())
                    .map(next -> Outcome.accept(new StakeAccounts(next, paid.state()), Unit.UNIT))
                    .orElseGet(() -> Outcome.reject(CommonRule.ARITHMETIC)));
  }
}
