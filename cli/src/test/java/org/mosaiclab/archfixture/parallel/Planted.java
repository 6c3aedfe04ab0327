package org.mosaiclab.archfixture.parallel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Breaks the law "parallel streams" once in every member.
final class Planted {
  private Planted() {}

  static Stream<Integer> parallelStream(List<Integer> list) {
    return list.parallelStream();
  }

  static IntStream parallel() {
    return IntStream.range(0, 3).parallel();
  }

  static void parallelSort(int[] values) {
    Arrays.parallelSort(values);
  }
}
