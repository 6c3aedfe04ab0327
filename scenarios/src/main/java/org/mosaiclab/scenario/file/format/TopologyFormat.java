package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below `network.topology`.
public final class TopologyFormat {
  /// Most edges of a list.
  public static final int EDGES_MAX = 50_000;

  public static final Key.Leaf<Integer> DEGREE =
      Key.required(
          "degree",
          Quantities.count("neighbours", "8", "2", "10_000"),
          "Neighbours of each node, below the number of nodes; nodes times degree is even in every"
              + " overlay.");
  public static final Key.Branch RANDOM_REGULAR =
      Key.optional(
          "random-regular",
          new Shape.Group("a random regular graph", List.of(DEGREE)),
          "A random graph in which every node has the same number of neighbours.");

  public static final Key.Leaf<Integer> NEIGHBOURS =
      Key.required(
          "neighbours",
          Quantities.count("neighbours", "6", "2", "10_000"),
          "Nearest nodes of the ring to which each node is linked at first, an even number.");
  public static final Key.Leaf<Double> REWIRE =
      Key.required(
          "rewire", Quantities.ratio("0", "1"), "Probability with which a link gets another end.");
  public static final Key.Branch WATTS_STROGATZ =
      Key.optional(
          "watts-strogatz",
          new Shape.Group("a small world", List.of(NEIGHBOURS, REWIRE)),
          "A ring with links to the nearest nodes of which some are rewired at random: a small world"
              + " (Watts and Strogatz 1998). If it falls apart it is drawn again.");

  public static final Key.Leaf<Integer> LINKS =
      Key.required(
          "links",
          Quantities.count("links", "4", "1", "10_000"),
          "Links of each node that is added, below the number of nodes.");
  public static final Key.Branch BARABASI_ALBERT =
      Key.optional(
          "barabasi-albert",
          new Shape.Group("a scale-free graph", List.of(LINKS)),
          "Nodes join one by one and link to those that have many links already: a scale-free graph"
              + " (Barabasi and Albert 1999).");

  public static final Key.Leaf<String> EDGE_PATH =
      Key.optional(
          "path",
          Scalars.path(),
          "A CSV file whose columns from and to name two nodes in each row; beside the scenario's"
              + " file, if the path is relative. It is read into edges.");
  public static final Key.Leaf<String> EDGE_SOURCE =
      Key.defaulted(
          "source",
          Scalars.text("text", 2_000),
          "\"\"",
          "our choice",
          "Where the links come from.");
  public static final Key.Branch EDGES =
      Key.optional(
          "edges",
          new Shape.Listing(
              "edges",
              new Shape.Listing("ends", new Shape.Single(NodesFormat.NAME), 2, 2),
              1,
              EDGES_MAX),
          "Links, each by the names of its two nodes. A link is part of origin's overlay, and of a"
              + " meta-chain's if both ends are its validators.");
  public static final Key.Branch EDGE_LIST =
      Key.optional(
          "edge-list",
          new Shape.Group("a list of edges", List.of(EDGE_PATH, EDGE_SOURCE, EDGES)),
          "Links one by one; every overlay must be connected.");

  public static final Key.Branch TOPOLOGY =
      Key.defaulted(
          "topology",
          new Shape.Either(
              Scalars.words("topology", "complete"),
              new Shape.Choice(
                  "a topology",
                  List.of(RANDOM_REGULAR, WATTS_STROGATZ, BARABASI_ALBERT, EDGE_LIST))),
          "complete",
          "fits overlays of any size up to 2_000 nodes",
          "Who is whose neighbour in each chain's overlay: complete, or a graph.");

  private TopologyFormat() {}
}
