package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What anchors and gateways emit; tokens and vault are silent inside their operations. **Spec**:
/// `v0 §11`, `v0 §13` to `v0 §15`.
public sealed interface GatewayEvent extends ProtocolEvent {
  record StateRootAvailable(Uint256 height, Hash32 stateRoot) implements GatewayEvent {}

  /// @param gateway the remote one
  record GatewayProven(
      Address gateway, Uint256 height, Hash32 storageRoot, boolean wasAlreadyProven)
      implements GatewayEvent {}

  record BountyChangeInitiated(Uint256 current, Uint256 proposed, Uint256 unlockHeight)
      implements GatewayEvent {}

  record BountyChangeConfirmed(Uint256 previous, Uint256 current) implements GatewayEvent {}

  /// A new message on its source. Stake: on origin; redeem: on auxiliary.
  ///
  /// @param direction which of the two
  record IntentDeclared(
      Direction direction,
      Hash32 messageHash,
      Address sender,
      Uint256 nonce,
      Address beneficiary,
      Uint256 amount)
      implements GatewayEvent {}

  /// The message on its target.
  ///
  /// @param height remote height whose storage root proved it
  record IntentConfirmed(
      Direction direction,
      Hash32 messageHash,
      Address sender,
      Uint256 nonce,
      Address beneficiary,
      Uint256 amount,
      Uint256 height,
      Hash32 hashLock)
      implements GatewayEvent {}

  /// The source has let the amount go.
  ///
  /// @param isByProof whether a proof took the place of the secret
  /// @param unlockSecret zero where it did
  record SourceProgressed(
      Direction direction,
      Hash32 messageHash,
      Address sender,
      Uint256 nonce,
      Uint256 amount,
      boolean isByProof,
      Hash32 unlockSecret)
      implements GatewayEvent {}

  /// The target has paid the beneficiary, minted or unstaked.
  ///
  /// @param amount of the message
  /// @param paid to the beneficiary
  /// @param reward to whoever called; the two add up to the amount
  record TargetProgressed(
      Direction direction,
      Hash32 messageHash,
      Address sender,
      Address beneficiary,
      Uint256 amount,
      Uint256 paid,
      Uint256 reward,
      boolean isByProof,
      Hash32 unlockSecret)
      implements GatewayEvent {}

  /// A revocation, at one of its three stages.
  record Revocation(
      Direction direction,
      RevocationStage stage,
      Hash32 messageHash,
      Address sender,
      Uint256 nonce,
      Uint256 amount)
      implements GatewayEvent {}

  /// Which way a message goes.
  enum Direction {
    /// Stake on origin, mint on auxiliary.
    STAKE,
    /// Redeem on auxiliary, unstake on origin.
    REDEEM
  }

  /// How far a revocation has come.
  enum RevocationStage {
    /// On the source: the penalty is paid.
    DECLARED,
    /// On the target: nothing will be paid.
    CONFIRMED,
    /// On the source: the amount is back.
    PROGRESSED
  }
}
