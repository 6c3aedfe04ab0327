package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.NodesFormat;
import org.mosaiclab.scenario.file.format.Scalar;
import org.mosaiclab.scenario.file.format.Scalars;
import org.mosaiclab.scenario.file.format.Section;

/// Finds the nodes that a partition or a fault means.
final class NodesReader {
  private final Section nodes;
  private final NodeDirectory directory;
  private final Problems problems;
  private final SequencedSet<String> found = new LinkedHashSet<>();

  private NodesReader(Section nodes, NodeDirectory directory, Problems problems) {
    this.nodes = nodes;
    this.directory = directory;
    this.problems = problems;
  }

  /// @param nodes a checked section of the shape [NodesFormat#SHAPE]
  /// @param problems takes names that nobody has and picks that pick nobody
  /// @return at least one name, in the order of the actors; empty if anything is wrong
  static Optional<List<String>> read(Section nodes, NodeDirectory directory, Problems problems) {
    int before = problems.count();
    var reader = new NodesReader(nodes, directory, problems);
    reader.readNames();
    nodes.section(NodesFormat.SHARE).ifPresent(reader::readShare);
    reader.readRegions();
    nodes.get(NodesFormat.MINERS).ifPresent(reader::readMiners);
    if (reader.found.isEmpty() && problems.count() == before) {
      problems.add(
          nodes.mapping().place(), nodes.path(), "", "picks no node", "give names or a share");
    }
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(directory.names().stream().filter(reader.found::contains).toList());
  }

  private void readNames() {
    for (var item : items(NodesFormat.NAMES)) {
      text(item, NodesFormat.NAME)
          .ifPresent(
              name -> {
                if (directory.regionByNode().containsKey(name)) {
                  found.add(name);
                } else {
                  tell(item, NodesFormat.NAMES, name, "is no node", directory.names());
                }
              });
    }
  }

  private void readShare(Section share) {
    var chain = share.get(NodesFormat.OF);
    var weight = share.get(NodesFormat.WEIGHT);
    if (chain.isEmpty() || weight.isEmpty()) {
      return;
    }
    if (!directory.stakes().containsKey(chain.get())) {
      problems.add(
          share.placeOf(NodesFormat.OF),
          share.pathOf(NodesFormat.OF),
          chain.get(),
          "is no meta-chain of this scenario",
          Lookup.hint(chain.get(), List.copyOf(directory.stakes().keySet())));
      return;
    }
    var members = directory.share(chain.get(), weight.get());
    if (members.isEmpty()) {
      problems.add(
          share.placeOf(NodesFormat.WEIGHT),
          share.pathOf(NodesFormat.WEIGHT),
          ScenarioDraft.textOf(share, NodesFormat.WEIGHT),
          "is less than any validator of " + chain.get() + " has",
          "give a larger share, or names");
    }
    found.addAll(members);
  }

  private void readRegions() {
    for (var item : items(NodesFormat.REGIONS)) {
      text(item, Scalars.regionName())
          .ifPresent(
              name -> {
                int region = directory.regions().indexOf(name);
                if (region < 0) {
                  tell(item, NodesFormat.REGIONS, name, "is no region", directory.regions());
                } else {
                  found.addAll(directory.inRegion(region));
                }
              });
    }
  }

  private void readMiners(int count) {
    if (count > directory.miners()) {
      problems.add(
          nodes.placeOf(NodesFormat.MINERS),
          nodes.pathOf(NodesFormat.MINERS),
          String.valueOf(count),
          "is more than the " + directory.miners() + " miners there are",
          "give at most " + directory.miners());
    } else {
      found.addAll(directory.lastMiners(count));
    }
  }

  private List<Node> items(Key key) {
    return nodes.node(key).orElse(nodes.mapping()) instanceof Node.Sequence(List<Node> items, var _)
        ? new ArrayList<>(items)
        : List.of();
  }

  private static Optional<String> text(Node item, Scalar<String> scalar) {
    return Section.read(item, scalar);
  }

  private void tell(Node item, Key key, String name, String message, List<String> known) {
    problems.add(item.place(), nodes.pathOf(key), name, message, hint(name, known));
  }

  private static String hint(String name, List<String> known) {
    return known.size() > 50
        ? "miners are miner-0 ..., validators CHAIN-0 ..."
        : Lookup.hint(name, known);
  }
}
