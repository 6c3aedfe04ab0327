package org.mosaiclab.archfixture.table.export;

import io.vavr.collection.List;
import org.mosaiclab.archfixture.table.scenario.Stranger;

/// Breaks the law "module table: export" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static List<Integer> library() {
    return List.empty();
  }
}
