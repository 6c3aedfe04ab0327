package org.mosaiclab.protocol.v0.composer;

import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What pool and proxies call on auxiliary: the co-gateway, strangers that pose as one, tokens, and
/// the native coin. A stranger may come back into the pool before it answers.
final class AuxiliaryCalls {
  private final RedeemPool pool;
  private final AuxiliaryGateway machine;

  /// @param pool where strangers come back in
  /// @param machine rules of the gateway
  AuxiliaryCalls(RedeemPool pool, AuxiliaryGateway machine) {
    this.pool = pool;
    this.machine = machine;
  }

  /// Asks a co-gateway about itself. Rule NO-CONTRACT.
  ///
  /// @param account whose nonce is asked for
  Outcome<RedeemPoolState, GatewayAnswers> ask(
      RedeemPoolState state, Address gateway, Address account) {
    var answers =
        state.isGateway(gateway)
            ? Optional.of(answersOf(state.auxiliary().coGateway(), account))
            : state.strangers().answers(gateway);
    return answers
        .map(known -> Outcome.accept(state, known))
        .orElseGet(() -> Outcome.reject(ProxyRule.NO_CONTRACT));
  }

  private static GatewayAnswers answersOf(CoGatewayState coGateway, Address account) {
    return new GatewayAnswers(
        coGateway.contracts().utilityToken(),
        Address.ZERO,
        coGateway.base().bounty().current(),
        coGateway.base().nonce(Side.OUTBOX, account));
  }

  /// Redeems at a co-gateway as the proxy. The rules of the co-gateway.
  ///
  /// @param value native coin that the proxy attaches
  Outcome<RedeemPoolState, GatewayResult> redeem(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      GatewayOperation.Intent intent,
      Uint256 value) {
    return state.isGateway(gateway)
        ? apply(state, Calls.from(proxy, context), new GatewayOperation.Redeem(intent, value))
        : atStranger(state, context, proxy, gateway, value);
  }

  /// Revokes a redemption at a co-gateway as the proxy. The rules of the co-gateway.
  ///
  /// @param value native coin that the proxy attaches
  Outcome<RedeemPoolState, GatewayResult> revertRedeem(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Hash32 messageHash,
      Uint256 value) {
    return state.isGateway(gateway)
        ? apply(
            state,
            Calls.from(proxy, context),
            new GatewayOperation.RevertRedeem(messageHash, value))
        : atStranger(state, context, proxy, gateway, value);
  }

  private Outcome<RedeemPoolState, GatewayResult> atStranger(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Uint256 value) {
    return attach(state, proxy, gateway, value)
        .then(paid -> enter(paid.state(), context, gateway))
        .then(
            returned -> Outcome.accept(returned.state(), new GatewayResult.Declared(Hash32.ZERO)));
  }

  /// Applies an operation of the co-gateway, its anchor, organisation or tokens.
  Outcome<RedeemPoolState, GatewayResult> apply(
      RedeemPoolState state, GatewayContext context, GatewayOperation.OnAuxiliary operation) {
    return machine
        .apply(state.auxiliary(), context, operation)
        .then(applied -> Outcome.accept(state.withAuxiliary(applied.state()), applied.result()));
  }

  /// Attaches native coin to a call; the callee takes it. Rules COIN-BALANCE, ARITHMETIC.
  Outcome<RedeemPoolState, Unit> attach(
      RedeemPoolState state, Address from, Address to, Uint256 value) {
    return state
        .coins()
        .attach(from, to, value)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }

  /// Moves tokens that the caller has. Rules of the token.
  ///
  /// @return false where the token denies, and nothing has moved
  Outcome<RedeemPoolState, Boolean> transfer(
      RedeemPoolState state,
      GatewayContext context,
      Address token,
      Address owner,
      Address to,
      Uint256 amount) {
    return atToken(
        state,
        context,
        token,
        utility -> UtilityToken.pay(utility, owner, to, amount),
        book -> book.pay(token, owner, to, amount));
  }

  /// Moves tokens by allowance of the pool. Rules of the token.
  ///
  /// @return false where the token denies, and nothing has moved
  Outcome<RedeemPoolState, Boolean> take(
      RedeemPoolState state, GatewayContext context, Address token, Address owner, Uint256 amount) {
    var self = state.pool().address();
    return atToken(
        state,
        context,
        token,
        utility -> UtilityToken.transferFrom(utility, self, owner, self, amount),
        book -> book.transferFrom(token, self, owner, self, amount));
  }

  /// Allows a co-gateway to take tokens of a proxy.
  ///
  /// @return false where the token denies, and nothing is allowed
  Outcome<RedeemPoolState, Boolean> approve(
      RedeemPoolState state,
      GatewayContext context,
      Address token,
      Address owner,
      Address spender,
      Uint256 amount) {
    return atToken(
        state,
        context,
        token,
        utility -> UtilityToken.allow(utility, owner, spender, amount),
        book -> book.allow(token, owner, spender, amount));
  }

  private Outcome<RedeemPoolState, Boolean> atToken(
      RedeemPoolState state,
      GatewayContext context,
      Address token,
      Function<UtilityTokenState, Outcome<UtilityTokenState, Unit>> ofUtilityToken,
      Function<TokenBook, Outcome<TokenBook, Unit>> ofForeignToken) {
    return enter(state, context, token)
        .then(
            returned -> {
              var next = returned.state();
              if (next.isUtilityToken(token)) {
                return ofUtilityToken
                    .apply(next.utilityToken())
                    .then(moved -> Outcome.accept(next.withUtilityToken(moved.state()), true));
              }
              return next.strangers().isDenying(token)
                  ? Outcome.accept(next, false)
                  : ofForeignToken
                      .apply(next.foreignTokens())
                      .then(moved -> Outcome.accept(next.withForeignTokens(moved.state()), true));
            });
  }

  // What a stranger does first when it is called.
  private Outcome<RedeemPoolState, Unit> enter(
      RedeemPoolState state, GatewayContext context, Address contract) {
    return state
        .strangers()
        .reentry(contract)
        .map(
            operation ->
                pool.apply(
                        state.withStrangers(state.strangers().disarmed(contract)),
                        Calls.from(contract, context),
                        operation)
                    .then(done -> Outcome.accept(done.state(), Unit.UNIT)))
        .orElseGet(() -> Outcome.accept(state, Unit.UNIT));
  }
}
