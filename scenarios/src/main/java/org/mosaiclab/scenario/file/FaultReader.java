package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.FaultFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.FaultSpec;
import org.mosaiclab.scenario.spec.ImpairmentSpec;

/// Reads which nodes fail when.
final class FaultReader {
  private static final List<Key> KINDS =
      List.of(FaultFormat.CRASH, FaultFormat.PAUSE, FaultFormat.CLOCK);

  private final NodeDirectory directory;
  private final Problems problems;
  private final Map<String, List<Outage>> outages = new LinkedHashMap<>();
  private final Map<String, Integer> clocks = new LinkedHashMap<>();

  private record Outage(int fault, long fromNanos, long untilNanos) {}

  private FaultReader(NodeDirectory directory, Problems problems) {
    this.directory = directory;
    this.problems = problems;
  }

  /// @param root the document
  /// @param problems takes what does not fit
  static List<FaultSpec> read(Section root, NodeDirectory directory, Problems problems) {
    var reader = new FaultReader(directory, problems);
    var faults = new ArrayList<FaultSpec>();
    if (root.node(ScenarioFormat.FAULTS).orElse(root.mapping())
        instanceof Node.Sequence(List<Node> items, var _)) {
      for (int i = 0; i < items.size(); i++) {
        int index = i;
        Section.of(items.get(i), root.pathOf(ScenarioFormat.FAULTS) + "." + i)
            .flatMap(fault -> reader.read(fault, index))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private Optional<FaultSpec> read(Section fault, int index) {
    var given = KINDS.stream().filter(key -> fault.node(key).isPresent()).toList();
    if (given.size() != 1) {
      var names = String.join(" and ", given.stream().map(Key::name).toList());
      problems.add(
          fault.mapping().place(),
          fault.path(),
          "",
          given.isEmpty() ? "says nothing that happens" : "says " + names + " at once",
          "give one of crash, pause, clock");
      return Optional.empty();
    }
    checkEnds(fault);
    var nodes =
        fault
            .section(FaultFormat.NODES)
            .flatMap(section -> NodesReader.read(section, directory, problems));
    return nodes.flatMap(found -> read(fault, index, found));
  }

  private void checkEnds(Section fault) {
    if (fault.node(FaultFormat.CRASH).isEmpty() && fault.node(FaultFormat.RECOVER).isPresent()) {
      tell(fault, FaultFormat.RECOVER, "ends no crash", "give crash, or resume after a pause");
    }
    if (fault.node(FaultFormat.PAUSE).isEmpty() && fault.node(FaultFormat.RESUME).isPresent()) {
      tell(fault, FaultFormat.RESUME, "ends no pause", "give pause, or recover after a crash");
    }
  }

  private Optional<FaultSpec> read(Section fault, int index, List<String> nodes) {
    if (fault.node(FaultFormat.CLOCK).isPresent()) {
      return fault.section(FaultFormat.CLOCK).flatMap(clock -> clock(clock, fault, index, nodes));
    }
    return fault.node(FaultFormat.CRASH).isPresent()
        ? crash(fault, index, nodes)
        : pause(fault, index, nodes);
  }

  private Optional<FaultSpec> crash(Section fault, int index, List<String> nodes) {
    var at = fault.get(FaultFormat.CRASH);
    boolean isReadable =
        fault.node(FaultFormat.RECOVER).isEmpty() || fault.get(FaultFormat.RECOVER).isPresent();
    if (at.isEmpty() || !isReadable) {
      return Optional.empty();
    }
    long recover = fault.get(FaultFormat.RECOVER).orElse(ImpairmentSpec.NEVER);
    return addOutage(fault, FaultFormat.CRASH, FaultFormat.RECOVER, index, nodes, at.get(), recover)
        ? Optional.of(new FaultSpec.Crash(nodes, at.get(), recover))
        : Optional.empty();
  }

  private Optional<FaultSpec> pause(Section fault, int index, List<String> nodes) {
    var from = fault.get(FaultFormat.PAUSE);
    var until = fault.get(FaultFormat.RESUME);
    if (fault.node(FaultFormat.RESUME).isEmpty()) {
      tell(fault, FaultFormat.PAUSE, "has no end", "give resume; who never goes on is a crash");
    }
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    return addOutage(
            fault, FaultFormat.PAUSE, FaultFormat.RESUME, index, nodes, from.get(), until.get())
        ? Optional.of(new FaultSpec.Pause(nodes, from.get(), until.get()))
        : Optional.empty();
  }

  private boolean addOutage(
      Section fault, Key begin, Key end, int index, List<String> nodes, long from, long until) {
    if (until <= from) {
      tell(
          fault,
          end,
          "is not after " + ScenarioDraft.textOf(fault, begin),
          "let it end after it began");
      return false;
    }
    for (var node : nodes) {
      var earlier = outages.computeIfAbsent(node, _ -> new ArrayList<>());
      for (var outage : earlier) {
        if (from <= outage.untilNanos() && outage.fromNanos() <= until) {
          tell(
              fault,
              begin,
              "touches fault " + outage.fault() + ", in which " + node + " is out as well",
              "let one end before the other begins");
          return false;
        }
      }
      earlier.add(new Outage(index, from, until));
    }
    return true;
  }

  private Optional<FaultSpec> clock(Section clock, Section fault, int index, List<String> nodes) {
    var offset = clock.get(FaultFormat.OFFSET);
    var drift = clock.get(FaultFormat.DRIFT);
    if (offset.isEmpty() || drift.isEmpty()) {
      return Optional.empty();
    }
    for (var node : nodes) {
      var earlier = clocks.putIfAbsent(node, index);
      if (earlier != null) {
        problems.add(
            fault.placeOf(FaultFormat.CLOCK),
            fault.pathOf(FaultFormat.CLOCK),
            node,
            "has a clock in fault " + earlier + " already",
            "give each node one clock");
        return Optional.empty();
      }
    }
    return Optional.of(new FaultSpec.Clock(nodes, offset.get(), drift.get()));
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
