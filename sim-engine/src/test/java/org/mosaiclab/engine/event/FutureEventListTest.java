package org.mosaiclab.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class FutureEventListTest {
  private static final int STEPS = 3_000;

  /// One random sequence of operations on a list and on the sorted map: whatever one answers, the
  /// other must answer too.
  private static final class Twin {
    private final RandomStream stream;
    private final FutureEventList list;
    private final FutureEventList tree = new TreeEventList();
    private final EventCursor fromList = new EventCursor();
    private final EventCursor fromTree = new EventCursor();
    private final List<long[]> handles = new ArrayList<>();
    private final long[] sequence = new long[50];
    private long nowNanos;

    Twin(FutureEventList list, long seed) {
      this.list = list;
      stream = RandomStreams.of(seed, 0).stream("twin");
    }

    void step() {
      switch ((int) stream.nextBelow(10)) {
        case 0 -> burst();
        case 1 -> insert(nowNanos + 3_600_000_000_000L * (1 + stream.nextBelow(1_000_000)));
        case 2 -> cancelStorm();
        case 3, 4, 5 -> insert(nowNanos + stream.nextExponentialNanos(1_000_000));
        case 6 -> cancel();
        case 7 -> pop(nowNanos + stream.nextBelow(1_000_000));
        default -> pop(Long.MAX_VALUE);
      }
      assertThat(list.size()).isEqualTo(tree.size());
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
      int kind = (int) stream.nextBelow(FutureEventList.KIND_MAX);
      long argument = stream.nextLong();
      long inSource = sequence[source]++;
      if (stream.nextBelow(2) == 0) {
        list.insert(atNanos, source, inSource, target, kind, argument);
        tree.insert(atNanos, source, inSource, target, kind, argument);
      } else {
        handles.add(
            new long[] {
              list.insertCancellable(atNanos, source, inSource, target, kind, argument),
              tree.insertCancellable(atNanos, source, inSource, target, kind, argument)
            });
      }
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
        assertThat(list.cancel(pair[0])).isEqualTo(tree.cancel(pair[1]));
      }
    }

    private static List<Object> fieldsOf(EventCursor event) {
      return List.of(
          event.atNanos(),
          event.source(),
          event.sourceSequence(),
          event.target(),
          event.kind(),
          event.argument());
    }

    boolean pop(long untilNanos) {
      boolean isPopped = list.pop(untilNanos, fromList);
      assertThat(isPopped).isEqualTo(tree.pop(untilNanos, fromTree));
      assertThat(fieldsOf(fromList)).isEqualTo(fieldsOf(fromTree));
      nowNanos = fromList.atNanos();
      return isPopped;
    }
  }

  private static List<Supplier<FutureEventList>> lists() {
    return List.of(() -> new QuaternaryHeap(1), () -> new BucketQueue(1));
  }

  @ParameterizedTest(name = "seed={0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void operations_listAndSortedMap_answerAlike(long seed) {
    for (var list : lists()) {
      var twin = new Twin(list.get(), seed);
      for (int step = 0; step < STEPS; step++) {
        twin.step();
      }
      while (twin.pop(Long.MAX_VALUE)) {
        assertThat(twin.list.size()).isEqualTo(twin.tree.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pop_emptyList_leavesTheCursor(Supplier<FutureEventList> lists) {
    var list = lists.get();
    var cursor = new EventCursor();
    cursor.assign(1, 2, 3, 4, 5, 6);

    assertThat(list.pop(Long.MAX_VALUE, cursor)).isFalse();
    assertThat(cursor.argument()).isEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pop_leastAfterTheLimit_staysPending(Supplier<FutureEventList> lists) {
    var list = lists.get();
    list.insert(10, 0, 0, 0, 0, 7);
    var cursor = new EventCursor();

    assertThat(list.pop(9, cursor)).isFalse();
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.pop(10, cursor)).isTrue();
    assertThat(cursor.argument()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pop_extremeKeys_comeBackWholeAndInOrder(Supplier<FutureEventList> lists) {
    var list = lists.get();
    int source = FutureEventList.SOURCE_COUNT_MAX - 1;
    int kind = FutureEventList.KIND_MAX;
    long sequence = FutureEventList.SOURCE_SEQUENCE_MAX;
    var cursor = new EventCursor();
    list.insert(Long.MAX_VALUE, source, sequence, Integer.MAX_VALUE, kind, -9);
    assertThat(list.pop(Long.MAX_VALUE - 1, cursor)).isFalse();
    list.insertCancellable(Long.MAX_VALUE, source, sequence - 1, 7, kind, Long.MIN_VALUE);
    list.insert(0, 0, 0, 0, 0, 0);
    assertThat(list.pop(Long.MAX_VALUE, cursor)).isTrue();
    assertThat(cursor.atNanos()).isZero();

    list.pop(Long.MAX_VALUE, cursor);
    assertThat(cursor.sourceSequence()).isEqualTo(sequence - 1);
    assertThat(cursor.kind()).isEqualTo(kind);
    assertThat(cursor.argument()).isEqualTo(Long.MIN_VALUE);
    list.pop(Long.MAX_VALUE, cursor);
    assertThat(cursor.atNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(cursor.source()).isEqualTo(source);
    assertThat(cursor.sourceSequence()).isEqualTo(sequence);
    assertThat(cursor.target()).isEqualTo(Integer.MAX_VALUE);
    assertThat(cursor.argument()).isEqualTo(-9);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void insert_valueThatDoesNotFit_isRefusedAndAddsNothing(Supplier<FutureEventList> lists) {
    var list = lists.get();
    assertThatThrownBy(() -> list.insert(-1, 0, 0, 0, 0, 0))
        .hasMessage("atNanos must be >= 0, was -1");
    assertThatThrownBy(() -> list.insert(0, -1, 0, 0, 0, 0))
        .hasMessage("source must be in [0, 2^23), was -1");
    assertThatThrownBy(() -> list.insert(0, 1 << 23, 0, 0, 0, 0))
        .hasMessageStartingWith("source must be");
    assertThatThrownBy(() -> list.insert(0, 0, 1L << 40, 0, 0, 0))
        .hasMessageStartingWith("sourceSequence must be");
    assertThatThrownBy(() -> list.insert(0, 0, 0, -1, 0, 0))
        .hasMessage("target must be >= 0, was -1");
    assertThatThrownBy(() -> list.insertCancellable(0, 0, 0, 0, 1 << 30, 0))
        .hasMessage("kind must be in [0, 2^30), was 1073741824");
    assertThat(list.size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void cancel_handleNeverGiven_isFalse(Supplier<FutureEventList> lists) {
    var list = lists.get();
    list.insertCancellable(5, 0, 0, 0, 0, 0);

    assertThat(list.cancel(-1)).isFalse();
    assertThat(list.cancel(77)).isFalse();
    assertThat(list.cancel(1)).isFalse();
    assertThat(list.size()).isEqualTo(1);
  }

  /// A limited pop looks ahead to far events; what is inserted before them afterwards comes first.
  @ParameterizedTest
  @MethodSource("lists")
  void pop_manyInsertedBeforeWhatALimitedPopFound_areInOrder(Supplier<FutureEventList> lists) {
    var list = lists.get();
    long millisecond = 1L << 20;
    for (int i = 0; i < 100; i++) {
      list.insert((5 * 1_024 + i) * millisecond, 0, i, 0, 0, 0);
    }
    var cursor = new EventCursor();
    assertThat(list.pop(millisecond, cursor)).isFalse();
    for (int i = 0; i < 100; i++) {
      list.insert((10 + i) * millisecond, 1, i, 0, 0, 0);
    }

    long[] atNanos = new long[200];
    for (int i = 0; i < atNanos.length; i++) {
      assertThat(list.pop(Long.MAX_VALUE, cursor)).isTrue();
      atNanos[i] = cursor.atNanos();
    }
    assertThat(atNanos).isSorted();
    assertThat(list.size()).isZero();
  }
}
