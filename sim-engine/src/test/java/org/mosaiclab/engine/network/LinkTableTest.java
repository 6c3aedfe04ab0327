package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.RandomStreams;

class LinkTableTest {
  @Test
  void slotOf_randomPairs_numbersThemInOrderOfFirstUse() {
    var table = new LinkTable();
    Map<List<Integer>, Integer> expected = new LinkedHashMap<>();
    var stream = RandomStreams.of(1, 0).stream("pairs");
    for (int draw = 0; draw < 20_000; draw++) {
      int from = (int) stream.nextBelow(100);
      int to = (int) stream.nextBelow(100);
      int fresh = expected.size();
      int slot = expected.computeIfAbsent(List.of(from, to), _ -> fresh);
      assertThat(table.slotOf(from, to)).isEqualTo(slot);
    }
    assertThat(table.size()).isEqualTo(expected.size());
  }
}
