package org.mosaiclab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.engine.StableHash;

class RandomStreamTest {
  private static final RandomStreams STREAMS = RandomStreams.of(1, 0);

  @Test
  void nextLong_xoshiroOfTheJdkFromTheSameState_drawsAreEqual() {
    byte[] key =
        ByteBuffer.allocate(16 + 19 + 5)
            .put("mosaiclab/stream/1/".getBytes(StandardCharsets.US_ASCII))
            .putLong(7)
            .putLong(-3)
            .put("arôm".getBytes(StandardCharsets.UTF_8))
            .array();
    RandomGenerator reference =
        RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(StableHash.sha256().digest(key));

    RandomStream stream = RandomStreams.of(7, -3).stream("arôm");

    for (int draw = 0; draw < 10_000; draw++) {
      assertThat(stream.nextLong()).isEqualTo(reference.nextLong());
    }
  }

  /// The values were computed by a separate program in another language from the definition alone.
  @Test
  void draws_seed1Replication0_areTheGoldenValues() {
    RandomStream stream = STREAMS.stream("golden");
    assertThat(LongStream.generate(stream::nextLong).limit(3))
        .containsExactly(838187474497435098L, 2523667483010476758L, -1371828200624220445L);
    assertThat(LongStream.generate(() -> stream.nextBelow(1_000)).limit(5))
        .containsExactly(144L, 117L, 309L, 775L, 854L);
    assertThat(stream.nextUnit()).isEqualTo(0.40777407271216115);
    assertThat(stream.nextExponentialNanos(14_900_000_000L)).isEqualTo(49_348_726_272L);
    assertThat(stream.nextStandardNormal()).isEqualTo(-0.1485398153638668);
    assertThat(stream.nextLogNormal(28_000, 0.5)).isEqualTo(37732.760974025296);
    int[] order = {0, 1, 2, 3, 4, 5, 6, 7};
    stream.shuffle(order);
    assertThat(order).containsExactly(0, 4, 2, 3, 7, 6, 1, 5);
  }

  @Test
  void stream_otherSeedReplicationOrName_sharesNoDraw() {
    long[][] draws = {
      firstDraws(RandomStreams.of(1, 0).stream("a")),
      firstDraws(RandomStreams.of(2, 0).stream("a")),
      firstDraws(RandomStreams.of(1, 1).stream("a")),
      firstDraws(RandomStreams.of(0, 1).stream("a")),
      firstDraws(RandomStreams.of(1, 0).stream("b")),
      firstDraws(RandomStreams.of(1, 0).stream("")),
    };

    assertThat(Arrays.stream(draws).flatMapToLong(Arrays::stream).distinct().count())
        .isEqualTo(6 * 100);
  }

  @Test
  void stream_otherStreamsCreatedAndDrawnBefore_hasTheSameDraws() {
    long[] alone = firstDraws(RandomStreams.of(9, 4).stream("miner"));

    RandomStreams crowded = RandomStreams.of(9, 4);
    firstDraws(crowded.stream("other"));
    RandomStream miner = crowded.stream("miner");
    firstDraws(crowded.stream("another"));

    assertThat(firstDraws(miner)).isEqualTo(alone);
  }

  private static long[] firstDraws(RandomStream stream) {
    return LongStream.generate(stream::nextLong).limit(100).toArray();
  }

  @Test
  void nextLong_packedStreams_equalTheStreamsOfTheirNames() {
    var packed = new PackedStreams(STREAMS, 1);
    assertThat(packed.isOpen(5)).isFalse();
    packed.open(5, "link/a->b/delay");
    packed.open(0, "link/b->a/delay");

    assertThat(packed.isOpen(5)).isTrue();
    assertThat(packed.isOpen(1)).isFalse();
    RandomStream there = STREAMS.stream("link/a->b/delay");
    RandomStream back = STREAMS.stream("link/b->a/delay");
    for (int draw = 0; draw < 1_000; draw++) {
      assertThat(packed.nextLong(5)).isEqualTo(there.nextLong());
      assertThat(packed.nextLong(0)).isEqualTo(back.nextLong());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 10, 1_000_003, (1L << 62) + 1, Long.MAX_VALUE})
  void nextBelow_anyBound_staysInRangeAndReachesBothHalves(long bound) {
    RandomStream stream = STREAMS.stream("below/" + bound);
    long[] draws = LongStream.generate(() -> stream.nextBelow(bound)).limit(1_000).toArray();

    assertThat(Arrays.stream(draws).allMatch(draw -> draw >= 0 && draw < bound)).isTrue();
    assertThat(Arrays.stream(draws).anyMatch(draw -> draw >= bound / 2)).isTrue();
    assertThat(Arrays.stream(draws).anyMatch(draw -> draw <= bound / 2)).isTrue();
  }

  /// With bound 3 * 2^61 eight draws fall on three values: without rejection residues 0 and 1 would
  /// get three of them and residue 2 two.
  @Test
  void nextBelow_boundThatDividesBadly_hasNoBias() {
    RandomStream stream = STREAMS.stream("bias");
    int sampleCount = 30_000;
    long[] residues = new long[3];
    for (int draw = 0; draw < sampleCount; draw++) {
      residues[(int) (stream.nextBelow(3L << 61) % 3)]++;
    }

    double expected = sampleCount / 3.0;
    double chiSquare =
        Arrays.stream(residues).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(chiSquare).as("2 degrees of freedom, level 0.001").isLessThan(13.82);
  }

  @Test
  void nextBernoulli_certainAndImpossible_alwaysAndNever() {
    RandomStream stream = STREAMS.stream("coin");
    for (int draw = 0; draw < 1_000; draw++) {
      assertThat(stream.nextBernoulli(1)).isTrue();
      assertThat(stream.nextBernoulli(0)).isFalse();
    }
  }

  @Test
  void draws_argumentsOutOfRange_areRefused() {
    RandomStream stream = STREAMS.stream("refusals");
    assertThatThrownBy(() -> stream.nextBelow(0)).hasMessage("bound must be > 0, was 0");
    assertThatThrownBy(() -> stream.nextBernoulli(1.5))
        .hasMessage("probability must be in [0, 1], was 1.5");
    assertThatThrownBy(() -> stream.nextExponentialNanos(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stream.nextLogNormal(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stream.nextLogNormal(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
