package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.ImpairmentFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.ImpairmentSpec;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Before;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Chance;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Partition;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Synchrony;

/// Reads what goes wrong between the nodes.
final class ImpairmentReader {
  private final Section network;
  private final NodeDirectory directory;
  private final Problems problems;

  private ImpairmentReader(Section network, NodeDirectory directory, Problems problems) {
    this.network = network;
    this.directory = directory;
    this.problems = problems;
  }

  /// @param network a checked section `network`
  /// @param problems takes what does not fit
  /// @return empty if anything does not
  static Optional<ImpairmentSpec> read(
      Section network, NodeDirectory directory, Problems problems) {
    return new ImpairmentReader(network, directory, problems).read();
  }

  private Optional<ImpairmentSpec> read() {
    int before = problems.count();
    var duplication = chance(ImpairmentFormat.DUPLICATION, ImpairmentFormat.LAG);
    var reordering = chance(ImpairmentFormat.REORDERING, ImpairmentFormat.EXTRA_DELAY);
    var synchrony = network.section(ImpairmentFormat.SYNCHRONY).flatMap(this::synchrony);
    var partitions = partitions(synchrony);
    var loss = network.get(ImpairmentFormat.LOSS);
    var fifo = network.get(ImpairmentFormat.FIFO);
    if (problems.count() > before || loss.isEmpty() || fifo.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ImpairmentSpec(loss.get(), duplication, reordering, fifo.get(), partitions, synchrony));
  }

  private Optional<Chance> chance(Key key, Key time) {
    return network
        .section(key)
        .flatMap(
            section ->
                section
                    .get(ImpairmentFormat.PROBABILITY)
                    .flatMap(
                        probability ->
                            section
                                .section(time)
                                .flatMap(law -> DistributionReader.read(law, problems))
                                .map(nanos -> new Chance(probability, nanos))));
  }

  private Optional<Synchrony> synchrony(Section section) {
    var stabilises = section.get(ImpairmentFormat.STABILISES_AT);
    var bound = section.get(ImpairmentFormat.BOUND);
    var before = section.node(ImpairmentFormat.BEFORE).flatMap(node -> before(node, section));
    return stabilises.isPresent() && bound.isPresent() && before.isPresent()
        ? Optional.of(new Synchrony(stabilises.get(), bound.get(), before.get()))
        : Optional.empty();
  }

  private static Optional<Before> before(Node node, Section section) {
    return switch (node) {
      case Node.Scalar scalar ->
          Section.read(scalar, ImpairmentFormat.BEFORE_WORDS)
              .map(word -> word.equals("latest") ? new Before.Latest() : new Before.Held());
      case Node.Mapping _ ->
          section
              .section(ImpairmentFormat.BEFORE)
              .flatMap(law -> law.get(ImpairmentFormat.UNIFORM_UP_TO))
              .map(Before.UniformUpTo::new);
      case Node.Sequence _ -> Optional.empty();
    };
  }

  private List<Partition> partitions(Optional<Synchrony> synchrony) {
    var found = new ArrayList<Partition>();
    if (network.node(ImpairmentFormat.PARTITIONS).orElse(network.mapping())
        instanceof Node.Sequence(List<Node> items, var _)) {
      for (int i = 0; i < items.size(); i++) {
        var path = network.pathOf(ImpairmentFormat.PARTITIONS) + "." + i;
        Section.of(items.get(i), path)
            .flatMap(section -> partition(section, synchrony))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Partition> partition(Section section, Optional<Synchrony> synchrony) {
    var from = section.get(ImpairmentFormat.FROM);
    var groups = groups(section);
    var bridges =
        section
            .section(ImpairmentFormat.BRIDGES)
            .map(nodes -> NodesReader.read(nodes, directory, problems))
            .orElse(Optional.of(List.of()));
    var holds = section.get(ImpairmentFormat.CROSSING);
    if (from.isEmpty() || bridges.isEmpty() || groups.isEmpty() || holds.isEmpty()) {
      return Optional.empty();
    }
    long until = section.get(ImpairmentFormat.UNTIL).orElse(ImpairmentSpec.NEVER);
    if (until <= from.get()) {
      tell(
          section,
          ImpairmentFormat.UNTIL,
          "is not after " + ScenarioDraft.textOf(section, ImpairmentFormat.FROM),
          "let the partition heal after it began");
    } else if (until == ImpairmentSpec.NEVER && holds.get()) {
      tell(
          section,
          ImpairmentFormat.CROSSING,
          "holds messages that nothing ever delivers",
          "give until, or crossing: drop");
    } else if (synchrony.isPresent() && until > synchrony.get().stabilisesAtNanos()) {
      tell(
          section,
          ImpairmentFormat.FROM,
          "begins a partition that outlasts stabilisation, after which no message may be late",
          "let it heal by synchrony.stabilisesAt");
    }
    bridges.get().stream()
        .filter(node -> groups.get().stream().anyMatch(group -> group.contains(node)))
        .findFirst()
        .ifPresent(
            node ->
                problems.add(
                    section.placeOf(ImpairmentFormat.BRIDGES),
                    section.pathOf(ImpairmentFormat.BRIDGES),
                    node,
                    "is in a group too",
                    "a node is cut off or a bridge"));
    return Optional.of(new Partition(from.get(), until, groups.get(), bridges.get(), holds.get()));
  }

  private Optional<List<List<String>>> groups(Section partition) {
    int before = problems.count();
    var groups = new ArrayList<List<String>>();
    var groupByNode = new LinkedHashMap<String, Integer>();
    if (partition.node(ImpairmentFormat.GROUPS).orElse(partition.mapping())
        instanceof Node.Sequence(List<Node> items, var _)) {
      for (int i = 0; i < items.size(); i++) {
        var path = partition.pathOf(ImpairmentFormat.GROUPS) + "." + i;
        var group =
            Section.of(items.get(i), path)
                .flatMap(section -> NodesReader.read(section, directory, problems));
        if (group.isPresent()) {
          checkDisjoint(group.get(), i, items.get(i), path, groupByNode);
          groups.add(group.get());
        }
      }
    }
    if (groups.size() == 1 && groups.getFirst().size() == directory.regionByNode().size()) {
      tell(
          partition, ImpairmentFormat.GROUPS, "leave nobody on the other side", "name fewer nodes");
    }
    return problems.count() > before || groups.isEmpty() ? Optional.empty() : Optional.of(groups);
  }

  private void checkDisjoint(
      List<String> group, int index, Node item, String path, Map<String, Integer> groupByNode) {
    for (var node : group) {
      var earlier = groupByNode.putIfAbsent(node, index);
      if (earlier != null) {
        problems.add(
            item.place(), path, node, "is in group " + earlier + " too", "let groups be disjoint");
        return;
      }
    }
  }

  private void tell(Section section, Key key, String message, String hint) {
    problems.add(
        section.placeOf(key),
        section.pathOf(key),
        ScenarioDraft.textOf(section, key),
        message,
        hint);
  }
}
