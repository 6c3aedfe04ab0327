package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.ISS_26;

import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Native coins that the co-gateway takes and gives: bounties and penalties. **Spec**: `v0 §15`.
/// **Repairs**: ISS-26.
final class CoinPayments {
  private final GatewayRules rules;

  CoinPayments(GatewayRules rules) {
    this.rules = rules;
  }

  /// Rules COIN-BALANCE, ARITHMETIC.
  static Outcome<AuxiliaryGatewayState, Unit> attach(
      AuxiliaryGatewayState state, Address caller, Uint256 value) {
    return state
        .utility()
        .coins()
        .attach(caller, state.coGateway().base().address(), value)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }

  /// Rules COIN-BALANCE, ARITHMETIC, as built COIN-REFUSED: a message then depends on who is paid.
  Outcome<AuxiliaryGatewayState, Unit> pay(
      AuxiliaryGatewayState state, Address to, Uint256 amount) {
    return rules.repairs(Repair.ISS_26) && state.utility().coins().refuses(to)
        ? credit(state, to, amount)
        : send(state, to, amount);
  }

  /// Burns the penalty that an escrow holds, if it holds one (DEV-15). As [#pay].
  Outcome<AuxiliaryGatewayState, Unit> burnHeld(AuxiliaryGatewayState state, Escrow escrow) {
    return escrow.penalty().isZero()
        ? Outcome.accept(state, Unit.UNIT)
        : pay(state, state.coGateway().contracts().burner(), escrow.penalty());
  }

  /// Pays the caller's credit. Rules ISS-26, COIN-REFUSED.
  static Outcome<AuxiliaryGatewayState, GatewayResult> withdraw(
      AuxiliaryGatewayState state, Address caller, Address to) {
    var credit = state.coGateway().credit(caller);
    if (credit.isZero()) return Outcome.reject(ISS_26);
    var emptied = state.withCoGateway(state.coGateway().withCredit(caller, Uint256.ZERO));
    return send(emptied, to, credit)
        .then(
            paid ->
                Outcome.accept(
                    paid.state(),
                    new GatewayResult.Amount(credit),
                    new GatewayRepairEvent.CreditWithdrawn(caller, to, credit)));
  }

  private static Outcome<AuxiliaryGatewayState, Unit> credit(
      AuxiliaryGatewayState state, Address to, Uint256 amount) {
    return CommonRule.checked(state, state.coGateway().credit(to).plus(amount))
        .then(
            sum ->
                Outcome.accept(
                    state.withCoGateway(state.coGateway().withCredit(to, sum.result())),
                    Unit.UNIT,
                    new GatewayRepairEvent.Credited(to, amount)));
  }

  private static Outcome<AuxiliaryGatewayState, Unit> send(
      AuxiliaryGatewayState state, Address to, Uint256 amount) {
    return state
        .utility()
        .coins()
        .pay(state.coGateway().base().address(), to, amount)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }
}
