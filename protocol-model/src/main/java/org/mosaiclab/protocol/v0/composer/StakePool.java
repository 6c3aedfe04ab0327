package org.mosaiclab.protocol.v0.composer;

import static org.mosaiclab.protocol.v0.composer.ProxyRule.NO_CONTRACT;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.value.Address;

/// The OST composer on origin with its proxies: it holds the tokens of pending stake requests.
/// **Spec**: `v0 §17`. **Repairs**: ISS-20, ISS-30.
public final class StakePool {
  private final OriginCalls calls;
  private final StakerProxy proxies;
  private final StakeRequests requests;

  /// @param rules of the gateway pair, whose profile is the pool's too
  public StakePool(GatewayRules rules) {
    var profile = rules.profile();
    this.calls = new OriginCalls(this, new OriginGateway(rules));
    this.proxies = new StakerProxy(profile, calls);
    this.requests = new StakeRequests(profile, calls, proxies);
  }

  /// Applies one operation.
  public Outcome<StakePoolState, PoolResult> apply(
      StakePoolState state, GatewayContext context, PoolOperation.OnOrigin operation) {
    var caller = context.context().caller();
    return switch (operation) {
      case PoolOperation.Request(var terms, var gateway) ->
          requests.request(state, context, terms, gateway);
      case PoolOperation.AcceptStakeRequest accept ->
          ofGateway(requests.accept(state, context, accept));
      case PoolOperation.RevokeRequest(var terms, var gateway) ->
          done(requests.revoke(state, context, terms, gateway));
      case PoolOperation.RejectRequest reject -> done(requests.reject(state, context, reject));
      case PoolOperation.DestructProxy() -> done(requests.destruct(state, context));
      case PoolOperation.AtGateway(var inner) -> ofGateway(calls.apply(state, context, inner));
      case PoolOperation.PoseAsGateway(var answers) ->
          done(state.withStrangers(state.strangers().answering(caller, answers)));
      case PoolOperation.DenyTransfers() ->
          done(state.withStrangers(state.strangers().denying(caller)));
      case PoolOperation.ReenterOnOrigin(var inner) ->
          done(state.withStrangers(state.strangers().reentering(caller, inner)));
      case PoolOperation.StakeByProxy(var proxy, var gateway, var intent) ->
          isProxy(state, proxy)
              ? ofGateway(proxies.stake(state, context, proxy, gateway, intent))
              : Outcome.reject(NO_CONTRACT);
      case PoolOperation.RevertStakeByProxy(var proxy, var gateway, var messageHash) ->
          isProxy(state, proxy)
              ? ofGateway(proxies.revertStake(state, context, proxy, gateway, messageHash))
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

  private static boolean isProxy(StakePoolState state, Address contract) {
    return state.pool().deployed().containsKey(contract);
  }

  private static Outcome<StakePoolState, PoolResult> done(StakePoolState state) {
    return Outcome.accept(state, PoolResult.DONE);
  }

  private static Outcome<StakePoolState, PoolResult> done(Outcome<StakePoolState, Unit> part) {
    return part.then(accepted -> done(accepted.state()));
  }

  private static Outcome<StakePoolState, PoolResult> ofGateway(
      Outcome<StakePoolState, GatewayResult> part) {
    return part.then(
        accepted -> Outcome.accept(accepted.state(), new PoolResult.OfGateway(accepted.result())));
  }
}
