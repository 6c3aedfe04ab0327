package org.mosaiclab.protocol.v0.composer;

import static org.mosaiclab.protocol.v0.composer.ProxyRule.NO_CONTRACT;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.value.Address;

/// The redeem pool on auxiliary with its proxies: it holds the utility tokens of pending redeem
/// requests. **Spec**: `v0 §17`. **Repairs**: ISS-20, ISS-30.
public final class RedeemPool {
  private final AuxiliaryCalls calls;
  private final RedeemerProxy proxies;
  private final RedeemRequests requests;

  /// @param rules of the gateway pair, whose profile is the pool's too
  public RedeemPool(GatewayRules rules) {
    var profile = rules.profile();
    this.calls = new AuxiliaryCalls(this, new AuxiliaryGateway(rules));
    this.proxies = new RedeemerProxy(profile, calls);
    this.requests = new RedeemRequests(profile, calls, proxies);
  }

  /// Applies one operation.
  public Outcome<RedeemPoolState, PoolResult> apply(
      RedeemPoolState state, GatewayContext context, PoolOperation.OnAuxiliary operation) {
    var caller = context.context().caller();
    return switch (operation) {
      case PoolOperation.Request(var terms, var gateway) ->
          requests.request(state, context, terms, gateway);
      case PoolOperation.AcceptRedeemRequest accept ->
          ofGateway(requests.accept(state, context, accept));
      case PoolOperation.RevokeRequest(var terms, var gateway) ->
          done(requests.revoke(state, context, terms, gateway));
      case PoolOperation.RejectRequest reject -> done(requests.reject(state, context, reject));
      case PoolOperation.DestructProxy() -> done(requests.destruct(state, context));
      case PoolOperation.AtCoGateway(var inner) -> ofGateway(calls.apply(state, context, inner));
      case PoolOperation.ApproveForeign(var token, var spender, var amount) ->
          state
              .foreignTokens()
              .approve(token, caller, spender, amount)
              .then(approved -> done(state.withForeignTokens(approved.state())));
      case PoolOperation.PoseAsGateway(var answers) ->
          done(state.withStrangers(state.strangers().answering(caller, answers)));
      case PoolOperation.DenyTransfers() ->
          done(state.withStrangers(state.strangers().denying(caller)));
      case PoolOperation.ReenterOnAuxiliary(var inner) ->
          done(state.withStrangers(state.strangers().reentering(caller, inner)));
      case PoolOperation.RedeemByProxy(var proxy, var gateway, var intent, var value) ->
          isProxy(state, proxy)
              ? ofGateway(proxies.redeem(state, context, proxy, gateway, intent, value))
              : Outcome.reject(NO_CONTRACT);
      case PoolOperation.RevertRedeemByProxy(var proxy, var gateway, var messageHash, var value) ->
          isProxy(state, proxy)
              ? ofGateway(proxies.revertRedeem(state, context, proxy, gateway, messageHash, value))
              : Outcome.reject(NO_CONTRACT);
      case PoolOperation.TransferFromProxy(var proxy, var token, var to, var amount) ->
          isProxy(state, proxy)
              ? done(proxies.transferToken(state, context, proxy, token, to, amount))
              : Outcome.reject(NO_CONTRACT);
      case PoolOperation.DestructContract(var proxy) ->
          isProxy(state, proxy)
              ? done(proxies.selfDestruct(state, context, proxy))
              : Outcome.reject(NO_CONTRACT);
    };
  }

  private static boolean isProxy(RedeemPoolState state, Address contract) {
    return state.pool().deployed().containsKey(contract);
  }

  private static Outcome<RedeemPoolState, PoolResult> done(RedeemPoolState state) {
    return Outcome.accept(state, PoolResult.DONE);
  }

  private static Outcome<RedeemPoolState, PoolResult> done(Outcome<RedeemPoolState, Unit> part) {
    return part.then(accepted -> done(accepted.state()));
  }

  private static Outcome<RedeemPoolState, PoolResult> ofGateway(
      Outcome<RedeemPoolState, GatewayResult> part) {
    return part.then(
        accepted -> Outcome.accept(accepted.state(), new PoolResult.OfGateway(accepted.result())));
  }
}
