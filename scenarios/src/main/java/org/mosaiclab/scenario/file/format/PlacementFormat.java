package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys that say in which regions nodes stand.
public final class PlacementFormat {
  public static final String EVEN_WORD = "even";
  public static final Scalar.Words<String> EVEN = Scalars.words("placement", EVEN_WORD);
  public static final Key.Leaf<String> BY_REGION =
      Key.optional(
          "by-region",
          Scalars.slug("a name of a latency table"),
          "Even over the regions of this table, which must be the network's: node i stands in region"
              + " i modulo their number.");
  public static final Quantity<Integer> NODES_IN_REGION =
      Quantities.count("nodes", "3", "0", Scalars.NODES_MAX);
  public static final Key.Branch IN_REGIONS =
      Key.optional(
          "regions",
          new Shape.Named(
              "regions",
              Scalars.regionName(),
              new Shape.Single(NODES_IN_REGION),
              1,
              NetworkFormat.REGION_COUNT_MAX),
          "How many nodes stand in each region; the first nodes stand in the first region named.");
  public static final Shape SHAPE =
      new Shape.Either(EVEN, new Shape.Choice("a placement", List.of(BY_REGION, IN_REGIONS)));

  private PlacementFormat() {}

  /// The key `placement` of some nodes.
  ///
  /// @param nodes in the plural
  public static Key.Branch of(String nodes) {
    return Key.defaulted(
        "placement",
        SHAPE,
        EVEN_WORD,
        "our choice",
        "Where the "
            + nodes
            + " stand: even (over the regions of the network's table), or as said.");
  }
}
