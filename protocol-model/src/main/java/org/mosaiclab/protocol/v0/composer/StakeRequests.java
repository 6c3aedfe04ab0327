package org.mosaiclab.protocol.v0.composer;

import static org.mosaiclab.protocol.v0.composer.StakePoolRule.AC_1;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.AC_2;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.AC_3;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.AC_4;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.DS_1;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RJ_1;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RJ_2;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RQ_0;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RQ_1;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RQ_2;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RQ_3;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RQ_4;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RQ_5;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RV_1;
import static org.mosaiclab.protocol.v0.composer.StakePoolRule.RV_2;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_2;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.composer.PoolEvent.RequestRejected;
import org.mosaiclab.protocol.v0.composer.PoolEvent.RequestRevoked;
import org.mosaiclab.protocol.v0.composer.PoolState.Request;
import org.mosaiclab.protocol.v0.composer.PoolState.Requester;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What the OST composer does with requests. **Spec**: `v0 §17`. **Repairs**: ISS-20.
final class StakeRequests {
  private final RuleProfile profile;
  private final OriginCalls calls;
  private final StakerProxy proxies;

  StakeRequests(RuleProfile profile, OriginCalls calls, StakerProxy proxies) {
    this.profile = profile;
    this.calls = calls;
    this.proxies = proxies;
  }

  /// Takes the tokens and keeps the request. Rules RQ-0, RQ-2 to RQ-4, NO-CONTRACT, RQ-1, the
  /// token's, RQ-5. What only the gateway checks shows at the acceptance.
  Outcome<StakePoolState, PoolResult> request(
      StakePoolState state, GatewayContext context, RequestTerms terms, Address gateway) {
    var staker = context.context().caller();
    if (state.pool().isEntered()) return Outcome.reject(RQ_0);
    if (terms.amount().isZero()) return Outcome.reject(RQ_2);
    if (terms.beneficiary().isZero()) return Outcome.reject(RQ_3);
    if (state.pool().isPending(new Requester(staker, gateway))) return Outcome.reject(RQ_4);
    var entered = state.withPool(pool -> pool.withEntered(true).withProxyOf(staker));
    return calls
        .ask(entered, gateway, entered.pool().proxyOf(staker))
        .then(
            asked ->
                asked.result().nonce().equals(terms.nonce())
                    ? take(entered, context, terms, gateway, asked.result().token())
                    : Outcome.reject(RQ_1));
  }

  private Outcome<StakePoolState, PoolResult> take(
      StakePoolState state,
      GatewayContext context,
      RequestTerms terms,
      Address gateway,
      Address token) {
    var self = state.pool().address();
    var staker = context.context().caller();
    var proxy = state.pool().proxyOf(staker);
    var requester = new Requester(staker, gateway);
    var hash = hashOf(state, requester, terms);
    var marked = state.withPool(pool -> pool.withRequest(requester, new Request(hash, token)));
    return Calls.agreed(
            calls.transferFrom(marked, context, token, self, staker, self, terms.amount()), RQ_5)
        .then(
            taken ->
                Outcome.accept(
                    taken.state().withPool(pool -> pool.withEntered(false)),
                    new PoolResult.Requested(hash),
                    new PoolEvent.Requested(Direction.STAKE, hash, staker, proxy, gateway, terms)));
  }

  /// Stakes for who asked; the worker pays the bounty by allowance of the pool. Rules OR-2, AC-1,
  /// AC-2, the token's, AC-3, the base token's, AC-4, those of the proxy and the gateway.
  Outcome<StakePoolState, GatewayResult> accept(
      StakePoolState state, GatewayContext context, PoolOperation.AcceptStakeRequest operation) {
    var self = state.pool().address();
    var requester = new Requester(operation.staker(), operation.gateway());
    var terms = operation.terms();
    var proxy = state.pool().proxyOf(operation.staker());
    if (!isWorker(state, context)) return Outcome.reject(OR_2);
    if (proxy.isZero()) return Outcome.reject(AC_1);
    if (!isPending(state, requester, terms)) return Outcome.reject(AC_2);
    return release(state, context, requester, proxy, terms.amount(), AC_3)
        .then(released -> postBounty(released.state(), context, operation.gateway(), proxy))
        .then(
            posted ->
                proxies.stake(
                    posted.state(),
                    Calls.from(self, context),
                    proxy,
                    operation.gateway(),
                    terms.under(operation.hashLock())));
  }

  private Outcome<StakePoolState, Unit> postBounty(
      StakePoolState state, GatewayContext context, Address gateway, Address proxy) {
    return calls
        .ask(state, gateway, proxy)
        .then(
            asked ->
                Calls.agreed(
                    calls.transferFrom(
                        state,
                        context,
                        asked.result().baseToken(),
                        state.pool().address(),
                        context.context().caller(),
                        proxy,
                        asked.result().bounty()),
                    AC_4));
  }

  /// Gives the tokens back to who asked, and calls. Rules RV-1, the token's, RV-2.
  Outcome<StakePoolState, Unit> revoke(
      StakePoolState state, GatewayContext context, RequestTerms terms, Address gateway) {
    var staker = context.context().caller();
    var requester = new Requester(staker, gateway);
    if (!isPending(state, requester, terms)) return Outcome.reject(RV_1);
    return release(state, context, requester, staker, terms.amount(), RV_2)
        .then(
            released ->
                Outcome.accept(
                    released.state(),
                    Unit.UNIT,
                    new RequestRevoked(Direction.STAKE, hashOf(state, requester, terms), staker)));
  }

  /// Gives the tokens back to who asked; by a worker. Rules OR-2, RJ-1, the token's, RJ-2.
  Outcome<StakePoolState, Unit> reject(
      StakePoolState state, GatewayContext context, PoolOperation.RejectRequest operation) {
    var staker = operation.account();
    var terms = operation.terms();
    var requester = new Requester(staker, operation.gateway());
    if (!isWorker(state, context)) return Outcome.reject(OR_2);
    if (!isPending(state, requester, terms)) return Outcome.reject(RJ_1);
    return release(state, context, requester, staker, terms.amount(), RJ_2)
        .then(
            released ->
                Outcome.accept(
                    released.state(),
                    Unit.UNIT,
                    new RequestRejected(Direction.STAKE, hashOf(state, requester, terms), staker)));
  }

  // Clears a pending request and pays its amount out.
  private Outcome<StakePoolState, Unit> release(
      StakePoolState state,
      GatewayContext context,
      Requester requester,
      Address to,
      Uint256 amount,
      RuleId refusal) {
    var cleared = state.withPool(pool -> pool.withoutRequest(requester));
    return tokenOf(cleared, requester, state.pool().request(requester))
        .then(
            token ->
                Calls.agreed(
                    calls.transfer(
                        cleared, context, token.result(), state.pool().address(), to, amount),
                    refusal));
  }

  // As built what the gateway says now (ISS-20); repaired what it said at the request.
  private Outcome<StakePoolState, Address> tokenOf(
      StakePoolState state, Requester requester, Request request) {
    if (profile.repairs(Repair.ISS_20)) return Outcome.accept(state, request.token());
    return calls
        .ask(state, requester.gateway(), requester.account())
        .then(asked -> Outcome.accept(state, asked.result().token()));
  }

  /// Destroys the caller's proxy, also while a stake of it is open. Rule DS-1.
  Outcome<StakePoolState, Unit> destruct(StakePoolState state, GatewayContext context) {
    var staker = context.context().caller();
    var proxy = state.pool().proxyOf(staker);
    if (proxy.isZero()) return Outcome.reject(DS_1);
    return proxies.selfDestruct(
        state.withPool(pool -> pool.withoutProxyOf(staker)),
        Calls.from(state.pool().address(), context),
        proxy);
  }

  private static boolean isWorker(StakePoolState state, GatewayContext context) {
    return state.isWorker(context.context().caller(), context.context().blockNumber());
  }

  private static boolean isPending(StakePoolState state, Requester requester, RequestTerms terms) {
    return state.pool().isPending(requester, hashOf(state, requester, terms));
  }

  private static Hash32 hashOf(StakePoolState state, Requester requester, RequestTerms terms) {
    return terms.stakeHash(state.pool().address(), requester.account(), requester.gateway());
  }
}
