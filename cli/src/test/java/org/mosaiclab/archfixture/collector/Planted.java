package org.mosaiclab.archfixture.collector;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Breaks the law "hashing collectors" once in every member.
final class Planted {
  private Planted() {}

  static Set<String> toSet(Stream<String> s) {
    return s.collect(Collectors.toSet());
  }

  static Set<String> toUnmodifiableSet(Stream<String> s) {
    return s.collect(Collectors.toUnmodifiableSet());
  }

  static Map<String, String> toMap(Stream<String> s) {
    return s.collect(Collectors.toMap(x -> x, x -> x));
  }

  static Map<String, String> toMapMerging(Stream<String> s) {
    return s.collect(Collectors.toMap(x -> x, x -> x, (a, b) -> a));
  }

  static Map<String, List<String>> groupingBy(Stream<String> s) {
    return s.collect(Collectors.groupingBy(x -> x));
  }

  static Map<String, Long> groupingByCounting(Stream<String> s) {
    return s.collect(Collectors.groupingBy(x -> x, Collectors.counting()));
  }
}
