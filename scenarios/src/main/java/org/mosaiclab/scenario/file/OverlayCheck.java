package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;

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
          .validatorCount()
          .ifPresent(count -> check.checkOverlay(chain.name(), count, count + " validators"));
      validators += chain.validatorCount().orElse(0);
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
    if (network.isComplete() && nodes > COMPLETE_NODES_MAX) {
      problems.add(
          network.section().placeOf(NetworkFormat.TOPOLOGY),
          network.section().pathOf(NetworkFormat.TOPOLOGY),
          "complete",
          "links at most " + COMPLETE_NODES_MAX + " nodes, and " + overlay + " has " + nodes,
          "give {random-regular: {degree: 8}}");
    }
    network.degree().ifPresent(degree -> checkDegree(degree, overlay, nodes));
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
    var place =
        network
            .section()
            .section(NetworkFormat.TOPOLOGY)
            .flatMap(topology -> topology.section(NetworkFormat.RANDOM_REGULAR));
    problems.add(
        place
            .map(regular -> regular.placeOf(NetworkFormat.DEGREE))
            .orElse(network.section().mapping().place()),
        place.map(regular -> regular.pathOf(NetworkFormat.DEGREE)).orElse(""),
        String.valueOf(degree),
        message,
        hint);
  }
}
