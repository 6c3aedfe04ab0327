package org.mosaiclab.conformance;

import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;

/// Recorded operations of a gateway pair as ours.
final class GatewayTraceOperations {
  private GatewayTraceOperations() {}

  static GatewayOperation of(String name, boolean isOnOrigin, RecordedFields args) {
    return switch (name) {
      case "activateGateway" -> new GatewayOperation.ActivateGateway(args.address("coGateway"));
      case "deactivateGateway" -> new GatewayOperation.DeactivateGateway();
      case "stake" -> new GatewayOperation.Stake(intent(args, "nonce"));
      case "progressStake" -> new GatewayOperation.ProgressStake(bySecret(args));
      case "progressStakeWithProof" -> new GatewayOperation.ProgressStake(byProof(args));
      case "revertStake" -> new GatewayOperation.RevertStake(args.word("messageHash"));
      case "progressRevertStake" ->
          new GatewayOperation.ProgressRevertStake(args.word("messageHash"), proof(args));
      case "confirmRedeemIntent" ->
          new GatewayOperation.ConfirmRedeemIntent(confirmation(args, "redeemer"));
      case "progressUnstake" -> new GatewayOperation.ProgressUnstake(bySecret(args));
      case "progressUnstakeWithProof" -> new GatewayOperation.ProgressUnstake(byProof(args));
      case "confirmRevertRedeemIntent" ->
          new GatewayOperation.ConfirmRevertRedeemIntent(args.word("messageHash"), proof(args));
      case "confirmStakeIntent" ->
          new GatewayOperation.ConfirmStakeIntent(confirmation(args, "staker"));
      case "progressMint" -> new GatewayOperation.ProgressMint(bySecret(args));
      case "progressMintWithProof" -> new GatewayOperation.ProgressMint(byProof(args));
      case "confirmRevertStakeIntent" ->
          new GatewayOperation.ConfirmRevertStakeIntent(args.word("messageHash"), proof(args));
      case "redeem" -> new GatewayOperation.Redeem(intent(args, "nonce"), args.uint("value"));
      case "progressRedeem" -> new GatewayOperation.ProgressRedeem(bySecret(args));
      case "progressRedeemWithProof" -> new GatewayOperation.ProgressRedeem(byProof(args));
      case "revertRedeem" ->
          new GatewayOperation.RevertRedeem(args.word("messageHash"), args.uint("value"));
      case "progressRevertRedeem" ->
          new GatewayOperation.ProgressRevertRedeem(args.word("messageHash"), proof(args));
      case "proveGateway" ->
          new GatewayOperation.ProveGateway(
              args.uint("blockHeight"), args.bytes("rlpAccount"), args.bytes("parentNodes"));
      case "anchorStateRoot" ->
          new GatewayOperation.AnchorStateRoot(args.uint("blockHeight"), args.word("stateRoot"));
      case "initiateBountyAmountChange" ->
          new GatewayOperation.InitiateBountyChange(args.uint("proposedBounty"));
      case "confirmBountyAmountChange" -> new GatewayOperation.ConfirmBountyChange();
      case "approve" ->
          isOnOrigin
              ? new GatewayOperation.Approve(
                  args.address("token"), args.address("spender"), args.uint("amount"))
              : new GatewayOperation.ApproveUtility(args.address("spender"), args.uint("amount"));
      case "transfer" ->
          isOnOrigin
              ? new GatewayOperation.Transfer(
                  args.address("token"), args.address("to"), args.uint("amount"))
              : new GatewayOperation.TransferUtility(args.address("to"), args.uint("amount"));
      default -> throw new IllegalArgumentException("unknown recorded operation " + name);
    };
  }

  private static Intent intent(RecordedFields args, String nonceName) {
    return new Intent(
        args.uint("amount"),
        args.address("beneficiary"),
        args.uint("gasPrice"),
        args.uint("gasLimit"),
        args.uint(nonceName),
        args.word("hashLock"));
  }

  private static Confirmation confirmation(RecordedFields args, String sender) {
    return new Confirmation(args.address(sender), intent(args, sender + "Nonce"), proof(args));
  }

  private static RemoteProof proof(RecordedFields args) {
    return new RemoteProof(args.uint("blockHeight"), args.bytes("parentNodes"));
  }

  private static Progress bySecret(RecordedFields args) {
    return new Progress.BySecret(args.word("messageHash"), args.word("unlockSecret"));
  }

  private static Progress byProof(RecordedFields args) {
    return new Progress.ByProof(args.word("messageHash"), proof(args), args.uint("messageStatus"));
  }
}
