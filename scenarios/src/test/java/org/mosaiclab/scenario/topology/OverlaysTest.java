package org.mosaiclab.scenario.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;

class OverlaysTest {
  private final RandomStreams streams = RandomStreams.of(1, 0);

  @Test
  void neighbours_randomRegular_isRegularSymmetricAndConnected() {
    var members = IntStream.range(5, 105).toArray();
    var rows = neighbours(new Topology.RandomRegular(6), members, 110);
    for (int actor = 0; actor < rows.length; actor++) {
      int self = actor;
      boolean isMember = actor >= 5 && actor < 105;
      assertThat(rows[actor]).hasSize(isMember ? 6 : 0).doesNotHaveDuplicates().isSorted();
      for (int neighbour : rows[actor]) {
        assertThat(neighbour).isNotEqualTo(self);
        assertThat(rows[neighbour]).contains(self);
      }
    }
    var delays = Overlays.shortestPathNanos(rows, 5, (_, _) -> 1);
    assertThat(IntStream.of(members).mapToLong(member -> delays[member]).max().orElseThrow())
        .isLessThan(10);
    assertThat(delays[0]).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void neighbours_complete_linksEveryPair() {
    var rows = neighbours(new Topology.Complete(), new int[] {0, 1, 2, 3}, 4);
    assertThat(rows[2]).containsExactly(0, 1, 3);
  }

  @Test
  void neighbours_sameStream_sameOverlay() {
    var members = IntStream.range(0, 30).toArray();
    var topology = new Topology.RandomRegular(4);
    assertThat(neighbours(topology, members, 30)).isDeepEqualTo(neighbours(topology, members, 30));
  }

  @Test
  void shortestPathNanos_line_addsHops() {
    int[][] line = {{1}, {0, 2}, {1, 3}, {2}};
    assertThat(Overlays.shortestPathNanos(line, 0, (from, to) -> 10L * (from + to)))
        .containsExactly(0, 10, 40, 90);
  }

  private int[][] neighbours(Topology topology, int[] members, int actors) {
    return Overlays.neighbours(topology, members, names(actors), streams.stream("overlay"));
  }

  private static List<String> names(int actors) {
    return IntStream.range(0, actors).mapToObj(actor -> "node-" + actor).toList();
  }
}
