package org.mosaiclab.protocol.v0.metablock;

/// Whether a core still commits. **Spec**: `v0 §21 GAP-02`.
///
/// Halting is absorbing: proposals and votes are refused from then on, headers of committed blocks
/// are anchored and balances recovered as before. As built a core never halts.
public sealed interface CoreStatus {
  /// It commits.
  record Open() implements CoreStatus {}

  /// It never commits again.
  ///
  /// @param reason why
  record Halted(HaltReason reason) implements CoreStatus {}

  /// Why a core halts. **Spec**: `v0 §21 GAP-02`, `v0 §22a`.
  enum HaltReason {
    /// The slashed weight of one height reached what the quorum guarantees.
    SLASHED_WEIGHT,
    /// There is evidence of two conflicting finalised checkpoints.
    CONFLICTING_FINALITY,
    /// An observed origin block turned out to be none of this chain.
    ORIGIN_OBSERVATION,
    /// More than two thirds signed an invalid transition.
    INVALID_TRANSITION,
    /// Too little weight was left at a close.
    MINIMUM_WEIGHT
  }
}
