package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRule.RS_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_4;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_5;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SS_1;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.TokenCalls;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What the gateway on origin takes and gives, and what it asks of its tokens' answers. **Spec**:
/// `v0 §14`. **Repairs**: ISS-28.
final class OriginPayments {
  private final GatewayRules rules;

  OriginPayments(GatewayRules rules) {
    this.rules = rules;
  }

  /// Value before base. The tokens' rules, SK-4, SK-5.
  Outcome<OriginGatewayState, Unit> takeIn(
      OriginGatewayState state, Address staker, Escrow escrow) {
    var contracts = state.gateway().contracts();
    return take(state, contracts.valueToken(), staker, escrow.amount(), SK_4)
        .then(
            paid ->
                take(
                    paid.state(),
                    contracts.baseToken(),
                    escrow.facilitator(),
                    escrow.bounty(),
                    SK_5));
  }

  /// The base token's rules, RS-2.
  Outcome<OriginGatewayState, Unit> takePenalty(
      OriginGatewayState state, Address staker, Address to, Uint256 penalty) {
    var self = state.gateway().base().address();
    var base = state.gateway().contracts().baseToken();
    return answered(
        state,
        TokenCalls.requireTrue(
            state.tokens().callTransferFrom(base, self, staker, to, penalty), RS_2));
  }

  private static Outcome<OriginGatewayState, Unit> take(
      OriginGatewayState state, Address token, Address owner, Uint256 amount, GatewayRule refusal) {
    var self = state.gateway().base().address();
    return answered(
        state,
        TokenCalls.requireTrue(
            state.tokens().callTransferFrom(token, self, owner, self, amount), refusal));
  }

  /// Amount, then bounty, out of escrow; as built whatever the tokens answer. The tokens' rules,
  /// ISS-28.
  Outcome<OriginGatewayState, Unit> payOut(
      OriginGatewayState state, Escrow escrow, Address valueTo, Address bountyTo) {
    return pay(state, state.gateway().contracts().valueToken(), valueTo, escrow.amount())
        .then(paid -> payBase(paid.state(), bountyTo, escrow.bounty()));
  }

  /// Base tokens out of escrow. As [#payOut].
  Outcome<OriginGatewayState, Unit> payBase(OriginGatewayState state, Address to, Uint256 amount) {
    return pay(state, state.gateway().contracts().baseToken(), to, amount);
  }

  /// Burns the penalty that an escrow holds, if it holds one (DEV-15). As [#payOut].
  Outcome<OriginGatewayState, Unit> burnHeld(OriginGatewayState state, Escrow escrow) {
    return escrow.penalty().isZero()
        ? Outcome.accept(state, Unit.UNIT)
        : payBase(state, state.gateway().contracts().burner(), escrow.penalty());
  }

  private Outcome<OriginGatewayState, Unit> pay(
      OriginGatewayState state, Address token, Address to, Uint256 amount) {
    var self = state.gateway().base().address();
    return answered(state, rules.checked(state.tokens().callPay(token, self, to, amount)));
  }

  /// Out of the vault. The value token's rules, SS-1.
  static Outcome<OriginGatewayState, Unit> release(
      OriginGatewayState state, Address to, Uint256 amount) {
    var contracts = state.gateway().contracts();
    return answered(
        state,
        TokenCalls.requireTrue(
            state.tokens().callPay(contracts.valueToken(), contracts.stakeVault(), to, amount),
            SS_1));
  }

  private static Outcome<OriginGatewayState, Unit> answered(
      OriginGatewayState state, Outcome<TokenBook, Unit> call) {
    return call.then(paid -> Outcome.accept(state.withTokens(paid.state()), Unit.UNIT));
  }
}
