package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.slashing.SealedLink;

/// Gas of accepted operations that no contract was recorded for, composed of what the recorded ones
/// pay for the same steps ([GasTable]); an estimate, not a measurement.
///
/// A vote that is shown costs what `verifyVote` pays for one beside its walks over all validators:
/// hash, recovery, lookup of the signer, one word written. Several in one transaction pay the
/// intrinsic gas once.
final class PaperGas {
  private static final long TRANSACTION = 21_000;
  // Yellow Paper, appendix E.1: the precompiled recovery.
  private static final long RECOVERY = 3_000;

  private PaperGas() {}

  /// A deposit that the validator key agrees to (ISS-16) beside the deposit itself.
  static long consent() {
    return RECOVERY;
  }

  /// Two votes of one signer, whose stake and weight are rewritten: the two written words.
  static long reportOffence() {
    return votes(2);
  }

  /// The commit at the end of a vote without the vote.
  ///
  /// @param commitVote gas of a vote that commits
  /// @param vote what it pays for the vote itself, walks left out
  static long tryCommit(long commitVote, long vote) {
    return TRANSACTION + commitVote - vote;
  }

  static long showParticipation() {
    return votes(1);
  }

  static long reportConflict(SealedLink first, SealedLink second) {
    return votes(first.signatures().size() + second.signatures().size());
  }

  /// A transition is hashed and kept, as a proposal is, and its seal shown.
  static long challenge(SealedLink seal) {
    return GasTable.proposeBlock() + votes(seal.signatures().size()) - TRANSACTION;
  }

  /// Beside what the proposal itself costs: the core pulls the bond (ISS-13).
  static long bond() {
    return GasTable.transfer(false) - TRANSACTION;
  }

  /// What the caller has earned is paid out.
  static long payment() {
    return GasTable.transfer(false);
  }

  /// A segment becomes final (GAP-12): of each of its links two fresh words are kept, its worth per
  /// weight and its total weight, from which a claim finds what its caller has earned.
  static long settlement(int links) {
    return 2L * links * GasTable.closingWord(true);
  }

  /// A bond is taken and paid back, and every signer's stake and weight are rewritten, which a
  /// shown vote pays for with its one word and its recovery.
  ///
  /// @param signers who are slashed
  static long resolveDispute(int signers) {
    return 2 * GasTable.transfer(false) - TRANSACTION + votes(signers) - TRANSACTION;
  }

  private static long votes(int count) {
    return TRANSACTION + count * (GasTable.verifyVote(0, 0, false) - TRANSACTION);
  }
}
