package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Blocks that wait for their parent, found by it.
final class Orphans<S> {
  private final Map<Integer, List<Block<S>>> byParent = new LinkedHashMap<>();

  void add(Block<S> orphan) {
    int parent = orphan.parent().orElseThrow().index();
    byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(orphan);
  }

  /// Takes out what waited for this block, in the order of arrival.
  List<Block<S>> takeChildrenOf(Block<S> parent) {
    return byParent.isEmpty()
        ? List.of()
        : Objects.requireNonNullElse(byParent.remove(parent.index()), List.of());
  }

  void clear() {
    byParent.clear();
  }
}
