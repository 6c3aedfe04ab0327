package org.mosaiclab.engine.event;

import static org.mosaiclab.engine.event.PackedEvent.ARGUMENT;
import static org.mosaiclab.engine.event.PackedEvent.ORIGIN;
import static org.mosaiclab.engine.event.PackedEvent.SHIFT;
import static org.mosaiclab.engine.event.PackedEvent.SUBJECT;
import static org.mosaiclab.engine.event.PackedEvent.WORDS;

import java.util.Arrays;
import java.util.Optional;

/// Future event list as a hierarchy of buckets: an event is appended to a bucket, moved once or
/// twice to a finer one as its time comes near, and sorted among a handful of neighbours at last.
///
/// Time is cut into ticks of 2^`widthShift` nanoseconds. A bucket belongs to a level and a digit:
/// the highest 10-bit digit in which an event's tick differs from [#lastTick], and its value there.
/// So buckets in order of level, then digit, are in order of time, and the first occupied one is
/// next. A bucket of the lowest level, or one of few events, becomes the sorted *run*, and its
/// range of ticks the *window*; other buckets are spread over finer ones. What is inserted into the
/// open window goes to a small heap beside the run.
///
/// The width follows the events met ([WidthTuner]). Cancelled events stay behind as dead until met,
/// and are swept out when they outnumber the living.
public final class BucketQueue implements FutureEventList {
  private static final int DIGIT_BITS = 10;
  private static final int BUCKETS_PER_LEVEL = 1 << DIGIT_BITS;
  private static final int LEVEL_COUNT = 7;
  private static final int WIDTH_SHIFT_FIRST = 20;
  private static final int WIDTH_SHIFT_MIN = 1;
  private static final int WIDTH_SHIFT_MAX = 50;
  private static final int TUNING_POPS_MIN = 1_024;
  private static final int GROWN_SIZE_MIN = 4_096;
  private static final int SIDE_EVENTS_MAX = 64;
  private static final int DEAD_EVENTS_MAX = 1_024;

  /// Level for each number of leading zeros of the differing bits.
  private static final int[] LEVEL = new int[Long.SIZE + 1];

  static {
    for (int zeros = 0; zeros < Long.SIZE; zeros++) {
      LEVEL[zeros] = (Long.SIZE - 1 - zeros) / DIGIT_BITS;
    }
  }

  private final Optional<Lookahead> lookahead;
  private final BucketChunks chunks;
  private final Occupancy occupied = new Occupancy(LEVEL_COUNT * BUCKETS_PER_LEVEL);
  private final CurrentRun run = new CurrentRun();
  private final SideHeap side = new SideHeap();
  private final CancellableArguments arguments = new CancellableArguments();
  private int[] bucketEnds = new int[LEVEL_COUNT * BUCKETS_PER_LEVEL];
  // All empty but during a rebuild.
  private int[] spareEnds = new int[LEVEL_COUNT * BUCKETS_PER_LEVEL];

  private int widthShift = WIDTH_SHIFT_FIRST;
  // No event in a bucket has a tick below lastTick, nor below windowEndTick, which is lastTick + 1
  // while a window is open and lastTick otherwise.
  private long lastTick;
  private long windowBeginTick;
  private long windowEndTick;

  private int size;
  private int grownSize = GROWN_SIZE_MIN;
  private int deadCount;
  private int deadCountMax = DEAD_EVENTS_MAX;
  private int sideSizeMax = SIDE_EVENTS_MAX;
  private int popsToTuning = TUNING_POPS_MIN;
  private int tuningPops = TUNING_POPS_MIN;
  private final WidthTuner tuner = new WidthTuner();

  /// An empty list.
  ///
  /// @param capacity events to reserve room for, at least 1
  /// @throws IllegalArgumentException if `capacity` is below 1
  public BucketQueue(int capacity) {
    this(capacity, Optional.empty());
  }

  /// An empty list that announces targets before their events are popped.
  ///
  /// @param capacity events to reserve room for, at least 1
  /// @throws IllegalArgumentException if `capacity` is below 1
  public BucketQueue(int capacity, Lookahead lookahead) {
    this(capacity, Optional.of(lookahead));
  }

  private BucketQueue(int capacity, Optional<Lookahead> lookahead) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be >= 1, was " + capacity);
    }
    this.lookahead = lookahead;
    this.chunks = new BucketChunks(capacity / BucketChunks.CHUNK_EVENTS + 64);
  }

  @Override
  public void insert(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    PackedEvent.requireFits(atNanos, source, sourceSequence, target, kind);
    insertPacked(
        atNanos,
        PackedEvent.packOrigin(source, sourceSequence),
        PackedEvent.packSubject(target, kind),
        argument);
  }

  @Override
  public long insertCancellable(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    PackedEvent.requireFits(atNanos, source, sourceSequence, target, kind);
    long origin = PackedEvent.packOrigin(source, sourceSequence);
    long subject = PackedEvent.cancellable(PackedEvent.packSubject(target, kind));
    long handle = arguments.open(argument);
    insertPacked(atNanos, origin, subject, handle);
    return handle;
  }

  private void insertPacked(long atNanos, long origin, long subject, long argument) {
    size++;
    place(atNanos, origin, subject, argument);
    if (side.size() > sideSizeMax) {
      narrowWindow();
    }
    if (size == grownSize) {
      onGrown();
    }
  }

  /// Looks at the width each time the population has doubled: waiting for pops would leave a large
  /// one, filled in before the run, in far too wide ticks.
  private void onGrown() {
    grownSize = size << 1;
    long eventCount = 0;
    int bucketCount = 0;
    for (int bucket = 0; bucket < BUCKETS_PER_LEVEL; bucket++) {
      eventCount += chunks.size(bucketEnds[bucket]);
      bucketCount += bucketEnds[bucket] == BucketChunks.EMPTY ? 0 : 1;
    }
    changeWidth(WidthTuner.changeFor(eventCount, bucketCount));
  }

  private void changeWidth(int change) {
    int fitting = Math.clamp(widthShift + change, WIDTH_SHIFT_MIN, WIDTH_SHIFT_MAX);
    if (fitting != widthShift) {
      rebuild(fitting);
    }
  }

  private void place(long atNanos, long origin, long subject, long argument) {
    long tick = atNanos >>> widthShift;
    if (tick < windowEndTick) {
      side.insert(atNanos, origin, subject, argument);
      tuner.onSideInsert();
      return;
    }
    int level = LEVEL[Long.numberOfLeadingZeros(tick ^ lastTick)];
    int digit = (int) (tick >>> (level * DIGIT_BITS)) & (BUCKETS_PER_LEVEL - 1);
    int bucket = level * BUCKETS_PER_LEVEL + digit;
    int end = bucketEnds[bucket];
    if (end == BucketChunks.EMPTY) {
      occupied.mark(bucket);
    }
    bucketEnds[bucket] = chunks.append(end, atNanos, origin, subject, argument);
  }

  @Override
  public boolean cancel(long handle) {
    if (!arguments.isOpen(handle)) {
      return false;
    }
    arguments.close(handle);
    size--;
    deadCount++;
    if (deadCount > deadCountMax) {
      rebuild(widthShift);
      deadCountMax = Math.max(size, 2 * deadCount) + DEAD_EVENTS_MAX;
    }
    return true;
  }

  @Override
  public boolean pop(long untilNanos, EventCursor into) {
    while (openWindow()) {
      boolean isFromSide = isSideFirst();
      long[] words = isFromSide ? side.words() : run.words();
      int head = isFromSide ? 0 : run.headWord();
      if (words[head] > untilNanos) {
        return false;
      }
      boolean isLive = take(words, head, into);
      if (isFromSide) {
        side.removeLeast();
      } else {
        run.removeLeast();
      }
      if (isLive) {
        onPopped();
        return true;
      }
    }
    return false;
  }

  private boolean isSideFirst() {
    if (side.isEmpty()) {
      return false;
    }
    if (run.isEmpty()) {
      return true;
    }
    long[] inSide = side.words();
    long[] inRun = run.words();
    int head = run.headWord();
    return PackedEvent.isLess(inSide[0], inSide[ORIGIN], inRun[head], inRun[head + ORIGIN]);
  }

  /// Copies an event unless it is dead.
  private boolean take(long[] words, int word, EventCursor into) {
    long subject = words[word + SUBJECT];
    long argument = words[word + ARGUMENT];
    if (PackedEvent.isCancellable(subject)) {
      if (!arguments.isOpen(argument)) {
        deadCount--;
        return false;
      }
      long handle = argument;
      subject = PackedEvent.withoutFlag(subject);
      argument = arguments.argument(handle);
      arguments.close(handle);
    }
    into.assign(words[word], words[word + ORIGIN], subject, argument);
    return true;
  }

  @Override
  public int size() {
    return size;
  }

  /// Opens buckets until an event is in reach.
  ///
  /// @return false if there is none
  private boolean openWindow() {
    while (run.isEmpty() && side.isEmpty()) {
      int bucket = occupied.takeFirst();
      if (bucket == Occupancy.NONE) {
        return false;
      }
      openBucket(bucket);
    }
    return true;
  }

  private void openBucket(int bucket) {
    int end = bucketEnds[bucket];
    bucketEnds[bucket] = BucketChunks.EMPTY;
    int digitShift = bucket / BUCKETS_PER_LEVEL * DIGIT_BITS;
    long firstTick = ticksAbove(digitShift) | (long) (bucket % BUCKETS_PER_LEVEL) << digitShift;
    windowBeginTick = firstTick;
    if (digitShift == 0 || chunks.isSingle(end)) {
      lastTick = firstTick | ((1L << digitShift) - 1);
      windowEndTick = lastTick + 1;
      sideSizeMax = SIDE_EVENTS_MAX;
      run.load(chunks, end);
      tuner.onRun(run.size(), run.instantCount());
      announceRun();
    } else {
      lastTick = firstTick;
      windowEndTick = firstTick;
      moveAll(end);
    }
  }

  /// The digits of the last tick above those of a level.
  private long ticksAbove(int digitShift) {
    int shift = digitShift + DIGIT_BITS;
    return shift >= Long.SIZE ? 0 : lastTick >>> shift << shift;
  }

  private void announceRun() {
    if (lookahead.isPresent()) {
      Lookahead listener = lookahead.get();
      long[] words = run.words();
      int end = run.size() * WORDS;
      for (int word = 0; word < end; word += WORDS) {
        listener.onUpcoming(PackedEvent.target(words[word + SUBJECT]));
      }
    }
  }

  /// Places the living events of a bucket anew and frees its storage.
  private void moveAll(int bucketEnd) {
    int end = bucketEnd;
    int touchedCount = 0;
    while (end != BucketChunks.EMPTY) {
      if (touchedCount == 0) {
        touchedCount = chunks.touchLast(end);
      }
      touchedCount--;
      int lastWord = end << SHIFT;
      for (int word = BucketChunks.lastBegin(end) << SHIFT; word < lastWord; word += WORDS) {
        placeAgain(chunks.words(), word);
      }
      end = chunks.freeLast(end);
    }
  }

  private void placeAgain(long[] words, int word) {
    long subject = words[word + SUBJECT];
    long argument = words[word + ARGUMENT];
    if (PackedEvent.isCancellable(subject) && !arguments.isOpen(argument)) {
      deadCount--;
    } else {
      place(words[word], words[word + ORIGIN], subject, argument);
    }
  }

  /// Shrinks the window to the tick of the least event, when a wide one drew so many new events
  /// that the heap would do the work of the buckets.
  ///
  /// Within the window, the last tick may go back: later ticks differ from all of its ticks in the
  /// same highest digit. An event from before the window forbids it.
  private void narrowWindow() {
    long leastNanos = isSideFirst() ? side.words()[0] : run.words()[run.headWord()];
    long leastTick = leastNanos >>> widthShift;
    if (leastTick >= windowBeginTick && leastTick < lastTick) {
      lastTick = leastTick;
      windowBeginTick = leastTick;
      windowEndTick = leastTick + 1;
      placeWindowAgain();
    }
    sideSizeMax = Math.max(SIDE_EVENTS_MAX, 2 * side.size());
  }

  private void placeWindowAgain() {
    int sideEnd = side.size() * WORDS;
    long[] fromSide = side.release();
    for (int word = 0; word < sideEnd; word += WORDS) {
      placeAgain(fromSide, word);
    }
    long[] fromRun = run.words();
    int runSize = run.size();
    for (int i = 0; i < runSize; i++) {
      placeAgain(fromRun, run.wordAfter(i));
    }
    run.clear();
  }

  /// Looks at the width at intervals that make rebuilding cheap even if each led to it.
  private void onPopped() {
    size--;
    if (--popsToTuning == 0) {
      changeWidth(tuner.takeChange(tuningPops));
      tuningPops = Math.max(TUNING_POPS_MIN, size);
      popsToTuning = tuningPops;
    }
  }

  private void rebuild(int newWidthShift) {
    // Wraps to the largest time where the window reaches it.
    long lastNanos = (windowEndTick << widthShift) - 1;
    boolean isAtBegin = windowEndTick == 0;
    widthShift = newWidthShift;
    lastTick = isAtBegin ? 0 : lastNanos >>> widthShift;
    windowBeginTick = lastTick;
    windowEndTick = isAtBegin ? 0 : lastTick + 1;
    occupied.clear();
    int[] oldEnds = bucketEnds;
    bucketEnds = spareEnds;
    for (int end : oldEnds) {
      moveAll(end);
    }
    Arrays.fill(oldEnds, BucketChunks.EMPTY);
    spareEnds = oldEnds;
    sideSizeMax = Math.max(SIDE_EVENTS_MAX, 2 * side.size());
  }
}
