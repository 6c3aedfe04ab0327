package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below `network` that say what goes wrong on the links.
public final class ImpairmentFormat {
  private static final String NOTHING = "our choice: nothing goes wrong";

  public static final Key.Leaf<Double> LOSS =
      Key.defaulted(
          "loss",
          Quantities.ratio("0", "1"),
          "0",
          NOTHING,
          "Probability that a message is lost on its way, for each message and copy anew.");

  public static final Key.Leaf<Double> PROBABILITY =
      Key.required(
          "probability", Quantities.ratio("0", "1"), "Probability, for each message anew.");
  public static final Key.Branch LAG =
      Key.defaulted(
          "lag",
          DistributionFormat.SHAPE,
          "{exponential: {mean: 100ms}}",
          "our choice",
          "How much later than the message its copy arrives.");
  public static final Key.Branch DUPLICATION =
      Key.optional(
          "duplication",
          new Shape.Group("a duplication", List.of(PROBABILITY, LAG)),
          "Messages that arrive twice.");

  public static final Key.Branch EXTRA_DELAY =
      Key.defaulted(
          "extraDelay",
          DistributionFormat.SHAPE,
          "{exponential: {mean: 500ms}}",
          "our choice",
          "How much longer such a message takes.");
  public static final Key.Branch REORDERING =
      Key.optional(
          "reordering",
          new Shape.Group("a reordering", List.of(PROBABILITY, EXTRA_DELAY)),
          "Messages that take longer than others of their link, so that later ones overtake them.");

  public static final Key.Leaf<Boolean> FIFO =
      Key.defaulted(
          "fifo",
          Scalars.words("choice", List.of("true", "false"), "true"::equals),
          "false",
          "our choice: every message has its own delay",
          "Whether no message of a link overtakes an earlier one, as over a TCP connection.");

  public static final Key.Leaf<Long> FROM =
      Key.required("from", Quantities.duration("0s", Scalars.DURATION_MAX), "When the links fail.");
  public static final Key.Leaf<Long> UNTIL =
      Key.optional(
          "until",
          Quantities.duration("1ns", Scalars.DURATION_MAX),
          "When they work again; without it they stay cut.");
  public static final Key.Branch GROUPS =
      Key.required(
          "groups",
          new Shape.Listing("groups", NodesFormat.SHAPE, 1, 100),
          "Groups of nodes that cannot reach each other; all other nodes form one further group.");
  public static final Key.Branch BRIDGES =
      Key.optional(
          "bridges",
          NodesFormat.SHAPE,
          "Nodes that reach everybody all the same, and are reached.");
  public static final Key.Leaf<Boolean> CROSSING =
      Key.defaulted(
          "crossing",
          Scalars.words("way", List.of("drop", "hold"), "hold"::equals),
          "drop",
          "our choice",
          "What happens to messages on a cut link: drop loses them, hold delivers them after the"
              + " links work again.");
  public static final Key.Branch PARTITIONS =
      Key.defaulted(
          "partitions",
          new Shape.Listing(
              "partitions",
              new Shape.Group("a partition", List.of(FROM, UNTIL, GROUPS, BRIDGES, CROSSING)),
              0,
              100),
          "[]",
          NOTHING,
          "Times in which groups of nodes cannot reach each other.");

  public static final Key.Leaf<Long> STABILISES_AT =
      Key.required(
          "stabilisesAt",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "From then on every message arrives within the bound.");
  public static final Key.Leaf<Long> BOUND =
      Key.required("bound", Quantities.duration("0s", "1d"), "Greatest delay from then on.");
  public static final Scalar.Words<String> BEFORE_WORDS =
      Scalars.words("way before stabilisation", "latest", "held");
  public static final Key.Leaf<Long> UNIFORM_UP_TO =
      Key.optional(
          "uniformUpTo",
          Quantities.duration("0s", "365d"),
          "Every delay up to this is equally likely, whatever the link.");
  public static final Key.Branch BEFORE =
      Key.required(
          "before",
          new Shape.Either(
              BEFORE_WORDS, new Shape.Choice("a law of delays", List.of(UNIFORM_UP_TO))),
          "Delays before that: latest (as late as the bound allows), held (nothing moves), or a law.");
  public static final Key.Branch SYNCHRONY =
      Key.optional(
          "synchrony",
          new Shape.Group("an eventual synchrony", List.of(STABILISES_AT, BOUND, BEFORE)),
          "A network that is asynchronous until some instant (Dwork, Lynch and Stockmeyer 1988); then"
              + " it loses nothing and keeps a bound.");

  /// The keys, in the order of the file.
  static final List<Key> KEYS = List.of(LOSS, DUPLICATION, REORDERING, FIFO, PARTITIONS, SYNCHRONY);

  private ImpairmentFormat() {}
}
