package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.token.TokenCalls;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// By which rules a gateway pair runs; both sides of a pair have the same.
///
/// @param profile which defects are repaired
/// @param signatures how the signer of a message is recovered; read only where DEV-12 is repaired
/// @param terms numbers of the repairs
public record GatewayRules(RuleProfile profile, SignatureScheme signatures, GatewayTerms terms) {
  /// What the contracts do, bit for bit; signatures and terms are never read.
  public static final GatewayRules AS_BUILT =
      new GatewayRules(
          RuleProfile.AS_BUILT, RealSignatures.REAL, GatewayTerms.standard(RewardGas.NONE));

  boolean repairs(Repair repair) {
    return profile.repairs(repair);
  }

  /// Root of the other chain's state, from commits (DEV-11) or as built from the anchor.
  ///
  /// @return zero where there is none
  Hash32 stateRoot(AnchorState anchor, RemoteChain remote, Uint256 height) {
    return repairs(Repair.DEV_11) ? remote.stateRoot(height) : anchor.stateRoot(height);
  }

  /// Whether the sender of a message has signed it; the zero address, which an invalid signature
  /// recovers to, never has.
  boolean isSigned(Message message, Signature signature) {
    var signer = signatures.recover(SignedMessage.digest(message.hash()), signature);
    return !signer.isZero() && signer.equals(message.sender());
  }

  /// Whether the co-gateway waits for the message that links it (GAP-15).
  boolean isUnlinked(CoGatewayState coGateway) {
    return repairs(Repair.GAP_15) && coGateway.activation() == CoGatewayState.Activation.UNLINKED;
  }

  Uint256 originUnlockBlocks() {
    return repairs(Repair.ISS_29) ? terms.originUnlockBlocks() : Bounty.CHANGE_UNLOCK_BLOCKS;
  }

  Uint256 auxiliaryUnlockBlocks() {
    return repairs(Repair.ISS_29) ? terms.auxiliaryUnlockBlocks() : Bounty.CHANGE_UNLOCK_BLOCKS;
  }

  /// A token's answer where the contracts do not look at it. Rule ISS-28.
  <S> Outcome<S, Unit> checked(Outcome<S, Boolean> call) {
    return repairs(Repair.ISS_28)
        ? TokenCalls.requireTrue(call, GatewayRepairRule.ISS_28)
        : TokenCalls.ignoreAnswer(call);
  }
}
