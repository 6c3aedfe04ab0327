package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every operation of the contracts of a gateway pair. **Spec**: `v0 §4`, `v0 §11`, `v0 §13` to `v0
/// §16`; `v0 §21` and `v0 §22a` for those that only repairs have.
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

  /// What an initiator has signed for another to submit (DEV-12).
  ///
  /// @param signature of the initiator over the message hash as a signed message
  record SignedIntent(Address initiator, Intent intent, Signature signature) {}

  /// Proof of one word of one contract under a state root (GAP-03).
  ///
  /// @param accountNodes RLP list of the state trie's nodes to the contract, root first
  /// @param storageNodes RLP list of its storage trie's nodes to the word, root first
  record StateProof(Bytes accountNodes, Bytes storageNodes) {}

  /// Once ever, by the organisation.
  record ActivateGateway(Address coGateway) implements OnOrigin {}

  /// By the organisation; only stakes are refused from then on, and on auxiliary (DEV-19) only
  /// confirmations of stakes that the source has not progressed.
  record DeactivateGateway() implements OnOrigin, OnAuxiliary {}

  /// Declares the message that links the pair, by the organisation (GAP-15).
  ///
  /// @param nonce of the caller
  record DeclareLink(Address coGateway, Uint256 nonce, Hash32 hashLock) implements OnOrigin {}

  /// @param sender who declared it
  record ConfirmLink(Address sender, Uint256 nonce, Hash32 hashLock, RemoteProof proof)
      implements OnAuxiliary {}

  /// Makes this side work.
  record ProgressLink(Progress progress) implements OnOrigin, OnAuxiliary {}

  record Stake(Intent intent) implements OnOrigin {}

  record SignedStake(SignedIntent signed) implements OnOrigin {}

  record ProgressStake(Progress progress) implements OnOrigin {}

  record RevertStake(Hash32 messageHash) implements OnOrigin {}

  record ProgressRevertStake(Hash32 messageHash, RemoteProof proof) implements OnOrigin {}

  record ConfirmRedeemIntent(Confirmation confirmation) implements OnOrigin {}

  record ProgressUnstake(Progress progress) implements OnOrigin {}

  record ConfirmRevertRedeemIntent(Hash32 messageHash, RemoteProof proof) implements OnOrigin {}

  /// Revokes on the target what was never confirmed there (ISS-22).
  ///
  /// @param confirmation with a proof that the source has declared the revocation
  record RevokeUndeclaredRedeem(Confirmation confirmation) implements OnOrigin {}

  /// Pays a utility token's balance of the last committed state (GAP-03).
  ///
  /// @param token the utility token
  /// @param proof of the balance
  record Recover(Address token, Address account, StateProof proof) implements OnOrigin {}

  /// Pays a balance of native coins where the utility token is OST prime (GAP-03).
  ///
  /// @param accountNodes RLP list of the state trie's nodes to the account, root first
  record RecoverCoins(Address account, Bytes accountNodes) implements OnOrigin {}

  /// Settles a stake that the end of auxiliary has left open there (GAP-03).
  ///
  /// @param sender who declared it
  /// @param proof of its status in the co-gateway's inbox
  record RecoverStake(Address sender, Intent intent, StateProof proof) implements OnOrigin {}

  /// Pays a redeem back whose revocation the end of auxiliary has left open there (GAP-03).
  ///
  /// @param sender who declared it
  /// @param proof of its status in the co-gateway's outbox
  record RecoverRedeem(Address sender, Intent intent, StateProof proof) implements OnOrigin {}

  record ConfirmStakeIntent(Confirmation confirmation) implements OnAuxiliary {}

  record ProgressMint(Progress progress) implements OnAuxiliary {}

  record ConfirmRevertStakeIntent(Hash32 messageHash, RemoteProof proof) implements OnAuxiliary {}

  /// Revokes on the target what was never confirmed there (ISS-22).
  ///
  /// @param confirmation with a proof that the source has declared the revocation
  record RevokeUndeclaredStake(Confirmation confirmation) implements OnAuxiliary {}

  /// @param value attached native coin
  record Redeem(Intent intent, Uint256 value) implements OnAuxiliary {}

  /// @param value attached native coin, of whoever submits
  record SignedRedeem(SignedIntent signed, Uint256 value) implements OnAuxiliary {}

  /// Pays out what the caller was once paid and refused (ISS-26).
  record WithdrawCredit(Address to) implements OnAuxiliary {}

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
