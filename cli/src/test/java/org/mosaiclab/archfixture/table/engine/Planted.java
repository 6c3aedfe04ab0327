package org.mosaiclab.archfixture.table.engine;

import io.vavr.collection.List;
import org.mosaiclab.archfixture.table.protocol.Stranger;

/// Breaks the law "module table: engine" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static List<Integer> library() {
    return List.empty();
  }
}
