package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every operation of the contracts of a gateway pair. **Spec**: `v0 §4`, `v0 §11`, `v0 §13` to `v0
/// §16`.
public sealed interface GatewayOperation {
  /// Operations of the side on origin.
  sealed interface OnOrigin extends GatewayOperation {}

  /// Operations of the side on auxiliary.
  sealed interface OnAuxiliary extends GatewayOperation {}

  /// What a message is about, as its sender declares it.
  ///
  /// @param amount base units of the token
  /// @param beneficiary who receives on the other chain
  /// @param gasPrice reward per unit of gas, base units
  /// @param gasLimit most gas that is rewarded
  /// @param nonce of the sender
  /// @param hashLock see [org.mosaiclab.protocol.codec.HashLock]
  record Intent(
      Uint256 amount,
      Address beneficiary,
      Uint256 gasPrice,
      Uint256 gasLimit,
      Uint256 nonce,
      Hash32 hashLock) {}

  /// Nodes of the storage trie of the remote gateway.
  ///
  /// @param height of the remote chain, whose storage root is proven here
  /// @param nodes RLP list, root first
  record RemoteProof(Uint256 height, Bytes nodes) {}

  /// How a message is progressed.
  sealed interface Progress {
    Hash32 messageHash();

    record BySecret(Hash32 messageHash, Hash32 unlockSecret) implements Progress {}

    /// @param claimedStatus code of the status in the remote box
    record ByProof(Hash32 messageHash, RemoteProof proof, Uint256 claimedStatus)
        implements Progress {}
  }

  /// What is repeated of a message on its target.
  ///
  /// @param sender who declared it
  record Confirmation(Address sender, Intent intent, RemoteProof proof) {}

  /// Once ever, by the organisation.
  record ActivateGateway(Address coGateway) implements OnOrigin {}

  /// By the organisation; only stakes are refused from then on.
  record DeactivateGateway() implements OnOrigin {}

  record Stake(Intent intent) implements OnOrigin {}

  record ProgressStake(Progress progress) implements OnOrigin {}

  record RevertStake(Hash32 messageHash) implements OnOrigin {}

  record ProgressRevertStake(Hash32 messageHash, RemoteProof proof) implements OnOrigin {}

  record ConfirmRedeemIntent(Confirmation confirmation) implements OnOrigin {}

  record ProgressUnstake(Progress progress) implements OnOrigin {}

  record ConfirmRevertRedeemIntent(Hash32 messageHash, RemoteProof proof) implements OnOrigin {}

  record ConfirmStakeIntent(Confirmation confirmation) implements OnAuxiliary {}

  record ProgressMint(Progress progress) implements OnAuxiliary {}

  record ConfirmRevertStakeIntent(Hash32 messageHash, RemoteProof proof) implements OnAuxiliary {}

  /// @param value attached native coin
  record Redeem(Intent intent, Uint256 value) implements OnAuxiliary {}

  record ProgressRedeem(Progress progress) implements OnAuxiliary {}

  /// @param value attached native coin
  record RevertRedeem(Hash32 messageHash, Uint256 value) implements OnAuxiliary {}

  record ProgressRevertRedeem(Hash32 messageHash, RemoteProof proof) implements OnAuxiliary {}

  /// @param height of the remote chain
  /// @param accountRlp the remote gateway's account as the state trie of its chain holds it
  /// @param nodes of that trie, root first
  record ProveGateway(Uint256 height, Bytes accountRlp, Bytes nodes)
      implements OnOrigin, OnAuxiliary {}

  record InitiateBountyChange(Uint256 proposed) implements OnOrigin, OnAuxiliary {}

  record ConfirmBountyChange() implements OnOrigin, OnAuxiliary {}

  /// On the anchor of this chain.
  ///
  /// @param height of the other chain
  record AnchorStateRoot(Uint256 height, Hash32 stateRoot) implements OnOrigin, OnAuxiliary {}

  /// On the anchor of this chain.
  record SetCoAnchor(Address coAnchor) implements OnOrigin, OnAuxiliary {}

  /// On the organisation of this chain.
  record Organize(OrganizationOperation operation) implements OnOrigin, OnAuxiliary {}

  /// On a token of origin.
  record Approve(Address token, Address spender, Uint256 amount) implements OnOrigin {}

  /// On a token of origin.
  record Transfer(Address token, Address to, Uint256 amount) implements OnOrigin {}

  /// On the vault. Only the gateway may, and it does so by [ProgressUnstake].
  record ReleaseStake(Address to, Uint256 amount) implements OnOrigin {}

  /// On the utility token. Only the co-gateway may, and it does so by [ProgressMint].
  record IncreaseSupply(Address account, Uint256 amount) implements OnAuxiliary {}

  /// On the utility token, of what the caller has. Only the co-gateway may, and it does so by
  /// [ProgressRedeem].
  record DecreaseSupply(Uint256 amount) implements OnAuxiliary {}

  /// On the utility token.
  record ApproveUtility(Address spender, Uint256 amount) implements OnAuxiliary {}

  /// On the utility token.
  record TransferUtility(Address to, Uint256 amount) implements OnAuxiliary {}

  /// On the utility token, once, by the organisation. Only this side's co-gateway names it.
  record SetCoGateway(Address coGateway) implements OnAuxiliary {}

  /// On a utility token that is OST prime.
  ///
  /// @param value attached native coin
  record InitializePrime(Uint256 value) implements OnAuxiliary {}

  /// On a utility token that is OST prime.
  ///
  /// @param value attached native coin
  record Wrap(Uint256 value) implements OnAuxiliary {}

  /// On a utility token that is OST prime.
  record Unwrap(Uint256 amount) implements OnAuxiliary {}
}
