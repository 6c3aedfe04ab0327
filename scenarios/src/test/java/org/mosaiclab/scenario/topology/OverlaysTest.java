package org.mosaiclab.scenario.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
  void neighbours_smallWorldWithoutRewiring_isARing() {
    var rows = neighbours(new Topology.WattsStrogatz(4, 0), IntStream.range(0, 10).toArray(), 10);
    assertThat(rows[0]).containsExactly(1, 2, 8, 9);
    assertThat(rows[5]).containsExactly(3, 4, 6, 7);
  }

  @Test
  void neighbours_smallWorld_hasShorterWaysThanTheRing() {
    var members = IntStream.range(0, 200).toArray();
    assertThat(diameterFromFirst(neighbours(new Topology.WattsStrogatz(4, 0), members, 200)))
        .isEqualTo(50);
    assertThat(diameterFromFirst(neighbours(new Topology.WattsStrogatz(4, 0.2), members, 200)))
        .isBetween(4L, 15L);
  }

  @Test
  void neighbours_scaleFree_hasTheLinksOfItsLawAndHubs() {
    var members = IntStream.range(0, 200).toArray();
    var rows = neighbours(new Topology.BarabasiAlbert(3), members, 200);
    int ends = IntStream.range(0, 200).map(node -> rows[node].length).sum();
    assertThat(ends).isEqualTo(2 * (6 + 196 * 3));
    assertThat(IntStream.range(0, 200).map(node -> rows[node].length).min().orElseThrow())
        .isEqualTo(3);
    assertThat(IntStream.range(0, 200).map(node -> rows[node].length).max().orElseThrow())
        .isGreaterThan(20);
    assertThat(diameterFromFirst(rows)).isLessThan(7);
  }

  @Test
  void neighbours_edges_areThoseBetweenMembers() {
    var list =
        new Topology.EdgeList(
            "typed",
            List.of(
                new Topology.Edge("node-1", "node-2"),
                new Topology.Edge("node-3", "node-1"),
                new Topology.Edge("node-0", "node-1")));
    var rows = neighbours(list, new int[] {1, 2, 3}, 4);
    assertThat(rows[1]).containsExactly(2, 3);
    assertThat(rows[0]).isEmpty();
    assertThat(rows[3]).containsExactly(1);
  }

  private static long diameterFromFirst(int[][] rows) {
    return LongStream.of(Overlays.shortestPathNanos(rows, 0, (_, _) -> 1)).max().orElseThrow();
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
