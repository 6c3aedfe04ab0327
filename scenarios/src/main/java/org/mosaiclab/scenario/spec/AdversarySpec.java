package org.mosaiclab.scenario.spec;

import java.util.List;

/// Validators that break the rules.
///
/// @param metachain index of their meta-chain
/// @param validators their indices, ascending, at least one
/// @param behaviour what they do
/// @param fromNanos when they begin; until then they are honest
public record AdversarySpec(
    int metachain, List<Integer> validators, Behaviour behaviour, long fromNanos) {
  public AdversarySpec {
    validators = List.copyOf(validators);
  }

  /// What an adversary does.
  public sealed interface Behaviour {
    /// @return names of the nodes that are told a second story; empty if there is none
    default List<String> secondStory() {
      return List.of();
    }

    /// Each is two validators with one key, of which neither knows what the other signs.
    ///
    /// @param secondStory names of the nodes that deal with the second one; all others deal with
    ///   the first
    record Equivocate(List<String> secondStory) implements Behaviour {
      public Equivocate {
        secondStory = List.copyOf(secondStory);
      }
    }

    /// Each, when the others' branch is about to take its weight, goes on voting on a branch that
    /// does not, and signs nothing that a slashing rule forbids.
    ///
    /// @param secondStory names of the nodes that are told of that branch; all others are told of
    ///   the first
    record ForkOnLeaving(List<String> secondStory) implements Behaviour {
      public ForkOnLeaving {
        secondStory = List.copyOf(secondStory);
      }
    }

    /// Each signs, once, a second vote for a target height.
    record DoubleVote() implements Behaviour {}

    /// Each brings to origin, and supports there, only what has consumed twice the gas target.
    record CommitLate() implements Behaviour {}
  }
}
