package org.mosaiclab.scenario.gateway;

import java.util.ArrayList;
import java.util.List;

/// The transfers in one participant's hands: those that are open, and those that have come to their
/// end on both sides. A chain that turns back can open the latter again.
final class Docket {
  private final List<Carried> open = new ArrayList<>();
  private final List<Carried> ended = new ArrayList<>();

  void add(Carried carried) {
    open.add(carried);
  }

  /// In the order in which they came, those that were opened again last.
  List<Carried> open() {
    return open;
  }

  /// Looks at new heads.
  ///
  /// @param hasTurnedBack whether a chain has left a branch since the heads before
  /// @return those that have come to their end with them
  List<Carried> update(PairView view, boolean hasTurnedBack) {
    var over = open.stream().filter(carried -> carried.isOver(view)).toList();
    open.removeAll(over);
    if (hasTurnedBack) {
      var reopened = ended.stream().filter(carried -> !carried.isOver(view)).toList();
      ended.removeAll(reopened);
      open.addAll(reopened);
    }
    ended.addAll(over);
    return over;
  }
}
