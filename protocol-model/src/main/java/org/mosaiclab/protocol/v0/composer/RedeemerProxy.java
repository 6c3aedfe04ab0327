package org.mosaiclab.protocol.v0.composer;

import static org.mosaiclab.protocol.v0.composer.ProxyRule.ISS_30;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.RP_0;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.RP_1;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.RP_2;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.RP_3;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.RP_4;
import static org.mosaiclab.protocol.v0.composer.ProxyRule.RP_5;

import java.util.function.Function;
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

/// The contract that redeems for one account, so that the account is the sender of its messages and
/// somebody else pays the bounty. **Spec**: `v0 §17`. **Repairs**: ISS-30.
final class RedeemerProxy {
  private final RuleProfile profile;
  private final AuxiliaryCalls calls;

  RedeemerProxy(RuleProfile profile, AuxiliaryCalls calls) {
    this.profile = profile;
    this.calls = calls;
  }

  /// Redeems what the proxy has. Rules COIN-BALANCE, RP-0 to RP-2, those of the co-gateway. Nobody
  /// asks what the token says to the approval.
  ///
  /// @param value native coin that the caller attaches
  Outcome<RedeemPoolState, GatewayResult> redeem(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Intent intent,
      Uint256 value) {
    return calls
        .attach(state, context.context().caller(), proxy, value)
        .then(
            paid ->
                guarded(
                    paid.state(),
                    proxy,
                    entered ->
                        Calls.isFrom(state.pool().address(), context)
                            ? forward(entered, context, proxy, gateway, intent, value)
                            : Outcome.reject(RP_1)));
  }

  private Outcome<RedeemPoolState, GatewayResult> forward(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Intent intent,
      Uint256 value) {
    return calls
        .ask(state, gateway, proxy)
        .then(
            asked ->
                value.equals(asked.result().bounty())
                    ? calls.approve(
                        state, context, asked.result().token(), proxy, gateway, intent.amount())
                    : Outcome.reject(RP_2))
        .then(approved -> calls.redeem(approved.state(), context, proxy, gateway, intent, value));
  }

  /// Moves tokens that the proxy has: what a revoked or misdirected redemption has left there.
  /// Rules RP-0, RP-3 to RP-5, the token's.
  Outcome<RedeemPoolState, Unit> transferToken(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address token,
      Address to,
      Uint256 amount) {
    return guarded(
        state,
        proxy,
        entered -> {
          if (!Calls.isFrom(ownerOf(state, proxy), context)) return Outcome.reject(RP_3);
          if (token.isZero()) return Outcome.reject(RP_4);
          return Calls.agreed(calls.transfer(entered, context, token, proxy, to, amount), RP_5);
        });
  }

  /// Ends the contract; its coins go to the owner, whether that takes payments or not, and tokens
  /// that it has are lost. Rule RP-1.
  Outcome<RedeemPoolState, Unit> selfDestruct(
      RedeemPoolState state, GatewayContext context, Address proxy) {
    if (!Calls.isFrom(state.pool().address(), context)) return Outcome.reject(RP_1);
    return calls
        .attach(state, proxy, ownerOf(state, proxy), state.coins().balanceOf(proxy))
        .then(
            paid ->
                Outcome.accept(
                    paid.state().withPool(pool -> pool.withoutContract(proxy)), Unit.UNIT));
  }

  /// Revokes a redemption that the proxy has declared. Rules ISS-30 as built; repaired
  /// COIN-BALANCE, RP-0, RP-3, NO-CONTRACT, the co-gateway's.
  ///
  /// @param value native coin that the owner attaches: the penalty
  Outcome<RedeemPoolState, GatewayResult> revertRedeem(
      RedeemPoolState state,
      GatewayContext context,
      Address proxy,
      Address gateway,
      Hash32 messageHash,
      Uint256 value) {
    if (!profile.repairs(Repair.ISS_30)) return Outcome.reject(ISS_30);
    return calls
        .attach(state, context.context().caller(), proxy, value)
        .then(
            paid ->
                guarded(
                    paid.state(),
                    proxy,
                    entered ->
                        Calls.isFrom(ownerOf(state, proxy), context)
                            ? calls
                                .ask(entered, gateway, proxy)
                                .then(
                                    _ ->
                                        calls.revertRedeem(
                                            entered, context, proxy, gateway, messageHash, value))
                            : Outcome.reject(RP_3)));
  }

  private static Address ownerOf(RedeemPoolState state, Address proxy) {
    return state.pool().proxy(proxy).owner();
  }

  // Rule RP-0.
  private static <R> Outcome<RedeemPoolState, R> guarded(
      RedeemPoolState state,
      Address proxy,
      Function<RedeemPoolState, Outcome<RedeemPoolState, R>> body) {
    if (state.pool().proxy(proxy).isEntered()) return Outcome.reject(RP_0);
    return body.apply(state.withPool(pool -> pool.withProxyEntered(proxy, true)))
        .then(
            done ->
                Outcome.accept(
                    done.state().withPool(pool -> pool.withProxyEntered(proxy, false)),
                    done.result()));
  }
}
