package org.mosaiclab.bench.gossip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaiclab.bench.measure.Sample;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.model.LambdaRunner;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

final class GossipModelTest {
  private static final long MILLI = 1_000_000;

  // Node 0 in Japan mines all but never, node 1 in Europe: the first block goes from 0 to 1. It is
  // announced (latency + 10), asked for (latency + 10) and uploaded at 3.4 Mbit/s in 1,258 ms + 2.
  @Test
  void run_twoNodes_firstBlockArrivesExactlyAfterItsThreeMessages() {
    var network =
        new GossipNetwork(
            new int[] {4, 1},
            new int[] {1, 1},
            new boolean[2],
            new boolean[2],
            new int[][] {{1}, {0}});
    var settings = new GossipSettings(GossipSettings.NODES_MIN, 1, RegionTables.Y2015, 0);
    for (long seed = 1; seed <= 20; seed++) {
      var latency = RandomStreams.of(seed, 0).stream("gossip/latency");
      long announce = draw(latency, 266) + 10;
      long request = draw(latency, 266) + 10;
      long upload = draw(latency, 266) + 535_000 * 8 / 3_400 + 2;
      var model = new GossipModel(settings, network, seed);
      var runner = KernelRunner.of(model);
      runner.start();
      // The three messages, whatever else is pending, come before any block is found.
      runner.run(3);
      assertThat(model.firstBlockMostNanos())
          .as("seed %d", seed)
          .isEqualTo((announce + request + upload) * MILLI);
    }
  }

  private static long draw(RandomStream stream, int mean) {
    return Math.round((mean - 5) / StrictMath.pow(stream.nextUnit(), 1 / (0.2 * mean)));
  }

  @ParameterizedTest
  @CsvSource({"60,5,Y2015,0", "200,10,Y2019,0.964", "100,30,Y2019,0.5"})
  void run_sameSeedOnEveryEventList_givesOneDigest(
      int nodes, int blocks, RegionTables tables, double compact) {
    var settings = new GossipSettings(nodes, blocks, tables, compact);
    var digests =
        Stream.<EventRunner.Factory>of(KernelRunner::of, KernelRunner::onHeap, LambdaRunner::new)
            .map(factory -> digest(factory, settings, 42))
            .distinct()
            .toList();
    assertThat(digests).hasSize(1);
    assertThat(digest(KernelRunner::of, settings, 43)).isNotEqualTo(digests.getFirst());
  }

  private static String digest(EventRunner.Factory factory, GossipSettings settings, long seed) {
    var model = new GossipModel(settings, seed);
    factory.create(model).runWhole();
    return model.digest();
  }

  // A block that everyone takes: one announcement per direction of a link, and one request and one
  // upload for everyone but its finder. Forks add a little, stale finds a little.
  @Test
  void run_blocks_costOneAnnouncementPerDirectionAndTwoMessagesPerNode() {
    var settings = new GossipSettings(600, 40, RegionTables.Y2015, 0);
    for (long seed = 1; seed <= 3; seed++) {
      var model = new GossipModel(settings, seed);
      long events = KernelRunner.of(model).runWhole();
      double perBlock = model.network().degreeSum() + 2 * 599;
      assertThat(events / perBlock).isBetween(39.5, 42.5);
    }
  }

  @Test
  void run_s1_isWhatThePeerGives() {
    var settings = GossipSettings.Preset.S1.settings();
    double[] half = new double[5];
    double[] events = new double[5];
    for (int seed = 0; seed < 5; seed++) {
      var model = new GossipModel(settings, seed);
      events[seed] = KernelRunner.of(model).runWhole();
      half[seed] = Sample.of(Arrays.stream(model.halfNanos()).asDoubleStream()).mean() / 1e9;
    }
    assertThat(Sample.of(Arrays.stream(events)).median()).isCloseTo(1_168_064, within(6_000.0));
    // Over 40 seeds: mean 7.01 s, standard deviation 0.18 s.
    assertThat(Sample.of(Arrays.stream(half)).mean()).isBetween(6.7, 7.35);
  }

  @ParameterizedTest
  @EnumSource(RegionTables.class)
  void latency_table_givesWhatTheFormulaGives(RegionTables tables) {
    for (int from = 0; from < RegionTables.REGION_COUNT; from++) {
      for (int to = 0; to < RegionTables.REGION_COUNT; to++) {
        int mean = tables.latencyMillis(from, to);
        var table = new LatencyTable(mean);
        var drawn = RandomStreams.of(mean, 0).stream("draws");
        var again = RandomStreams.of(mean, 0).stream("draws");
        for (int i = 0; i < 5_000; i++) {
          assertThat(table.draw(drawn)).isEqualTo(draw(again, mean));
        }
      }
    }
  }

  @Test
  void network_random_hasSharesDegreesAndNoDoubleLink() {
    var settings = new GossipSettings(6_000, 1, RegionTables.Y2015, 0.964);
    var network = GossipNetwork.random(settings, RandomStreams.of(7, 0));
    assertThat(Arrays.stream(network.regions()).filter(region -> region == 1).count())
        .isCloseTo(Math.round(.5159 * 6_000), within(1L));
    assertThat(count(network.relaysCompactBlocks())).isEqualTo(5_784);
    assertThat(count(network.churns())).isEqualTo(5_856);
    // Mean out-degree of the table is 8.645; a link counts at both ends.
    assertThat(network.degreeSum() / 6_000.0).isCloseTo(17.29, within(0.02));
    for (int node = 0; node < 6_000; node++) {
      assertThat(network.neighbours()[node]).doesNotContain(node).doesNotHaveDuplicates();
    }
  }

  private static long count(boolean[] flags) {
    return IntStream.range(0, flags.length).filter(i -> flags[i]).count();
  }

  @Test
  void partialFetch_churnTable_hasAllRows() {
    assertThat(new PartialFetch(535_000).churnRows()).isEqualTo(945);
    assertThat(PartialFetch.churnPercent(0)).isEqualTo(1);
    assertThat(PartialFetch.churnPercent(545)).isEqualTo(1);
    assertThat(PartialFetch.churnPercent(546)).isEqualTo(2);
    assertThat(PartialFetch.churnPercent(944)).isEqualTo(96);
  }

  @Test
  void race_randomChanges_isWonByTheEarliest() {
    var stream = RandomStreams.of(1, 0).stream("race");
    for (int nodes : new int[] {1, 2, 3, 17, 64, 100}) {
      var race = new MiningRace(nodes);
      long[] at = new long[nodes];
      Arrays.fill(at, Long.MAX_VALUE);
      for (int i = 0; i < 2_000; i++) {
        int node = (int) stream.nextBelow(nodes);
        at[node] = stream.nextBelow(50);
        race.set(node, at[node]);
        long least = Arrays.stream(at).min().orElseThrow();
        assertThat(race.firstAtMillis()).isEqualTo(least);
        assertThat(at[race.first()]).isEqualTo(least);
      }
    }
  }

  @Test
  void uploads_manyNodes_comeOutInTheirOrder() {
    var queues = new UploadQueues(3);
    for (int i = 0; i < 5_000; i++) {
      queues.add(i % 3, i);
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(queues.take(i % 3)).isEqualTo(i);
    }
    assertThat(queues.take(0)).isEqualTo(UploadQueues.NONE);
  }

  @Test
  void settings_outOfBounds_areRefusedWithNameAndBound() {
    assertThatThrownBy(() -> new GossipSettings(29, 1, RegionTables.Y2015, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nodes must be in [30, 131072], was 29");
    assertThatThrownBy(() -> new GossipSettings(30, 1, RegionTables.Y2015, Double.NaN))
        .hasMessage("compactBlockRatio must be in [0, 1], was NaN");
  }
}
