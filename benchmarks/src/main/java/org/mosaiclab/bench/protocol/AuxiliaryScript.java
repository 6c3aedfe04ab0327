package org.mosaiclab.bench.protocol;

import java.util.List;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;

/// Operations for the contracts on auxiliary that are all accepted, signed and ready: honest votes
/// of all validators for the next epoch of both chains, in random order, and the reports of headers
/// that they need.
///
/// @param start state before the first operation
/// @param operations in the order of execution
public record AuxiliaryScript(AuxiliaryState start, List<AuxiliaryOperation> operations) {
  static final AuxiliaryContracts CONTRACTS =
      new AuxiliaryContracts(RuleProfile.PAPER_CORE, Stage.SIGNATURES);

  public AuxiliaryScript {
    operations = List.copyOf(operations);
  }

  /// Votes alone: all headers are reported before the start.
  ///
  /// @param epochs number of epochs; each has two votes of every validator
  /// @param seed of the order
  public static AuxiliaryScript ofVotes(Committee committee, int epochs, long seed) {
    var writer = new AuxiliaryScriptWriter(committee, seed);
    for (int i = 0; i < epochs; i++) {
      writer.reportEpoch();
    }
    var start = writer.startOver();
    for (int i = 0; i < epochs; i++) {
      writer.voteEpoch();
    }
    return new AuxiliaryScript(start, writer.operations());
  }

  /// Reports and votes as blocks hold them.
  ///
  /// @param count number of operations
  /// @param seed of the order; scripts of one committee start with one state, whatever the seed
  public static AuxiliaryScript ofOperations(Committee committee, int count, long seed) {
    var writer = new AuxiliaryScriptWriter(committee, seed);
    var start = writer.startOver();
    while (writer.operations().size() < count) {
      writer.reportEpoch();
      writer.voteEpoch();
    }
    return new AuxiliaryScript(start, writer.operations().subList(0, count));
  }

  /// Applies everything.
  ///
  /// @return the last state
  public AuxiliaryState play() {
    return play(start, operations);
  }

  static AuxiliaryState play(AuxiliaryState from, List<AuxiliaryOperation> operations) {
    var state = from;
    for (var operation : operations) {
      state = apply(state, operation);
    }
    return state;
  }

  /// Applies one operation.
  ///
  /// @return the state after it
  /// @throws IllegalStateException if it is refused
  public static AuxiliaryState apply(AuxiliaryState state, AuxiliaryOperation operation) {
    return Stage.accepted(CONTRACTS.apply(state, Stage.ANYONE, operation));
  }
}
