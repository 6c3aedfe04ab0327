package org.mosaiclab.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeapTest {
  private static final int ARRAYS = 4_096;
  private static final int KILOBYTE = 1 << 10;

  @Test
  void retainedBytes_keptAndDroppedArrays_areThoseOfTheKept() {
    long retained =
        Heap.retainedBytes(
            () -> {
              var kept = new byte[ARRAYS][];
              for (int i = 0; i < ARRAYS; i++) {
                kept[i] = new byte[KILOBYTE];
                assertThat(new byte[KILOBYTE]).isNotEmpty();
              }
              return kept;
            });
    long bytes = (long) ARRAYS * KILOBYTE;
    assertThat(retained).isBetween(bytes, bytes + bytes / 4);
  }
}
