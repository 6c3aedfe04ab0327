package org.mosaiclab.archfixture.table.bench;

import io.vavr.collection.List;
import org.mosaiclab.archfixture.table.distributed.Stranger;

/// Breaks the law "module table: bench" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static List<Integer> library() {
    return List.empty();
  }
}
