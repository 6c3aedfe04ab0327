package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every operation of the pools and their proxies, of the gateway pair behind them, and of
/// contracts that are none of ours. **Spec**: `v0 §17`.
public sealed interface PoolOperation {
  /// Operations of the OST composer's side.
  sealed interface OnOrigin extends PoolOperation {}

  /// Operations of the redeem pool's side.
  sealed interface OnAuxiliary extends PoolOperation {}

  /// Asks for a stake or a redemption and hands the tokens over.
  record Request(RequestTerms terms, Address gateway) implements OnOrigin, OnAuxiliary {}

  /// Takes an own request back.
  record RevokeRequest(RequestTerms terms, Address gateway) implements OnOrigin, OnAuxiliary {}

  /// Sends a request back; by a worker.
  ///
  /// @param account who had asked
  record RejectRequest(RequestTerms terms, Address account, Address gateway)
      implements OnOrigin, OnAuxiliary {}

  /// Stakes for the account that had asked; by a worker, who pays the bounty in the gateway's base
  /// token.
  ///
  /// @param hashLock the worker's
  record AcceptStakeRequest(RequestTerms terms, Address staker, Address gateway, Hash32 hashLock)
      implements OnOrigin {}

  /// Redeems for the account that had asked; by a worker, who attaches the bounty.
  ///
  /// @param hashLock the worker's
  /// @param value attached native coin
  record AcceptRedeemRequest(
      RequestTerms terms, Address redeemer, Address gateway, Hash32 hashLock, Uint256 value)
      implements OnAuxiliary {}

  /// Destroys the caller's proxy.
  record DestructProxy() implements OnOrigin, OnAuxiliary {}

  /// On a proxy, by its owner: moves tokens that the proxy has.
  record TransferFromProxy(Address proxy, Address token, Address to, Uint256 amount)
      implements OnOrigin, OnAuxiliary {}

  /// On a proxy. Only the pool may, and it does so by [DestructProxy].
  record DestructContract(Address proxy) implements OnOrigin, OnAuxiliary {}

  /// On a proxy. Only the pool may, and it does so by [AcceptStakeRequest].
  record StakeByProxy(Address proxy, Address gateway, GatewayOperation.Intent intent)
      implements OnOrigin {}

  /// On a proxy. Only the pool may, and it does so by [AcceptRedeemRequest].
  ///
  /// @param value attached native coin
  record RedeemByProxy(
      Address proxy, Address gateway, GatewayOperation.Intent intent, Uint256 value)
      implements OnAuxiliary {}

  /// On a proxy, by its owner, who pays the penalty; there is no such thing as built (ISS-30).
  record RevertStakeByProxy(Address proxy, Address gateway, Hash32 messageHash)
      implements OnOrigin {}

  /// On a proxy, by its owner; there is no such thing as built (ISS-30).
  ///
  /// @param value attached native coin: the penalty
  record RevertRedeemByProxy(Address proxy, Address gateway, Hash32 messageHash, Uint256 value)
      implements OnAuxiliary {}

  /// On the gateway, its anchor, organisation and tokens.
  record AtGateway(GatewayOperation.OnOrigin operation) implements OnOrigin {}

  /// On the co-gateway, its anchor, organisation and tokens.
  record AtCoGateway(GatewayOperation.OnAuxiliary operation) implements OnAuxiliary {}

  /// On a token of auxiliary that is not the utility token.
  record ApproveForeign(Address token, Address spender, Uint256 amount) implements OnAuxiliary {}

  /// The caller is a contract that answers as a gateway from now on. The gateway pair stays what it
  /// is.
  record PoseAsGateway(GatewayAnswers answers) implements OnOrigin, OnAuxiliary {}

  /// The caller is a token that denies every transfer and approval of a pool or proxy from now on.
  record DenyTransfers() implements OnOrigin, OnAuxiliary {}

  /// The caller is a contract that does this when a pool or a proxy calls it the next time. If that
  /// is refused, the call that it interrupts is too.
  record ReenterOnOrigin(OnOrigin operation) implements OnOrigin {}

  /// As [ReenterOnOrigin].
  record ReenterOnAuxiliary(OnAuxiliary operation) implements OnAuxiliary {}
}
