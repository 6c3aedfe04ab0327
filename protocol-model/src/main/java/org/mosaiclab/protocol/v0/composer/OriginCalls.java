package org.mosaiclab.protocol.v0.composer;

import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.Bounty;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What pool and proxies call on origin: the gateway, strangers that pose as one, and tokens. A
/// stranger may come back into the pool before it answers.
final class OriginCalls {
  private final StakePool pool;
  private final OriginGateway machine;

  /// @param pool where strangers come back in
  /// @param machine rules of the gateway
  OriginCalls(StakePool pool, OriginGateway machine) {
    this.pool = pool;
    this.machine = machine;
  }

  /// Asks a gateway about itself. Rule NO-CONTRACT.
  ///
  /// @param account whose nonce is asked for
  Outcome<StakePoolState, GatewayAnswers> ask(
      StakePoolState state, Address gateway, Address account) {
    var answers =
        state.isGateway(gateway)
            ? Optional.of(answersOf(state.origin().gateway(), account))
            : state.strangers().answers(gateway);
    return answers
        .map(known -> Outcome.accept(state, known))
        .orElseGet(() -> Outcome.reject(ProxyRule.NO_CONTRACT));
  }

  private static GatewayAnswers answersOf(GatewayState gateway, Address account) {
    return new GatewayAnswers(
        gateway.contracts().valueToken(),
        gateway.contracts().baseToken(),
        gateway.base().bounty().current(),
        gateway.base().nonce(Side.OUTBOX, account));
  }

  /// Asks a gateway what it costs to revoke a message. Rules NO-CONTRACT, ARITHMETIC.
  ///
  /// @return zero for a message that the gateway does not hold; of a stranger that of its bounty
  Outcome<StakePoolState, Uint256> penalty(
      StakePoolState state, Address gateway, Hash32 messageHash) {
    return ask(state, gateway, Address.ZERO)
        .then(
            answers -> {
              var bounty =
                  state.isGateway(gateway)
                      ? state.origin().gateway().stake(messageHash).bounty()
                      : answers.result().bounty();
              return CommonRule.checked(state, Bounty.computePenalty(bounty));
            });
  }

  /// Stakes at a gateway as the proxy. The rules of the gateway.
  Outcome<StakePoolState, GatewayResult> stake(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      GatewayOperation.Intent intent) {
    return atGateway(state, context, proxy, gateway, new GatewayOperation.Stake(intent));
  }

  /// Revokes a stake at a gateway as the proxy. The rules of the gateway.
  Outcome<StakePoolState, GatewayResult> revertStake(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Hash32 messageHash) {
    return atGateway(state, context, proxy, gateway, new GatewayOperation.RevertStake(messageHash));
  }

  private Outcome<StakePoolState, GatewayResult> atGateway(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      GatewayOperation.OnOrigin operation) {
    if (state.isGateway(gateway)) return apply(state, Calls.from(proxy, context), operation);
    return enter(state, context, gateway)
        .then(
            returned -> Outcome.accept(returned.state(), new GatewayResult.Declared(Hash32.ZERO)));
  }

  /// Applies an operation of the gateway, its anchor, organisation or tokens.
  Outcome<StakePoolState, GatewayResult> apply(
      StakePoolState state, GatewayContext context, GatewayOperation.OnOrigin operation) {
    return machine
        .apply(state.origin(), context, operation)
        .then(applied -> Outcome.accept(state.withOrigin(applied.state()), applied.result()));
  }

  /// Moves tokens that the caller has. Rules of the token.
  ///
  /// @return false where the token denies, and nothing has moved
  Outcome<StakePoolState, Boolean> transfer(
      StakePoolState state,
      GatewayContext context,
      Address token,
      Address owner,
      Address to,
      Uint256 amount) {
    return atToken(state, context, token, book -> book.pay(token, owner, to, amount));
  }

  /// Moves tokens by allowance. Rules of the token.
  ///
  /// @param spender who calls
  /// @return false where the token denies, and nothing has moved
  Outcome<StakePoolState, Boolean> transferFrom(
      StakePoolState state,
      GatewayContext context,
      Address token,
      Address spender,
      Address owner,
      Address to,
      Uint256 amount) {
    return atToken(
        state, context, token, book -> book.transferFrom(token, spender, owner, to, amount));
  }

  /// Allows a gateway to take tokens of a proxy.
  ///
  /// @return false where the token denies, and nothing is allowed
  Outcome<StakePoolState, Boolean> approve(
      StakePoolState state,
      GatewayContext context,
      Address token,
      Address owner,
      Address spender,
      Uint256 amount) {
    return atToken(state, context, token, book -> book.allow(token, owner, spender, amount));
  }

  private Outcome<StakePoolState, Boolean> atToken(
      StakePoolState state,
      GatewayContext context,
      Address token,
      Function<TokenBook, Outcome<TokenBook, Unit>> operation) {
    return enter(state, context, token)
        .then(
            returned -> {
              var next = returned.state();
              return next.strangers().isDenying(token)
                  ? Outcome.accept(next, false)
                  : operation
                      .apply(next.origin().tokens())
                      .then(moved -> Outcome.accept(next.withTokens(moved.state()), true));
            });
  }

  // What a stranger does first when it is called.
  private Outcome<StakePoolState, Unit> enter(
      StakePoolState state, GatewayContext context, Address contract) {
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
