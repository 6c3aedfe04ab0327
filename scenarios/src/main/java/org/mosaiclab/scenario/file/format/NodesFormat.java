package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys that pick nodes: all that any of the keys names.
public final class NodesFormat {
  /// Most names of one list.
  public static final int NAMES_MAX = 100_000;

  public static final Scalar.Text NAME = Scalars.nodeName();
  public static final Key.Branch NAMES =
      Key.optional(
          "names",
          new Shape.Listing("nodes", new Shape.Single(NAME), 1, NAMES_MAX),
          "Nodes by name: miner-0, alpha-3; counted from 0.");
  public static final Key.Leaf<String> OF =
      Key.required("of", Scalars.chainName(), "The meta-chain whose validators are meant.");
  public static final Key.Leaf<Double> WEIGHT =
      Key.required(
          "weight",
          Quantities.ratio("0.000001", "1"),
          "Share of the meta-chain's stake. Its validators are taken from the last to the first,"
              + " each that does not make the share larger than this; the first one, which is the"
              + " reference observer, comes last.");
  public static final Key.Branch SHARE =
      Key.optional(
          "share",
          new Shape.Group("a share of the stake", List.of(OF, WEIGHT)),
          "Validators of a meta-chain that together have this share of its stake.");
  public static final Key.Branch REGIONS =
      Key.optional(
          "regions",
          new Shape.Listing(
              "regions", new Shape.Single(Scalars.regionName()), 1, NetworkFormat.REGION_COUNT_MAX),
          "Miners and validators that stand in these regions.");
  public static final Key.Leaf<Integer> MINERS =
      Key.optional(
          "miners",
          Quantities.count("miners", "8", "1", Scalars.NODES_MAX),
          "So many miners, the last ones.");

  /// Some validators.
  public static final Shape.Group VALIDATORS = new Shape.Group("validators", List.of(NAMES, SHARE));

  /// Some nodes.
  public static final Shape.Group SHAPE =
      new Shape.Group("nodes", List.of(NAMES, SHARE, REGIONS, MINERS));

  private NodesFormat() {}
}
