package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Operations that the recorded contracts do not have, or refuse always: those of the paper.
/// **Spec**: `v0 §21`, `v0 §22a`.
public sealed interface PaperOperation extends OriginOperation {
  /// Slashes who signed both votes (GAP-01).
  record ReportOffence(SlashingEvidence evidence) implements PaperOperation {}

  /// Commits what had to wait (GAP-01, GAP-09, ISS-18, ISS-19).
  record TryCommit() implements PaperOperation {}

  /// A deposit that the validator key agrees to (ISS-16).
  record DepositSigned(Address validator, Uint256 amount, Signature consent)
      implements PaperOperation {}

  /// Takes back the bonds of committed heights (ISS-13).
  record RefundBonds() implements PaperOperation {}

  /// Takes what challenges have earned (GAP-08).
  record Claim() implements PaperOperation {}

  /// Halts the core on two finalised checkpoints that conflict (GAP-02).
  record ReportConflict(FinalityConflict conflict) implements PaperOperation {}

  /// Shows a vote for the last commit (GAP-07).
  record ShowParticipation(SignedVote vote) implements PaperOperation {}

  /// Shows that the last commit came too late (GAP-08).
  ///
  /// @param earlier transition of a checkpoint at the gas target
  /// @param seal votes that finalise it
  record ChallengeCommit(AuxiliaryTransition earlier, SealedLink seal) implements PaperOperation {}

  /// What came of a dispute about a proposal, as the oracle says (GAP-10).
  ///
  /// @param transitionHash of the proposal
  /// @param challenger whose bond was at stake
  /// @param isValid whether the proposal stands
  record ResolveDispute(Hash32 transitionHash, Address challenger, boolean isValid)
      implements PaperOperation {}

  /// Shows that a finalised block observes another origin chain (GAP-09).
  ///
  /// @param observing its transition
  /// @param seal votes that finalise it
  record ChallengeObservation(AuxiliaryTransition observing, SealedLink seal)
      implements PaperOperation {}

  /// Shows that validators have finalised an origin block of another origin chain (GAP-09).
  ///
  /// @param seal votes for the origin link from it
  record ChallengeOriginFinality(SealedLink seal) implements PaperOperation {}
}
