package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below each of `adversaries`.
public final class AdversaryFormat {
  public static final Key.Branch NODES =
      Key.required("nodes", NodesFormat.VALIDATORS, "Which validators, all of one meta-chain.");
  public static final Key.Leaf<Long> FROM =
      Key.defaulted(
          "from",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "0s",
          "our choice",
          "When they begin; until then they are honest.");

  public static final Key.Branch SPLIT =
      Key.required(
          "split",
          NodesFormat.VALIDATORS,
          "Who is told the second story; all others are told the first. Honest nodes pass on what"
              + " they hear, so only a partition keeps the stories apart.");
  public static final Key.Branch EQUIVOCATE =
      Key.optional(
          "equivocate",
          new Shape.Group("two stories", List.of(SPLIT)),
          "Each is two validators with one key, of which neither knows what the other signs.");
  public static final Key.Branch FORK_ON_LEAVING =
      Key.optional(
          "fork-on-leaving",
          new Shape.Group("two branches", List.of(SPLIT)),
          "Each, when the others' branch is about to take the weight that it leaves with, goes on"
              + " voting on a branch that does not, and signs nothing that a slashing rule forbids.");
  public static final Scalar.Words<String> SIMPLE =
      Scalars.words("behaviour", "double-vote", "commit-late");
  public static final Key.Branch BEHAVIOUR =
      Key.required(
          "behaviour",
          new Shape.Either(
              SIMPLE, new Shape.Choice("a behaviour", List.of(EQUIVOCATE, FORK_ON_LEAVING))),
          "What they do: double-vote (each signs, once, a second vote for a target height),"
              + " commit-late (each brings to origin only what has consumed twice the gas target), or"
              + " one that has to be told more.");

  /// One group of adversaries.
  public static final Shape.Group SHAPE =
      new Shape.Group("an adversary", List.of(NODES, FROM, BEHAVIOUR));

  private AdversaryFormat() {}
}
