package org.mosaiclab.engine.event;

/// Layout of an event in 32 bytes: four words side by side in an array of `long`.
///
/// | word | content |
/// |---|---|
/// | 0 | time in nanoseconds |
/// | 1 | origin: source in the upper 23 of 63 bits, source sequence in the lower 40 |
/// | 2 | target in the upper 32 bits, then 1 bit "can be cancelled", then 31 bits of kind |
/// | 3 | argument, or where the event can be cancelled its handle in [CancellableArguments] |
final class PackedEvent {
  static final int WORDS = 4;
  static final int SHIFT = 2;
  static final int ORIGIN = 1;
  static final int SUBJECT = 2;
  static final int ARGUMENT = 3;

  private static final int SOURCE_BITS = 23;
  private static final int SEQUENCE_BITS = 40;
  private static final int KIND_BITS = 30;
  private static final long CANCELLABLE = 1L << 31;

  private PackedEvent() {}

  /// Refuses what does not fit; one test where all is well.
  static void requireFits(long atNanos, int source, long sourceSequence, int target, int kind) {
    long excess =
        (atNanos >>> 63)
            | (sourceSequence >>> SEQUENCE_BITS)
            | (source >>> SOURCE_BITS)
            | (target >>> 31)
            | (kind >>> KIND_BITS);
    if (excess != 0) {
      refuse(atNanos, source, sourceSequence, target, kind);
    }
  }

  private static void refuse(long atNanos, int source, long sourceSequence, int target, int kind) {
    require(atNanos >= 0, "atNanos must be >= 0, was %d", atNanos);
    require(source >>> SOURCE_BITS == 0, "source must be in [0, 2^23), was %d", source);
    require(
        sourceSequence >>> SEQUENCE_BITS == 0,
        "sourceSequence must be in [0, 2^40), was %d",
        sourceSequence);
    require(target >= 0, "target must be >= 0, was %d", target);
    require(kind >>> KIND_BITS == 0, "kind must be in [0, 2^30), was %d", kind);
  }

  private static void require(boolean isMet, String message, long value) {
    if (!isMet) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }

  static long packOrigin(int source, long sourceSequence) {
    return ((long) source << SEQUENCE_BITS) | sourceSequence;
  }

  static long packSubject(int target, int kind) {
    return ((long) target << 32) | kind;
  }

  static long cancellable(long subject) {
    return subject | CANCELLABLE;
  }

  static boolean isCancellable(long subject) {
    return (subject & CANCELLABLE) != 0;
  }

  static long withoutFlag(long subject) {
    return subject & ~CANCELLABLE;
  }

  static int source(long origin) {
    return (int) (origin >>> SEQUENCE_BITS);
  }

  static long sourceSequence(long origin) {
    return origin & FutureEventList.SOURCE_SEQUENCE_MAX;
  }

  static int target(long subject) {
    return (int) (subject >>> 32);
  }

  static int kind(long subject) {
    return (int) subject & FutureEventList.KIND_MAX;
  }

  static boolean isLess(long atNanos, long origin, long thanNanos, long thanOrigin) {
    return atNanos < thanNanos || (atNanos == thanNanos && origin < thanOrigin);
  }
}
