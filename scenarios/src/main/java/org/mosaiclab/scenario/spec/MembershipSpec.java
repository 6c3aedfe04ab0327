package org.mosaiclab.scenario.spec;

import java.util.List;

/// How the validator set of a meta-chain changes. Who joins is a node of the chain from the
/// beginning, and waits.
///
/// @param joins in the order of their validator indices, which follow those of the first validators
/// @param leaves in the order of the file, no validator twice
public record MembershipSpec(List<Join> joins, List<Leave> leaves) {
  /// The set stays as it is.
  public static final MembershipSpec NONE = new MembershipSpec(List.of(), List.of());

  public MembershipSpec {
    joins = List.copyOf(joins);
    leaves = List.copyOf(leaves);
  }

  /// One more validator.
  ///
  /// @param atNanos when it sends its deposit
  /// @param stake whole tokens, above zero
  /// @param region index of its region
  public record Join(long atNanos, long stake, int region) {}

  /// A validator that logs out, and takes its stake back as soon as it may.
  ///
  /// @param atNanos when it sends the log-out
  /// @param validator its index
  public record Leave(long atNanos, int validator) {}
}
