package org.mosaiclab.scenario.spec;

import java.util.List;

/// Validators that break the rules.
///
/// @param metachain index of their meta-chain
/// @param validators their indices, ascending, at least one
/// @param behaviour what they do
/// @param fromNanos when they begin; until then they are honest
/// @param secondStory names of the nodes that are told another story than all others; empty where
///   the behaviour tells only one
public record AdversarySpec(
    int metachain,
    List<Integer> validators,
    Behaviour behaviour,
    long fromNanos,
    List<String> secondStory) {
  public AdversarySpec {
    validators = List.copyOf(validators);
    secondStory = List.copyOf(secondStory);
  }

  /// What an adversary does.
  public enum Behaviour {
    /// Each is two validators with one key: one for the nodes of the second story, one for all
    /// others. Whatever the one signs the other does not know.
    EQUIVOCATE(true),
    /// Each signs, once, a second vote for a target height.
    DOUBLE_VOTE(false),
    /// Each brings to origin, and supports there, only what has consumed twice the gas target.
    COMMIT_LATE(false);

    private final boolean tellsTwoStories;

    Behaviour(boolean tellsTwoStories) {
      this.tellsTwoStories = tellsTwoStories;
    }

    /// Whether it needs nodes that are told a second story.
    public boolean tellsTwoStories() {
      return tellsTwoStories;
    }
  }
}
