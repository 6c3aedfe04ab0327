package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;

/// A chain of blocks and its states, all of them kept, as a node that may be asked for any fork has
/// to.
///
/// @param script operations of all blocks
public record Blocks(AuxiliaryScript script) {
  /// Operations of a block.
  public static final int OPERATIONS = 200;

  /// @param depth number of blocks
  /// @param seed of the order: two seeds are two forks from one state
  public static Blocks of(Committee committee, int depth, long seed) {
    return new Blocks(AuxiliaryScript.ofOperations(committee, depth * OPERATIONS, seed));
  }

  /// @return number of blocks
  public int depth() {
    return script.operations().size() / OPERATIONS;
  }

  /// @return the state after each block
  public List<AuxiliaryState> states() {
    List<AuxiliaryState> states = new ArrayList<>();
    var state = script.start();
    for (int i = 0; i < depth(); i++) {
      state = play(state, i);
      states.add(state);
    }
    return states;
  }

  /// @return the same on copied arrays and tables
  List<PlainPolling> copies(PlainPolling start) {
    List<PlainPolling> states = new ArrayList<>();
    var state = start;
    for (int i = 0; i < depth(); i++) {
      state = state.copy();
      for (var operation : block(i)) {
        if (operation instanceof AuxiliaryOperation.Vote vote) {
          state.vote(vote);
        }
      }
      states.add(state);
    }
    return states;
  }

  /// Applies one block.
  ///
  /// @param index of the block, in `[0, depth)`
  /// @return the state after it
  public AuxiliaryState play(AuxiliaryState before, int index) {
    return AuxiliaryScript.play(before, block(index));
  }

  private List<AuxiliaryOperation> block(int index) {
    return script.operations().subList(index * OPERATIONS, (index + 1) * OPERATIONS);
  }
}
