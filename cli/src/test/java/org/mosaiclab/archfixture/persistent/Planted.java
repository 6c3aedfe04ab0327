package org.mosaiclab.archfixture.persistent;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;

/// Breaks the law "unsorted persistent tables" once in every member.
final class Planted {
  private Planted() {}

  static int iterate(HashMap<String, Integer> map) {
    int sum = 0;
    for (var entry : map) {
      sum = 31 * sum + entry._2();
    }
    return sum;
  }

  static Object values(HashMap<String, Integer> map) {
    return map.values();
  }

  static Object keySet(HashMap<String, Integer> map) {
    return map.keySet();
  }

  static Object foldLeft(HashSet<String> set) {
    return set.foldLeft("", (text, next) -> text + next);
  }
}
