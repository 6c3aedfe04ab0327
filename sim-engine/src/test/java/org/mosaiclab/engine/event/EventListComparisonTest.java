package org.mosaiclab.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// Drives the bucket queue and the reference heap with the same operations: the population grows to
/// its size, is held there (each popped event is followed by a new one), and drains.
class EventListComparisonTest {
  private static final int SOURCES = 1_000;

  /// Delays in nanoseconds from the event popped last.
  enum Delays {
    UNIFORM,
    EXPONENTIAL,
    CONSTANT,
    ZERO,
    BIMODAL,
    HEAVY_TAILED,
    WHOLE_MILLISECONDS,
    FAR_FUTURE,
    /// Long silence, then everything in one window.
    CLUSTERED,
    /// Density that changes by a million while the list is in use.
    CHANGING;

    long draw(RandomStream stream) {
      return switch (this) {
        case UNIFORM -> stream.nextBelow(2_000_000_000);
        case EXPONENTIAL -> stream.nextExponentialNanos(1_000_000_000);
        case CONSTANT -> 50_000_000;
        case ZERO -> 0;
        case BIMODAL -> stream.nextBelow(10) == 0 ? 3_600_000_000_000L : 1_000;
        case HEAVY_TAILED -> (long) (1_000 / StrictMath.pow(stream.nextUnit(), 1.5));
        case WHOLE_MILLISECONDS -> 1_000_000 * stream.nextBelow(300);
        case FAR_FUTURE -> (stream.nextLong() >>> 1) / 1_000_000;
        case CLUSTERED -> 1_000_000_000_000L * stream.nextBelow(2) + stream.nextBelow(50);
        case CHANGING -> stream.nextBelow(1L << (10 + stream.nextBelow(21)));
      };
    }
  }

  private static final class Pair {
    private final RandomStream stream = RandomStreams.of(1, 0).stream("comparison");
    private final FutureEventList queue = new BucketQueue(1);
    private final FutureEventList heap = new QuaternaryHeap(1);
    private final EventCursor fromQueue = new EventCursor();
    private final EventCursor fromHeap = new EventCursor();
    private final Delays delays;
    private final List<long[]> handles = new ArrayList<>();
    private final long[] sequence = new long[SOURCES];
    private long nowNanos;
    private long operationCount;

    Pair(Delays delays) {
      this.delays = delays;
    }

    void insert() {
      operationCount++;
      long atNanos = nowNanos + delays.draw(stream);
      int source = (int) stream.nextBelow(SOURCES);
      long inSource = sequence[source]++;
      int target = (int) stream.nextBelow(SOURCES);
      if (stream.nextBelow(4) > 0) {
        queue.insert(atNanos, source, inSource, target, 1, operationCount);
        heap.insert(atNanos, source, inSource, target, 1, operationCount);
      } else {
        handles.add(
            new long[] {
              queue.insertCancellable(atNanos, source, inSource, target, 2, operationCount),
              heap.insertCancellable(atNanos, source, inSource, target, 2, operationCount)
            });
      }
    }

    boolean pop() {
      operationCount++;
      boolean isPopped = queue.pop(Long.MAX_VALUE, fromQueue);
      boolean isAlike =
          isPopped == heap.pop(Long.MAX_VALUE, fromHeap)
              && queue.size() == heap.size()
              && fromQueue.atNanos() == fromHeap.atNanos()
              && fromQueue.origin() == fromHeap.origin()
              && fromQueue.subject() == fromHeap.subject()
              && fromQueue.argument() == fromHeap.argument();
      assertThat(isAlike).as("alike at operation %d", operationCount).isTrue();
      nowNanos = fromQueue.atNanos();
      return isPopped;
    }

    /// Cancels the given share of all handles not tried yet, in the order given.
    void cancelStorm(int outOfTen) {
      for (long[] pair : handles) {
        if (stream.nextBelow(10) < outOfTen) {
          operationCount++;
          boolean isCancelled = queue.cancel(pair[0]);
          assertThat(isCancelled).isEqualTo(heap.cancel(pair[1]));
          assertThat(queue.cancel(pair[0])).isFalse();
        }
      }
      handles.clear();
      assertThat(queue.size()).isEqualTo(heap.size());
    }
  }

  private static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Delays delays : Delays.values()) {
      for (int population : new int[] {1, 2, 17, 300, 5_000, 60_000}) {
        cases.add(Arguments.of(delays, population));
      }
    }
    cases.add(Arguments.of(Delays.EXPONENTIAL, 1_000_000));
    cases.add(Arguments.of(Delays.WHOLE_MILLISECONDS, 1_000_000));
    return cases;
  }

  @ParameterizedTest(name = "{0} x {1}")
  @MethodSource("cases")
  void operations_queueAndHeap_answerAlike(Delays delays, int population) {
    var pair = new Pair(delays);
    for (int i = 0; i < population; i++) {
      pair.insert();
    }
    int rounds = Math.clamp(population, 2_000, 50_000);
    for (int i = 0; i < rounds; i++) {
      pair.pop();
      pair.insert();
    }
    pair.cancelStorm(9);
    for (int i = 0; i < rounds; i++) {
      pair.pop();
      pair.insert();
      if (i % 1_000 == 0) {
        pair.cancelStorm(5);
      }
    }
    while (pair.pop()) {
      // The comparison is in pop.
    }
    assertThat(pair.operationCount).isGreaterThan(2L * rounds);
  }
}
