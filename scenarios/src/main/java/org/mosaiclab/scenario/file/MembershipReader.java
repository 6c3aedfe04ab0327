package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.MembershipFormat;
import org.mosaiclab.scenario.file.format.NodesFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.MembershipSpec;

/// Reads who joins and leaves a meta-chain's validators.
final class MembershipReader {
  private final String chain;
  private final int regions;
  private final Problems problems;
  private final List<MembershipSpec.Join> joins = new ArrayList<>();
  private final List<MembershipSpec.Leave> leaves = new ArrayList<>();
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final Map<String, Long> since = new LinkedHashMap<>();
  private final Map<String, Integer> left = new LinkedHashMap<>();

  private MembershipReader(String chain, int first, int regions, Problems problems) {
    this.chain = chain;
    this.regions = regions;
    this.problems = problems;
    for (int i = 0; i < first; i++) {
      add(0);
    }
  }

  /// @param chain name of the meta-chain
  /// @param validators its group `validators`
  /// @param first how many there are at the beginning
  /// @param regions how many the network has
  /// @param problems takes what does not fit
  /// @return empty if anything does not
  static Optional<MembershipSpec> read(
      String chain, Section validators, int first, int regions, Problems problems) {
    int before = problems.count();
    var reader = new MembershipReader(chain, first, regions, problems);
    var changes = changes(validators);
    // Whoever leaves must be known, wherever the file says that he joins.
    changes.forEach(reader::readJoin);
    for (int i = 0; i < changes.size(); i++) {
      reader.readLeave(changes.get(i), i);
    }
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(new MembershipSpec(reader.joins, reader.leaves));
  }

  private static List<Section> changes(Section validators) {
    var key = MembershipFormat.CHANGES;
    var sections = new ArrayList<Section>();
    var items =
        validators.node(key).orElse(validators.mapping())
                instanceof Node.Sequence(List<Node> found, var _)
            ? found
            : List.<Node>of();
    for (int i = 0; i < items.size(); i++) {
      Section.of(items.get(i), validators.pathOf(key) + "." + i).ifPresent(sections::add);
    }
    return sections;
  }

  private void add(long atNanos) {
    var name = chain + "-" + indices.size();
    indices.put(name, indices.size());
    since.put(name, atNanos);
  }

  private void readJoin(Section change) {
    var at = change.get(MembershipFormat.AT);
    if (change.node(MembershipFormat.JOIN).isEmpty()
        && change.node(MembershipFormat.LEAVE).isEmpty()) {
      problems.add(
          change.mapping().place(),
          change.path(),
          "",
          "changes nothing",
          "give join, leave or both");
    }
    var join = change.section(MembershipFormat.JOIN);
    var count = join.flatMap(group -> group.get(MembershipFormat.COUNT));
    var stake = join.flatMap(group -> group.get(MembershipFormat.STAKE));
    if (at.isPresent() && count.isPresent() && stake.isPresent()) {
      for (int i = 0; i < count.get(); i++) {
        joins.add(new MembershipSpec.Join(at.get(), stake.get(), indices.size() % regions));
        add(at.get());
      }
    }
  }

  private void readLeave(Section change, int index) {
    var at = change.get(MembershipFormat.AT);
    if (at.isEmpty()
        || !(change.node(MembershipFormat.LEAVE).orElse(change.mapping())
            instanceof Node.Sequence(List<Node> items, var _))) {
      return;
    }
    for (var item : items) {
      Section.read(item, NodesFormat.NAME)
          .ifPresent(name -> leave(name, at.get(), index, item, change));
    }
  }

  private void leave(String name, long atNanos, int index, Node item, Section change) {
    var validator = indices.get(name);
    if (validator == null) {
      tell(item, change, name, "is no validator of " + chain, known());
    } else if (left.putIfAbsent(name, index) != null) {
      tell(item, change, name, "leaves twice", "nobody comes back: name it once");
    } else if (validator == 0) {
      tell(
          item,
          change,
          name,
          "is the reference observer of " + chain,
          "let another validator leave");
    } else if (since.getOrDefault(name, 0L) > atNanos) {
      tell(item, change, name, "leaves before it joins", "let it leave later");
    } else {
      leaves.add(new MembershipSpec.Leave(atNanos, validator));
    }
  }

  private String known() {
    return "its validators are %s-0 to %s-%d".formatted(chain, chain, indices.size() - 1);
  }

  private void tell(Node item, Section change, String name, String message, String hint) {
    problems.add(item.place(), change.pathOf(MembershipFormat.LEAVE), name, message, hint);
  }
}
