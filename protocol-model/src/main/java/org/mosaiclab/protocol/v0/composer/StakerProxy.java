package org.mosaiclab.protocol.v0.composer;

import static org.mosaiclab.protocol.v0.composer.ProxyRule.ISS_30;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.ISS_30_PENALTY;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.SP_1;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.SP_2;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.SP_3;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.SP_4;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.SP_5;

import java.util.function.Function;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The contract that stakes for one account, so that the account is the sender of its messages and
/// somebody else pays the bounty. **Spec**: `v0 §17`. **Repairs**: ISS-30.
///
/// The native coin that a proxy may hold on origin is not modelled.
final class StakerProxy {
  private final RuleProfile profile;
  private final OriginCalls calls;

  StakerProxy(RuleProfile profile, OriginCalls calls) {
    this.profile = profile;
    this.calls = calls;
  }

  /// Stakes what the proxy has. Rules SP-1, SP-2, ARITHMETIC, those of the gateway. Nobody asks
  /// what the tokens say to the approvals.
  Outcome<StakePoolState, GatewayResult> stake(
      StakePoolState state, GatewayContext context, Address proxy, Address gateway, Intent intent) {
    if (!Calls.isFrom(state.pool().address(), context)) return Outcome.reject(SP_1);
    return guarded(
        state,
        proxy,
        entered ->
            approve(entered, context, proxy, gateway, intent.amount())
                .then(approved -> calls.stake(approved.state(), context, proxy, gateway, intent)));
  }

  // Two approvals of one token would overwrite each other.
  private Outcome<StakePoolState, Unit> approve(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Uint256 amount) {
    return calls
        .ask(state, gateway, proxy)
        .then(
            asked -> {
              var answers = asked.result();
              return answers.token().equals(answers.baseToken())
                  ? CommonRule.checked(state, amount.plus(answers.bounty()))
                      .then(
                          sum ->
                              allow(state, context, answers.token(), proxy, gateway, sum.result()))
                  : allow(state, context, answers.token(), proxy, gateway, amount)
                      .then(
                          next ->
                              allow(
                                  next.state(),
                                  context,
                                  answers.baseToken(),
                                  proxy,
                                  gateway,
                                  answers.bounty()));
            });
  }

  private Outcome<StakePoolState, Unit> allow(
      StakePoolState state,
      GatewayContext context,
      Address token,
      Address proxy,
      Address gateway,
      Uint256 amount) {
    return calls
        .approve(state, context, token, proxy, gateway, amount)
        .then(answered -> Outcome.accept(answered.state(), Unit.UNIT));
  }

  /// Moves tokens that the proxy has: what a revoked or misdirected stake has left there. Rules
  /// SP-2 to SP-5, the token's.
  Outcome<StakePoolState, Unit> transferToken(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address token,
      Address to,
      Uint256 amount) {
    return guarded(
        state,
        proxy,
        entered -> {
          if (!Calls.isFrom(state.pool().proxy(proxy).owner(), context)) {
            return Outcome.reject(SP_3);
          }
          if (token.isZero()) return Outcome.reject(SP_4);
          return Calls.agreed(calls.transfer(entered, context, token, proxy, to, amount), SP_5);
        });
  }

  /// Ends the contract; tokens that it has are lost. Rule SP-1.
  Outcome<StakePoolState, Unit> selfDestruct(
      StakePoolState state, GatewayContext context, Address proxy) {
    if (!Calls.isFrom(state.pool().address(), context)) return Outcome.reject(SP_1);
    return Outcome.accept(state.withPool(pool -> pool.withoutContract(proxy)), Unit.UNIT);
  }

  /// Revokes a stake that the proxy has declared; the owner pays the penalty in the gateway's base
  /// token, by allowance of the proxy. Rules ISS-30 as built; repaired SP-2, SP-3, NO-CONTRACT,
  /// ARITHMETIC, the token's, ISS-30-PENALTY, the gateway's.
  Outcome<StakePoolState, GatewayResult> revertStake(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Hash32 messageHash) {
    if (!profile.repairs(Repair.ISS_30)) return Outcome.reject(ISS_30);
    return guarded(
        state,
        proxy,
        entered ->
            Calls.isFrom(state.pool().proxy(proxy).owner(), context)
                ? payPenalty(entered, context, proxy, gateway, messageHash)
                    .then(
                        paid ->
                            calls.revertStake(paid.state(), context, proxy, gateway, messageHash))
                : Outcome.reject(SP_3));
  }

  private Outcome<StakePoolState, Unit> payPenalty(
      StakePoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Hash32 messageHash) {
    return calls
        .ask(state, gateway, proxy)
        .then(
            asked -> {
              var token = asked.result().baseToken();
              var owner = state.pool().proxy(proxy).owner();
              return calls
                  .penalty(state, gateway, messageHash)
                  .then(
                      penalty ->
                          Calls.agreed(
                                  calls.transferFrom(
                                      state, context, token, proxy, owner, proxy, penalty.result()),
                                  ISS_30_PENALTY)
                              .then(
                                  paid ->
                                      allow(
                                          paid.state(),
                                          context,
                                          token,
                                          proxy,
                                          gateway,
                                          penalty.result())));
            });
  }

  // Rule SP-2.
  private static <R> Outcome<StakePoolState, R> guarded(
      StakePoolState state,
      Address proxy,
      Function<StakePoolState, Outcome<StakePoolState, R>> body) {
    if (state.pool().proxy(proxy).isEntered()) return Outcome.reject(SP_2);
    return body.apply(state.withPool(pool -> pool.withProxyEntered(proxy, true)))
        .then(
            done ->
                Outcome.accept(
                    done.state().withPool(pool -> pool.withProxyEntered(proxy, false)),
                    done.result()));
  }
}
