package org.mosaiclab.protocol.v0.composer;

import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QA_1;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QA_2;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QA_3;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QA_4;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QD_1;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QJ_1;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QJ_2;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QR_0;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QR_1;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QR_2;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QR_3;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QR_4;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QV_1;
import static org.mosaiclab.protocol.v0.composer.RedeemPoolRule.QV_2;
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

/// What the redeem pool does with requests. **Spec**: `v0 §17`. **Repairs**: ISS-20.
final class RedeemRequests {
  private final RuleProfile profile;
  private final AuxiliaryCalls calls;
  private final RedeemerProxy proxies;

  RedeemRequests(RuleProfile profile, AuxiliaryCalls calls, RedeemerProxy proxies) {
    this.profile = profile;
    this.calls = calls;
    this.proxies = proxies;
  }

  /// Takes the tokens and keeps the request. Rules QR-0 to QR-2, NO-CONTRACT, QR-3, the token's,
  /// QR-4. The beneficiary may be zero (ISS-23).
  Outcome<RedeemPoolState, PoolResult> request(
      RedeemPoolState state, GatewayContext context, RequestTerms terms, Address gateway) {
    var redeemer = context.context().caller();
    if (state.pool().isEntered()) return Outcome.reject(QR_0);
    if (terms.amount().isZero()) return Outcome.reject(QR_1);
    if (state.pool().isPending(new Requester(redeemer, gateway))) return Outcome.reject(QR_2);
    var entered = state.withPool(pool -> pool.withEntered(true).withProxyOf(redeemer));
    return calls
        .ask(entered, gateway, entered.pool().proxyOf(redeemer))
        .then(
            asked ->
                asked.result().nonce().equals(terms.nonce())
                    ? take(entered, context, terms, gateway, asked.result().token())
                    : Outcome.reject(QR_3));
  }

  private Outcome<RedeemPoolState, PoolResult> take(
      RedeemPoolState state,
      GatewayContext context,
      RequestTerms terms,
      Address gateway,
      Address token) {
    var redeemer = context.context().caller();
    var proxy = state.pool().proxyOf(redeemer);
    var requester = new Requester(redeemer, gateway);
    var hash = hashOf(state, requester, terms);
    var marked = state.withPool(pool -> pool.withRequest(requester, new Request(hash, token)));
    return Calls.agreed(calls.take(marked, context, token, redeemer, terms.amount()), QR_4)
        .then(
            taken ->
                Outcome.accept(
                    taken.state().withPool(pool -> pool.withEntered(false)),
                    new PoolResult.Requested(hash),
                    new PoolEvent.Requested(
                        Direction.REDEEM, hash, redeemer, proxy, gateway, terms)));
  }

  /// Redeems for who asked; the worker attaches the bounty. Rules COIN-BALANCE, OR-2, QA-1,
  /// NO-CONTRACT, QA-2, QA-3, the token's, QA-4, those of the proxy and the co-gateway.
  Outcome<RedeemPoolState, GatewayResult> accept(
      RedeemPoolState state, GatewayContext context, PoolOperation.AcceptRedeemRequest operation) {
    return calls
        .attach(state, context.context().caller(), state.pool().address(), operation.value())
        .then(
            paid -> {
              var proxy = state.pool().proxyOf(operation.redeemer());
              if (!isWorker(state, context)) return Outcome.reject(OR_2);
              if (proxy.isZero()) return Outcome.reject(QA_1);
              return calls
                  .ask(paid.state(), operation.gateway(), proxy)
                  .then(
                      asked ->
                          operation.value().equals(asked.result().bounty())
                              ? redeem(paid.state(), context, operation, proxy)
                              : Outcome.reject(QA_2));
            });
  }

  private Outcome<RedeemPoolState, GatewayResult> redeem(
      RedeemPoolState state,
      GatewayContext context,
      PoolOperation.AcceptRedeemRequest operation,
      Address proxy) {
    var terms = operation.terms();
    var requester = new Requester(operation.redeemer(), operation.gateway());
    if (!isPending(state, requester, terms)) return Outcome.reject(QA_3);
    return release(state, context, requester, proxy, terms.amount(), QA_4)
        .then(
            released ->
                proxies.redeem(
                    released.state(),
                    Calls.from(state.pool().address(), context),
                    proxy,
                    operation.gateway(),
                    terms.under(operation.hashLock()),
                    operation.value()));
  }

  /// Gives the tokens back to who asked, and calls. Rules QV-1, the token's, QV-2.
  Outcome<RedeemPoolState, Unit> revoke(
      RedeemPoolState state, GatewayContext context, RequestTerms terms, Address gateway) {
    var redeemer = context.context().caller();
    var requester = new Requester(redeemer, gateway);
    if (!isPending(state, requester, terms)) return Outcome.reject(QV_1);
    return release(state, context, requester, redeemer, terms.amount(), QV_2)
        .then(
            released ->
                Outcome.accept(
                    released.state(),
                    Unit.UNIT,
                    new RequestRevoked(
                        Direction.REDEEM, hashOf(state, requester, terms), redeemer)));
  }

  /// Gives the tokens back to who asked; by a worker. Rules OR-2, QJ-1, the token's, QJ-2.
  Outcome<RedeemPoolState, Unit> reject(
      RedeemPoolState state, GatewayContext context, PoolOperation.RejectRequest operation) {
    var redeemer = operation.account();
    var terms = operation.terms();
    var requester = new Requester(redeemer, operation.gateway());
    if (!isWorker(state, context)) return Outcome.reject(OR_2);
    if (!isPending(state, requester, terms)) return Outcome.reject(QJ_1);
    return release(state, context, requester, redeemer, terms.amount(), QJ_2)
        .then(
            released ->
                Outcome.accept(
                    released.state(),
                    Unit.UNIT,
                    new RequestRejected(
                        Direction.REDEEM, hashOf(state, requester, terms), redeemer)));
  }

  // Clears a pending request and pays its amount out.
  private Outcome<RedeemPoolState, Unit> release(
      RedeemPoolState state,
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

  // As built what the co-gateway says now (ISS-20); repaired what it said at the request.
  private Outcome<RedeemPoolState, Address> tokenOf(
      RedeemPoolState state, Requester requester, Request request) {
    if (profile.repairs(Repair.ISS_20)) return Outcome.accept(state, request.token());
    return calls
        .ask(state, requester.gateway(), requester.account())
        .then(asked -> Outcome.accept(state, asked.result().token()));
  }

  /// Destroys the caller's proxy, also while a redemption of it is open. Rule QD-1.
  Outcome<RedeemPoolState, Unit> destruct(RedeemPoolState state, GatewayContext context) {
    var redeemer = context.context().caller();
    var proxy = state.pool().proxyOf(redeemer);
    if (proxy.isZero()) return Outcome.reject(QD_1);
    return proxies.selfDestruct(
        state.withPool(pool -> pool.withoutProxyOf(redeemer)),
        Calls.from(state.pool().address(), context),
        proxy);
  }

  private static boolean isWorker(RedeemPoolState state, GatewayContext context) {
    return state.isWorker(context.context().caller(), context.context().blockNumber());
  }

  private static boolean isPending(RedeemPoolState state, Requester requester, RequestTerms terms) {
    return state.pool().isPending(requester, hashOf(state, requester, terms));
  }

  private static Hash32 hashOf(RedeemPoolState state, Requester requester, RequestTerms terms) {
    return terms.redeemHash(state.pool().address(), requester.account(), requester.gateway());
  }
}
