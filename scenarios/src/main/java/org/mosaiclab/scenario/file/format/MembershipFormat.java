package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys of each of a meta-chain's `validators.changes`.
public final class MembershipFormat {
  /// Most changes of one meta-chain.
  public static final int CHANGES_MAX = 10_000;

  public static final Key.Leaf<Long> AT =
      Key.required(
          "at",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "When who joins sends its deposit, and who leaves its log-out.");
  public static final Key.Leaf<Integer> COUNT =
      Key.defaulted(
          "count",
          Quantities.count("validators", "3", "1", Scalars.NODES_MAX),
          "1",
          "our choice",
          "How many join. Their numbers follow those of the validators before them, and they stand in"
              + " the regions of their numbers (modulo the number of regions).");
  public static final Key.Leaf<Long> STAKE =
      Key.required("stake", Quantities.stake(), "What each of them deposits, in whole tokens.");
  public static final Key.Branch JOIN =
      Key.optional(
          "join",
          new Shape.Group("validators that join", List.of(COUNT, STAKE)),
          "Validators that join: nodes of the chain from the beginning, which weigh nothing before"
              + " the kernel that names them is active.");
  public static final Key.Branch LEAVE =
      Key.optional(
          "leave",
          new Shape.Listing(
              "validators", new Shape.Single(NodesFormat.NAME), 1, NodesFormat.NAMES_MAX),
          "Validators that log out, by name; each takes its stake back as soon as the rules let it.");

  /// Every change in the order of the file.
  public static final Key.Branch CHANGES =
      Key.defaulted(
          "changes",
          new Shape.Listing(
              "changes",
              new Shape.Group("a change of the validators", List.of(AT, JOIN, LEAVE)),
              0,
              CHANGES_MAX),
          "[]",
          "our choice: the set stays as it is",
          "Who joins and who leaves, and when.");

  private MembershipFormat() {}
}
