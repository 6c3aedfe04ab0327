package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// Gas of one transaction with one operation of a gateway pair.
///
/// Gateways have no recordings (`vectors/gas.json` ends at the message bus), so their gas is
/// composed: the recorded operation of the bus ([MessageGas]), the words that the gateway itself
/// writes, and its calls of tokens, each as a recorded transfer without its own transaction. The
/// refunds for words that are cleared are not counted, nor is the clearing: an upper bound.
public final class GatewayGas {
  private static final long TRANSACTION = 21_000;
  private static final long FRESH_WORD = 20_000;
  private static final long OLD_WORD = 5_000;
  private static final long RECOVER_SIGNER = 3_000;

  // A message as it is kept: intent hash, nonce, gas price, gas limit, sender, hash lock.
  private static final int MESSAGE_WORDS = 6;
  // Amount, beneficiary and bounty, or amount and beneficiary.
  private static final int ESCROW_WORDS = 3;
  private static final int PROMISE_WORDS = 2;

  private GatewayGas() {}

  /// @param operation what was applied
  /// @param outcome what came of it; a refused proof is paid for like one that was accepted
  public static long used(GatewayOperation operation, Outcome<?, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?, ?> _ -> ofAccepted(operation);
      case Outcome.Rejected<?, ?>(var rule) ->
          rule.id().equals("BP") || rule.id().equals("PG-4") || rule.id().equals("GAP-03-PROOF")
              ? ofAccepted(operation)
              : RejectionGas.of(rule);
    };
  }

  /// What the operation's own gas meter reads at its end, the intrinsic gas of its transaction
  /// excluded; as built it is what facilitators are rewarded for. **Spec**: `v0 §13` fee.
  public static Uint256 measured(GatewayOperation operation) {
    return Uint256.of(ofAccepted(operation) - TRANSACTION);
  }

  private static long ofAccepted(GatewayOperation operation) {
    return switch (operation) {
      case GatewayOperation.Stake _, GatewayOperation.Redeem _ -> declaration();
      case GatewayOperation.SignedStake _, GatewayOperation.SignedRedeem _ ->
          declaration() + RECOVER_SIGNER;
      case GatewayOperation.ConfirmStakeIntent(var confirmation) ->
          confirmation(confirmation.proof().nodes());
      case GatewayOperation.ConfirmRedeemIntent(var confirmation) ->
          confirmation(confirmation.proof().nodes());
      case GatewayOperation.ProgressStake(var progress) -> progressOnSource(progress);
      case GatewayOperation.ProgressRedeem(var progress) -> progressOnSource(progress);
      case GatewayOperation.ProgressMint(var progress) -> progressOnTarget(progress);
      case GatewayOperation.ProgressUnstake(var progress) -> progressOnTarget(progress);
      // The penalty is charged and kept.
      case GatewayOperation.RevertStake _, GatewayOperation.RevertRedeem _ ->
          MessageGas.declareRevocation() + tokenCall() + OLD_WORD;
      case GatewayOperation.ConfirmRevertStakeIntent(var _, var proof) ->
          MessageGas.confirmRevocation(proof.nodes());
      case GatewayOperation.ConfirmRevertRedeemIntent(var _, var proof) ->
          MessageGas.confirmRevocation(proof.nodes());
      case GatewayOperation.RevokeUndeclaredStake(var confirmation) ->
          revocationOfUndeclared(confirmation.proof().nodes());
      case GatewayOperation.RevokeUndeclaredRedeem(var confirmation) ->
          revocationOfUndeclared(confirmation.proof().nodes());
      // The amount goes back, bounty and penalty are burnt.
      case GatewayOperation.ProgressRevertStake(var _, var proof) ->
          MessageGas.progressRevocation(proof.nodes()) + 3 * tokenCall();
      case GatewayOperation.ProgressRevertRedeem(var _, var proof) ->
          MessageGas.progressRevocation(proof.nodes()) + 3 * tokenCall();
      // Proves an account and keeps its storage root, as the kernel gateway does.
      case GatewayOperation.ProveGateway(var _, var _, var nodes) ->
          GasTable.proveMosaicCore(nodes.size(), depthOf(nodes));
      case GatewayOperation.Recover(var _, var _, var proof) -> recovery(proof);
      case GatewayOperation.RecoverCoins(var _, var nodes) ->
          TRANSACTION + proof(nodes) + FRESH_WORD + tokenCall();
      case GatewayOperation.RecoverStake(var _, var _, var proof) -> recovery(proof);
      case GatewayOperation.RecoverRedeem(var _, var _, var proof) -> recovery(proof);
      case GatewayOperation.DeclareLink _ -> MessageGas.declare() + MESSAGE_WORDS * FRESH_WORD;
      case GatewayOperation.ConfirmLink link ->
          MessageGas.confirm(link.proof().nodes()) + MESSAGE_WORDS * FRESH_WORD;
      case GatewayOperation.ProgressLink(var progress) -> progress(progress) + OLD_WORD;
      case GatewayOperation.AnchorStateRoot _ -> GasTable.approve(true) + FRESH_WORD;
      case GatewayOperation.Transfer _, GatewayOperation.TransferUtility _ ->
          GasTable.transfer(true);
      case GatewayOperation.IncreaseSupply _,
          GatewayOperation.DecreaseSupply _,
          GatewayOperation.ReleaseStake _,
          GatewayOperation.WithdrawCredit _,
          GatewayOperation.InitializePrime _,
          GatewayOperation.Wrap _,
          GatewayOperation.Unwrap _ ->
          GasTable.transfer(false);
      case GatewayOperation.ActivateGateway _,
          GatewayOperation.DeactivateGateway _,
          GatewayOperation.InitiateBountyChange _,
          GatewayOperation.ConfirmBountyChange _,
          GatewayOperation.SetCoAnchor _,
          GatewayOperation.Organize _,
          GatewayOperation.Approve _,
          GatewayOperation.ApproveUtility _,
          GatewayOperation.SetCoGateway _ ->
          GasTable.approve(true);
    };
  }

  // Amount and bounty are taken by allowance.
  private static long declaration() {
    return MessageGas.declare()
        + (MESSAGE_WORDS + ESCROW_WORDS) * FRESH_WORD
        + OLD_WORD
        + 2 * (tokenCall() + OLD_WORD);
  }

  // The gas of the confirmation is kept with the message.
  private static long confirmation(Bytes nodes) {
    return MessageGas.confirm(nodes) + (MESSAGE_WORDS + 1 + PROMISE_WORDS) * FRESH_WORD + OLD_WORD;
  }

  private static long revocationOfUndeclared(Bytes nodes) {
    return MessageGas.confirmRevocation(nodes) + MESSAGE_WORDS * FRESH_WORD + OLD_WORD;
  }

  // Amount to vault or burnt, bounty to whoever called.
  private static long progressOnSource(Progress progress) {
    return switch (progress) {
          case Progress.BySecret _ -> MessageGas.progressOutbox();
          case Progress.ByProof(var _, var proof, var _) ->
              MessageGas.progressOutboxWithProof(proof.nodes());
        }
        + 2 * tokenCall();
  }

  // Amount to the beneficiary, reward to whoever called.
  private static long progressOnTarget(Progress progress) {
    return progress(progress) + OLD_WORD + 2 * tokenCall();
  }

  private static long progress(Progress progress) {
    return switch (progress) {
      case Progress.BySecret _ -> MessageGas.progressInbox();
      case Progress.ByProof(var _, var proof, var _) ->
          MessageGas.progressInboxWithProof(proof.nodes());
    };
  }

  private static long recovery(StateProof proof) {
    return TRANSACTION
        + proof(proof.accountNodes())
        + proof(proof.storageNodes())
        + FRESH_WORD
        + tokenCall();
  }

  private static long proof(Bytes nodes) {
    return GasTable.proofInside(nodes.size(), depthOf(nodes));
  }

  private static int depthOf(Bytes nodes) {
    return new RlpItem(nodes).countChildren().toOptional().orElse(0);
  }

  private static long tokenCall() {
    return GasTable.transfer(false) - TRANSACTION;
  }
}
