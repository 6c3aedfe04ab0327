package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.TopologyFormat;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;

/// Sees to it that the topology exists for every overlay: origin's, in which every miner and every
/// validator is a node, and each meta-chain's, in which its validators are.
final class OverlayCheck {
  /// Most nodes of a complete overlay; it has a link per pair.
  static final int COMPLETE_NODES_MAX = 2_000;

  /// Most nodes of any overlay.
  static final long NODES_MAX = 1_000_000;

  private final NetworkDraft network;
  private final Problems problems;

  private OverlayCheck(NetworkDraft network, Problems problems) {
    this.network = network;
    this.problems = problems;
  }

  /// @param chains all of them
  /// @param problems takes overlays that the topology does not fit
  static void check(
      Section root,
      NetworkDraft network,
      OriginDraft origin,
      List<MetachainDraft> chains,
      Problems problems) {
    var check = new OverlayCheck(network, problems);
    long validators = 0;
    boolean isKnown = origin.minerCount().isPresent();
    for (var chain : chains) {
      chain
          .nodeCount()
          .ifPresent(count -> check.checkOverlay(chain.name(), count, count + " validators"));
      validators += chain.nodeCount().orElse(0);
      isKnown &= chain.validatorCount().isPresent();
    }
    if (isKnown) {
      int miners = origin.minerCount().orElseThrow();
      check.checkTotal(root, miners + validators);
      check.checkOverlay(
          "origin", miners + validators, miners + " miners and " + validators + " validators");
    }
  }

  private void checkTotal(Section root, long nodes) {
    if (nodes > NODES_MAX) {
      problems.add(
          root.placeOf(ScenarioFormat.METACHAINS),
          root.pathOf(ScenarioFormat.METACHAINS),
          "",
          "make " + nodes + " nodes of the origin chain with its miners",
          "give at most " + NODES_MAX + " miners and validators together");
    }
  }

  private void checkOverlay(String chain, long nodes, String whose) {
    var overlay = "the overlay of " + chain + " (" + whose + ")";
    network
        .topology()
        .ifPresent(
            topology -> {
              switch (topology) {
                case Topology.Complete() -> checkComplete(overlay, nodes);
                case Topology.RandomRegular(int degree) -> checkDegree(degree, overlay, nodes);
                case Topology.WattsStrogatz(int neighbours, var _) ->
                    checkRing(neighbours, overlay, nodes);
                case Topology.BarabasiAlbert(int links) -> checkLinks(links, overlay, nodes);
                case Topology.EdgeList _ -> {}
              }
            });
  }

  private void checkComplete(String overlay, long nodes) {
    if (nodes > COMPLETE_NODES_MAX) {
      problems.add(
          network.section().placeOf(TopologyFormat.TOPOLOGY),
          network.section().pathOf(TopologyFormat.TOPOLOGY),
          "complete",
          "links at most " + COMPLETE_NODES_MAX + " nodes, and " + overlay + " has " + nodes,
          "give {random-regular: {degree: 8}}");
    }
  }

  // An even ring of n nodes has at most n - 2 nearest ones in pairs.
  private void checkRing(int neighbours, String overlay, long nodes) {
    long most = nodes - 2 + nodes % 2;
    if (neighbours % 2 != 0) {
      tell(
          TopologyFormat.WATTS_STROGATZ,
          TopologyFormat.NEIGHBOURS,
          neighbours,
          "is odd, and half of a node's nearest ones lie on either side",
          "give " + (neighbours - 1) + " or " + (neighbours + 1));
    } else if (neighbours > most || nodes < 3) {
      tell(
          TopologyFormat.WATTS_STROGATZ,
          TopologyFormat.NEIGHBOURS,
          neighbours,
          "is too many neighbours for the " + nodes + " nodes of " + overlay,
          nodes < 4 ? "give topology: complete" : "give at most " + most);
    }
  }

  private void checkLinks(int links, String overlay, long nodes) {
    if (links >= nodes) {
      tell(
          TopologyFormat.BARABASI_ALBERT,
          TopologyFormat.LINKS,
          links,
          "is too many links for the " + nodes + " nodes of " + overlay,
          nodes < 3 ? "give topology: complete" : "give at most " + (nodes - 1));
    }
  }

  private void checkDegree(int degree, String overlay, long nodes) {
    if (degree >= nodes) {
      tell(
          degree,
          "is too many neighbours for the " + nodes + " nodes of " + overlay,
          workingDegrees(nodes, degree));
    } else if (nodes % 2 != 0 && degree % 2 != 0) {
      tell(
          degree,
          "times " + nodes + " nodes is odd in " + overlay,
          workingDegrees(nodes, degree)
              + ", or a count of "
              + (nodes - 1 > degree ? (nodes - 1) + " or " : "")
              + (nodes + 1)
              + " nodes");
    }
  }

  private static String workingDegrees(long nodes, int degree) {
    var working = new ArrayList<String>();
    long below = Math.min(degree - 1L, nodes - 1);
    while (below >= 2 && nodes * below % 2 != 0) {
      below--;
    }
    if (below >= 2) {
      working.add(String.valueOf(below));
    }
    if (degree + 1L < nodes && nodes * (degree + 1L) % 2 == 0) {
      working.add(String.valueOf(degree + 1));
    }
    return working.isEmpty()
        ? "give topology: complete"
        : "give " + String.join(" or ", working) + " or topology: complete";
  }

  private void tell(int degree, String message, String hint) {
    tell(TopologyFormat.RANDOM_REGULAR, TopologyFormat.DEGREE, degree, message, hint);
  }

  private void tell(Key graph, Key key, int value, String message, String hint) {
    var place =
        network
            .section()
            .section(TopologyFormat.TOPOLOGY)
            .flatMap(topology -> topology.section(graph));
    problems.add(
        place.map(section -> section.placeOf(key)).orElse(network.section().mapping().place()),
        place.map(section -> section.pathOf(key)).orElse(""),
        String.valueOf(value),
        message,
        hint);
  }
}
