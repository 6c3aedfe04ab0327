package org.mosaiclab.protocol.v0;

/// Gas of one transaction with one accepted operation, intrinsic gas and calldata included.
///
/// Typed from the tables of `vectors/gas.json` (solc 0.5.0, Petersburg gas) and, where they have no
/// row, from the `gas` of recorded steps (`trace_mc_*`); each constant names its source. A test
/// holds the rows and the recorded steps against it, with the tolerances stated there.
public final class GasTable {
  /// A storage word that becomes non-zero costs 20,000 gas, one that was so 5,000.
  private static final long FRESH_WORD = 15_000;

  private static final long REWRITTEN_WORD = 5_000;
  // Petersburg, under which all rows were taken.
  private static final long READ_WORD = 200;

  // mc_mosaic_core: proposeBlock, all rows 198,008 but one of 197,880.
  private static final long PROPOSE_BLOCK = 198_008;

  // mc_mosaic_core: verifyVoteLater less 2,048.5 per validator, mean of the rows from 5 to 80.
  private static final long VERIFY_VOTE = 83_343;
  // gas.json summary: 2,048.5 per validator with weight in one walk over all of them.
  private static final long TWO_WALKS_PER_ACTIVE = 4_097;
  // mc_commit_by_kernel_updates, lastDeposit: (280,857 - 224,822) / 35; one walk.
  private static final long WALK_PER_WAITING = 1_601;

  // mc_mosaic_core: commitVote less 4,097 per validator, rows 2 to 80.
  private static final long COMMIT_VOTE = 344_296;
  // mc_commit_by_kernel_updates: 44,535 per joining validator less two walks over it while waiting.
  private static final long COMMIT_PER_JOINING = 41_333;
  // mc_commit_by_kernel_updates: step from no to one joining validator less one validator.
  private static final long COMMIT_FIRST_JOINING = 30_226;

  // A second tally of the seal; the totals of two sets and whether the signer was slashed.
  private static final long SECOND_TALLY = READ_WORD + REWRITTEN_WORD;
  private static final long KEPT_SUMS = 3 * READ_WORD;

  // mc_commit_by_kernel_updates, lastDeposit: 224,822 less a walk over one active and four waiting.
  private static final long DEPOSIT = 216_370;
  private static final long DEPOSIT_FIRST_OF_HEIGHT = 2 * FRESH_WORD;

  // mc_block_store_polling_place: 571,206 at 514 bytes and 572,614 at 535.
  private static final long REPORT_BLOCK = 536_768;
  private static final long REPORT_PER_BYTE = 67;
  // mc_block_store_polling_place: difference of the two columns, the same in every row.
  private static final long REPORT_AUXILIARY = 72_402;
  // trace_mc_polling_place: median over 224 reports with an origin head against 67 without.
  private static final long REPORT_OBSERVATION = 14_909;

  // mc_block_store_polling_place: voteLater 77,700, measured on validators that had never voted.
  private static final long VOTE = 77_700 - FRESH_WORD;
  // trace_mc_polling_place, 362 votes that justify nothing: an auxiliary vote checks the ancestry
  // of
  // its target, block by block.
  private static final long ANCESTRY = 3_508;
  private static final long ANCESTRY_PER_BLOCK = 806;

  // mc_block_store_polling_place: justifyingVote 173,762 less voteLater is a first justification
  // that finalises without a new head, 96,067; trace_mc_polling_place splits it, 172 votes.
  private static final long JUSTIFY = 88_969;
  private static final long JUSTIFY_AGAIN = 29_565;
  private static final long FINALISE = 7_098;
  private static final long ADVANCE_HEAD = 10_424;
  // The same recordings: what the auxiliary store does more.
  private static final long JUSTIFY_AUXILIARY = 31_400;
  private static final long JUSTIFY_AUXILIARY_AGAIN = 15_670;
  // The same recordings, the four activations: 97,725 with no joining validator, 254,000 with two.
  private static final long ACTIVATE = 97_725;
  private static final long ACTIVATE_PER_JOINING = 78_050;

  // mpt_verify: least squares over proof bytes and depth; the rows differ by at most 1.6 %, from a
  // line over the bytes alone (133.9 per byte) by up to 9 %.
  private static final long MPT_VERIFY = 134_231;
  private static final long MPT_PER_100_BYTES = 5_764;
  private static final long MPT_PER_NODE = 25_122;
  // Intrinsic gas and three full words of calldata, which a proof inside another call does not pay.
  private static final long MPT_CALL = 21_000 + 3 * 32 * 68;

  // trace_mc_polling_place: proofs taken as proven there.
  private static final long PROVE_CORE = 64_514;
  private static final long PROVE_CORE_AGAIN = 35_440;
  private static final long PROVE_OPENING = 125_947;
  private static final long PROVE_OPENING_FIRST = 15_064;
  private static final long PROVE_OPENING_PER_JOINING = 42_400;
  private static final long PROVE_OPENING_ANY_JOINING = 2 * FRESH_WORD;

  // trace_mc_stake.
  private static final long APPROVE = 30_335;
  private static final long TRANSFER = 36_226;
  private static final long INITIALIZE = 89_900;
  private static final long INITIALIZE_PER_VALIDATOR = 181_000;

  private GasTable() {}

  public static long proposeBlock() {
    return PROPOSE_BLOCK;
  }

  /// A vote that does not commit.
  ///
  /// @param active validators with weight at the open height
  /// @param waiting validators registered for a later height
  /// @param isFirstOfSeal whether the seal was empty
  public static long verifyVote(int active, int waiting, boolean isFirstOfSeal) {
    return VERIFY_VOTE + walk(active, waiting) + fresh(isFirstOfSeal);
  }

  /// A vote that commits.
  ///
  /// @param active validators with weight at the closing height
  /// @param waiting validators registered for a later height
  /// @param joining those of them that the next kernel announces
  /// @param isFirstOfSeal whether the seal was empty
  public static long commitVote(int active, int waiting, int joining, boolean isFirstOfSeal) {
    return COMMIT_VOTE + 2 * walk(active, waiting) + kernelUpdates(joining) + fresh(isFirstOfSeal);
  }

  private static long kernelUpdates(int count) {
    return COMMIT_PER_JOINING * count + (count > 0 ? COMMIT_FIRST_JOINING : 0);
  }

  /// A vote that does not commit, where sums are kept (GAP-05): the same number of votes costs the
  /// same, however many validators there are.
  ///
  /// Derived, for no contract of it was recorded: the recorded vote without its walk, as the walk
  /// is what `verifyVote` grows by (2,048.5 per validator) and nothing else in it depends on their
  /// number. Instead it reads the totals of forward and rear set and the signer's theta, and adds
  /// to a second tally. That such a vote exists is recorded: mosaic-1's `registerVote`, which keeps
  /// its sums, takes 66,430 with 3 as with 100 validators (`m1_core`).
  ///
  /// @param isFirstOfSeal whether the seal was empty
  public static long verifyVoteOfSums(boolean isFirstOfSeal) {
    return VERIFY_VOTE + KEPT_SUMS + SECOND_TALLY + 2 * fresh(isFirstOfSeal);
  }

  /// A vote that commits, where sums are kept (GAP-05): derived as [#verifyVoteOfSums], but a close
  /// walks over all validators once, because their stakes are recalculated for the new height
  /// (P(4)).
  ///
  /// @param active validators with weight at the closing height
  /// @param waiting validators registered for a later height
  /// @param announced validators that the next kernel lists
  /// @param isFirstOfSeal whether the seal was empty
  public static long commitVoteOfSums(
      int active, int waiting, int announced, boolean isFirstOfSeal) {
    return COMMIT_VOTE
        + KEPT_SUMS
        + SECOND_TALLY
        + walk(active, waiting)
        + kernelUpdates(announced)
        + 2 * fresh(isFirstOfSeal);
  }

  /// A word that a close writes for a validator, beyond those of an undisturbed one.
  ///
  /// @param isFirst whether it was zero
  static long closingWord(boolean isFirst) {
    return REWRITTEN_WORD + fresh(isFirst);
  }

  /// @param active validators with weight at the open height
  /// @param waiting validators registered for a later height, without the new one
  /// @param isFirstOfHeight whether nobody else starts at the new one's height
  public static long deposit(int active, int waiting, boolean isFirstOfHeight) {
    return DEPOSIT + walk(active, waiting) + (isFirstOfHeight ? DEPOSIT_FIRST_OF_HEIGHT : 0);
  }

  /// @param validators how many are registered
  public static long initialize(int validators) {
    return INITIALIZE + INITIALIZE_PER_VALIDATOR * validators;
  }

  /// @param isFirst whether the allowance was zero
  public static long approve(boolean isFirst) {
    return APPROVE + fresh(isFirst);
  }

  /// @param isFirst whether the recipient had nothing
  public static long transfer(boolean isFirst) {
    return TRANSFER + fresh(isFirst);
  }

  /// @param sizeBytes of the RLP header
  public static long reportOriginBlock(int sizeBytes) {
    return REPORT_BLOCK + REPORT_PER_BYTE * sizeBytes;
  }

  /// @param sizeBytes of the RLP header
  /// @param observesOrigin whether the origin store has a head, which is then stored with the block
  public static long reportAuxiliaryBlock(int sizeBytes, boolean observesOrigin) {
    return reportOriginBlock(sizeBytes)
        + REPORT_AUXILIARY
        + (observesOrigin ? REPORT_OBSERVATION : 0);
  }

  /// A vote for an origin link that justifies nothing.
  ///
  /// @param isFirstOfTally whether no equal vote was recorded before
  /// @param isFirstOfValidator whether the validator had never voted
  public static long vote(boolean isFirstOfTally, boolean isFirstOfValidator) {
    return VOTE + fresh(isFirstOfTally) + fresh(isFirstOfValidator);
  }

  /// A report of an offence on auxiliary. Not recorded: two signed votes are checked as a vote is,
  /// every open tally of the offender is rewritten, and the slashed weight of every height that he
  /// was a member of is a word that was zero before.
  ///
  /// @param tallies in which a vote of his counts
  /// @param heights that he was a member of
  public static long excludeOffender(int tallies, long heights) {
    return 2 * VOTE + REWRITTEN_WORD * tallies + (REWRITTEN_WORD + FRESH_WORD) * heights;
  }

  /// What a vote for an auxiliary link costs more than one for an origin link.
  ///
  /// @param blocks between the target and the nearest checkpoint at or below it
  public static long ancestry(long blocks) {
    return ANCESTRY + ANCESTRY_PER_BLOCK * blocks;
  }

  /// What a justification changes.
  ///
  /// @param isNew whether the target was no checkpoint before
  /// @param finalises whether the link is one epoch long
  /// @param advancesHead whether the source becomes the head
  /// @param isFirstHead whether there was no head before
  public record Justification(
      boolean isNew, boolean finalises, boolean advancesHead, boolean isFirstHead) {}

  /// What a vote costs more for the origin justification that it brings about.
  public static long justifyOrigin(Justification justification) {
    return (justification.isNew() ? JUSTIFY : JUSTIFY_AGAIN)
        + (justification.finalises() ? FINALISE : 0)
        + (justification.advancesHead() ? ADVANCE_HEAD : 0)
        + fresh(justification.advancesHead() && justification.isFirstHead());
  }

  /// What a vote costs more for the auxiliary justification that it brings about.
  public static long justifyAuxiliary(Justification justification) {
    return justifyOrigin(justification)
        + (justification.isNew() ? JUSTIFY_AUXILIARY : JUSTIFY_AUXILIARY_AGAIN);
  }

  /// What an auxiliary justification costs more for the kernel that it activates.
  ///
  /// @param joining validators of that kernel
  public static long activation(int joining) {
    return ACTIVATE + ACTIVATE_PER_JOINING * joining;
  }

  /// A transaction that only verifies a proof.
  ///
  /// @param sizeBytes of the RLP list of nodes
  /// @param depth nodes in it
  public static long mptVerify(int sizeBytes, int depth) {
    return MPT_VERIFY + MPT_PER_100_BYTES * sizeBytes / 100 + MPT_PER_NODE * depth;
  }

  /// Proof of the core's account: the recorded operation, in which verification was a stand-in,
  /// plus a verification without its own transaction.
  ///
  /// @param sizeBytes of the RLP list of nodes
  /// @param depth nodes in it
  public static long proveMosaicCore(int sizeBytes, int depth) {
    return PROVE_CORE + proofInside(sizeBytes, depth);
  }

  /// Proof of an account whose storage root is known already: nothing is verified.
  public static long proveMosaicCoreAgain() {
    return PROVE_CORE_AGAIN;
  }

  /// Proof of an open kernel, composed as [#proveMosaicCore].
  ///
  /// @param joining validators of the kernel
  /// @param isFirst whether no kernel was ever proven before
  /// @param sizeBytes of the RLP list of nodes
  /// @param depth nodes in it
  public static long proveBlockOpening(int joining, boolean isFirst, int sizeBytes, int depth) {
    return PROVE_OPENING
        + (isFirst ? PROVE_OPENING_FIRST : 0)
        + (joining > 0 ? PROVE_OPENING_ANY_JOINING : 0)
        + PROVE_OPENING_PER_JOINING * joining
        + proofInside(sizeBytes, depth);
  }

  /// What a verification adds to an operation that holds it.
  static long proofInside(int sizeBytes, int depth) {
    return mptVerify(sizeBytes, depth) - MPT_CALL;
  }

  /// One walk over all registered validators, which every sum of weights is as built.
  static long walk(int active, int waiting) {
    return TWO_WALKS_PER_ACTIVE * active / 2 + WALK_PER_WAITING * waiting;
  }

  private static long fresh(boolean isFresh) {
    return isFresh ? FRESH_WORD : 0;
  }
}
