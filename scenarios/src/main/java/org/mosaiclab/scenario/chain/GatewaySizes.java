package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Bytes of a gateway's transactions on the wire, and the 64 bits that name them in a trace.
public final class GatewaySizes {
  /// What a transaction has beside its arguments: nonce, gas, recipient, signature.
  private static final int ENVELOPE_BYTES = 110;

  private static final int WORD_BYTES = Hash32.BYTES;
  private static final int INTENT_WORDS = 6;
  private static final int SIGNATURE_WORDS = 3;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private GatewaySizes() {}

  /// @return bytes on the wire and in a block
  /// @throws IllegalArgumentException for an operation that nobody sends
  public static int bytes(GatewayOperation operation) {
    return ENVELOPE_BYTES
        + switch (operation) {
          case GatewayOperation.Stake _, GatewayOperation.Redeem _ -> words(INTENT_WORDS);
          case GatewayOperation.SignedStake _, GatewayOperation.SignedRedeem _ ->
              words(1 + INTENT_WORDS + SIGNATURE_WORDS);
          case GatewayOperation.ConfirmStakeIntent(var confirmation) -> bytes(confirmation);
          case GatewayOperation.ConfirmRedeemIntent(var confirmation) -> bytes(confirmation);
          case GatewayOperation.RevokeUndeclaredStake(var confirmation) -> bytes(confirmation);
          case GatewayOperation.RevokeUndeclaredRedeem(var confirmation) -> bytes(confirmation);
          case GatewayOperation.ProgressStake(var progress) -> bytes(progress);
          case GatewayOperation.ProgressMint(var progress) -> bytes(progress);
          case GatewayOperation.ProgressRedeem(var progress) -> bytes(progress);
          case GatewayOperation.ProgressUnstake(var progress) -> bytes(progress);
          case GatewayOperation.ProgressLink(var progress) -> bytes(progress);
          case GatewayOperation.RevertStake _, GatewayOperation.RevertRedeem _ -> words(1);
          case GatewayOperation.ConfirmRevertStakeIntent(var _, var proof) ->
              words(2) + bytes(proof.nodes());
          case GatewayOperation.ConfirmRevertRedeemIntent(var _, var proof) ->
              words(2) + bytes(proof.nodes());
          case GatewayOperation.ProgressRevertStake(var _, var proof) ->
              words(2) + bytes(proof.nodes());
          case GatewayOperation.ProgressRevertRedeem(var _, var proof) ->
              words(2) + bytes(proof.nodes());
          case GatewayOperation.ProveGateway(var _, var account, var nodes) ->
              words(1) + bytes(account) + bytes(nodes);
          case GatewayOperation.AnchorStateRoot _ -> words(2);
          case GatewayOperation.DeclareLink _ -> words(3);
          case GatewayOperation.ConfirmLink link -> words(4) + bytes(link.proof().nodes());
          case GatewayOperation.Recover(var _, var _, var proof) -> words(2) + bytes(proof);
          case GatewayOperation.RecoverStake(var _, var _, var proof) ->
              words(1 + INTENT_WORDS) + bytes(proof);
          case GatewayOperation.RecoverRedeem(var _, var _, var proof) ->
              words(1 + INTENT_WORDS) + bytes(proof);
          default -> throw notSent(operation);
        };
  }

  /// @return 64 bits of what is sent: whom and what it concerns, and which step it is
  /// @throws IllegalArgumentException for an operation that nobody sends
  public static long fingerprint(GatewayOperation operation) {
    return switch (operation) {
      case GatewayOperation.Stake(var intent) -> mixed(1, of(intent));
      case GatewayOperation.Redeem(var intent, var _) -> mixed(2, of(intent));
      case GatewayOperation.SignedStake(var signed) -> mixed(3, of(signed));
      case GatewayOperation.SignedRedeem(var signed, var _) -> mixed(4, of(signed));
      case GatewayOperation.ConfirmStakeIntent(var confirmation) -> mixed(5, of(confirmation));
      case GatewayOperation.ConfirmRedeemIntent(var confirmation) -> mixed(6, of(confirmation));
      case GatewayOperation.RevokeUndeclaredStake(var confirmation) -> mixed(7, of(confirmation));
      case GatewayOperation.RevokeUndeclaredRedeem(var confirmation) -> mixed(8, of(confirmation));
      case GatewayOperation.ProgressStake(var progress) -> mixed(9, of(progress));
      case GatewayOperation.ProgressMint(var progress) -> mixed(10, of(progress));
      case GatewayOperation.ProgressRedeem(var progress) -> mixed(11, of(progress));
      case GatewayOperation.ProgressUnstake(var progress) -> mixed(12, of(progress));
      case GatewayOperation.ProgressLink(var progress) -> mixed(13, of(progress));
      case GatewayOperation.RevertStake(var hash) -> mixed(14, hash.word0());
      case GatewayOperation.RevertRedeem(var hash, var _) -> mixed(15, hash.word0());
      case GatewayOperation.ConfirmRevertStakeIntent(var hash, var _) -> mixed(16, hash.word0());
      case GatewayOperation.ConfirmRevertRedeemIntent(var hash, var _) -> mixed(17, hash.word0());
      case GatewayOperation.ProgressRevertStake(var hash, var _) -> mixed(18, hash.word0());
      case GatewayOperation.ProgressRevertRedeem(var hash, var _) -> mixed(19, hash.word0());
      case GatewayOperation.ProveGateway(var height, var _, var _) -> mixed(20, height.toLong());
      case GatewayOperation.AnchorStateRoot(var height, var root) ->
          mixed(21, height.toLong() ^ root.word0());
      case GatewayOperation.DeclareLink link -> mixed(22, link.hashLock().word0());
      case GatewayOperation.ConfirmLink link -> mixed(23, link.hashLock().word0());
      case GatewayOperation.Recover(var token, var account, var _) ->
          mixed(24, token.word0() ^ account.word0());
      case GatewayOperation.RecoverStake(var sender, var intent, var _) ->
          mixed(25, sender.word0() ^ of(intent));
      case GatewayOperation.RecoverRedeem(var sender, var intent, var _) ->
          mixed(26, sender.word0() ^ of(intent));
      default -> throw notSent(operation);
    };
  }

  private static int words(int count) {
    return count * WORD_BYTES;
  }

  private static int bytes(Bytes content) {
    return WORD_BYTES + content.size();
  }

  private static int bytes(Confirmation confirmation) {
    return words(2 + INTENT_WORDS) + bytes(confirmation.proof().nodes());
  }

  private static int bytes(StateProof proof) {
    return bytes(proof.accountNodes()) + bytes(proof.storageNodes());
  }

  private static int bytes(Progress progress) {
    return switch (progress) {
      case Progress.BySecret _ -> words(2);
      case Progress.ByProof(var _, var proof, var _) -> words(3) + bytes(proof.nodes());
    };
  }

  private static long of(Intent intent) {
    return intent.hashLock().word0() ^ intent.amount().toWord().word3();
  }

  private static long of(SignedIntent signed) {
    return signed.initiator().word0() ^ of(signed.intent());
  }

  private static long of(Confirmation confirmation) {
    return confirmation.sender().word0() ^ of(confirmation.intent());
  }

  private static long of(Progress progress) {
    return progress.messageHash().word0();
  }

  private static long mixed(long step, long content) {
    return Long.rotateLeft(content ^ step * MIX, 23) * MIX;
  }

  private static IllegalArgumentException notSent(GatewayOperation operation) {
    return new IllegalArgumentException(
        "no participant sends this operation: " + operation.getClass().getSimpleName());
  }
}
