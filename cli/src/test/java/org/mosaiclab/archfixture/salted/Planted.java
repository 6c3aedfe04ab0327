package org.mosaiclab.archfixture.salted;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Breaks the law "salted collections" once in every member.
final class Planted {
  private Planted() {}

  static Set<String> setOf() {
    return Set.of("a", "b", "c");
  }

  static Set<String> setCopyOf(List<String> list) {
    return Set.copyOf(list);
  }

  static Map<String, Integer> mapOf() {
    return Map.of("a", 1, "b", 2);
  }

  static Map<String, Integer> mapOfEntries() {
    return Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2));
  }

  static Map<String, Integer> mapCopyOf(Map<String, Integer> map) {
    return Map.copyOf(map);
  }
}
