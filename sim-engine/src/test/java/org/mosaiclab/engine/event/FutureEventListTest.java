package org.mosaiclab.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class FutureEventListTest {
  private static final int STEPS = 3_000;

  /// One random sequence of operations on the heap and on the sorted map: whatever one answers, the
  /// other must answer too.
  private static final class Twin {
    private final RandomStream stream;
    private final FutureEventList<String> heap = new QuaternaryHeap<>(1);
    private final FutureEventList<String> tree = new TreeEventList<>();
    private final EventCursor<String> fromHeap = new EventCursor<>("none");
    private final EventCursor<String> fromTree = new EventCursor<>("none");
    private final List<long[]> handles = new ArrayList<>();
    private final long[] sequence = new long[50];
    private long nowNanos;

    Twin(long seed) {
      stream = RandomStreams.of(seed, 0).stream("twin");
    }

    void step() {
      switch ((int) stream.nextBelow(10)) {
        case 0 -> burst();
        case 1 -> insert(nowNanos + 3_600_000_000_000L * (1 + stream.nextBelow(1_000_000)));
        case 2 -> cancelStorm();
        case 3, 4, 5 -> insert(nowNanos + stream.nextExponentialNanos(1_000_000));
        case 6 -> cancel();
        default -> pop();
      }
      assertThat(heap.size()).isEqualTo(tree.size());
      assertThat(heap.leastAtNanos()).isEqualTo(tree.leastAtNanos());
    }

    private void burst() {
      long atNanos = nowNanos + stream.nextBelow(3);
      for (long left = stream.nextBelow(40); left > 0; left--) {
        insert(atNanos);
      }
    }

    private void insert(long atNanos) {
      int source = (int) stream.nextBelow(sequence.length);
      int target = (int) stream.nextBelow(Integer.MAX_VALUE);
      int nameId = (int) stream.nextBelow(Integer.MAX_VALUE);
      long argument = stream.nextLong();
      String payload = "payload " + argument;
      long inSource = sequence[source]++;
      handles.add(
          new long[] {
            heap.insert(atNanos, source, inSource, target, nameId, argument, payload),
            tree.insert(atNanos, source, inSource, target, nameId, argument, payload)
          });
    }

    private void cancelStorm() {
      for (long left = stream.nextBelow(40); left > 0; left--) {
        cancel();
      }
    }

    /// Any handle ever given, so that stale ones are tried after their slot was reused.
    private void cancel() {
      if (!handles.isEmpty()) {
        long[] pair = handles.get((int) stream.nextBelow(handles.size()));
        assertThat(heap.cancel(pair[0])).isEqualTo(tree.cancel(pair[1]));
      }
    }

    private static List<Object> fieldsOf(EventCursor<String> event) {
      return List.of(
          event.atNanos(),
          event.source(),
          event.sourceSequence(),
          event.target(),
          event.nameId(),
          event.argument(),
          event.payload());
    }

    boolean pop() {
      boolean isPopped = heap.pop(fromHeap);
      assertThat(isPopped).isEqualTo(tree.pop(fromTree));
      assertThat(fieldsOf(fromHeap)).isEqualTo(fieldsOf(fromTree));
      nowNanos = fromHeap.atNanos();
      return isPopped;
    }
  }

  @ParameterizedTest(name = "seed={0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void operations_heapAndSortedMap_answerAlike(long seed) {
    var twin = new Twin(seed);
    for (int step = 0; step < STEPS; step++) {
      twin.step();
    }
    while (twin.pop()) {
      assertThat(twin.heap.size()).isEqualTo(twin.tree.size());
    }
  }

  @Test
  void pop_emptyList_leavesTheCursor() {
    var heap = new QuaternaryHeap<String>(4);
    var cursor = new EventCursor<>("untouched");

    assertThat(heap.pop(cursor)).isFalse();
    assertThat(cursor.payload()).isEqualTo("untouched");
    assertThat(heap.leastAtNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void pop_extremeKeys_comeBackWhole() {
    var heap = new QuaternaryHeap<String>(1);
    int source = FutureEventList.SOURCE_COUNT_MAX - 1;
    heap.insert(Long.MAX_VALUE, source, FutureEventList.SOURCE_SEQUENCE_MAX, 7, 8, -9, "x");
    var cursor = new EventCursor<>("none");
    heap.pop(cursor);

    assertThat(cursor.atNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(cursor.source()).isEqualTo(source);
    assertThat(cursor.sourceSequence()).isEqualTo(FutureEventList.SOURCE_SEQUENCE_MAX);
    assertThat(cursor.target()).isEqualTo(7);
    assertThat(cursor.nameId()).isEqualTo(8);
    assertThat(cursor.argument()).isEqualTo(-9);
  }

  @Test
  void insert_keyThatDoesNotFit_isRefusedAndAddsNothing() {
    var heap = new QuaternaryHeap<String>(1);
    assertThatThrownBy(() -> heap.insert(0, -1, 0, 0, 0, 0, "x"))
        .hasMessage("source must be in [0, 2^23), was -1");
    assertThatThrownBy(() -> heap.insert(0, 1 << 23, 0, 0, 0, 0, "x"))
        .hasMessageStartingWith("source must be");
    assertThatThrownBy(() -> heap.insert(0, 0, 1L << 40, 0, 0, 0, "x"))
        .hasMessageStartingWith("sourceSequence must be");
    assertThat(heap.size()).isZero();
  }

  @Test
  void cancel_handleNeverGiven_isFalse() {
    var heap = new QuaternaryHeap<String>(2);
    heap.insert(5, 0, 0, 0, 0, 0, "x");

    assertThat(heap.cancel(-1)).isFalse();
    assertThat(heap.cancel(77)).isFalse();
    assertThat(heap.cancel(1)).isFalse();
    assertThat(heap.size()).isEqualTo(1);
  }
}
