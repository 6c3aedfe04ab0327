package org.mosaiclab.engine.event;

/// The event taken from a list last: one mutable object per run, so that an event costs no
/// allocation. All zero before the first.
public final class EventCursor {
  private long atNanos;
  private long origin;
  private long subject;
  private long argument;

  /// Overwrites the cursor; for implementations of [FutureEventList] outside this package.
  ///
  /// @throws IllegalArgumentException if a value is out of the range stated there
  public void assign(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    PackedEvent.requireFits(atNanos, source, sourceSequence, target, kind);
    assign(
        atNanos,
        PackedEvent.packOrigin(source, sourceSequence),
        PackedEvent.packSubject(target, kind),
        argument);
  }

  void assign(long atNanos, long origin, long subject, long argument) {
    this.atNanos = atNanos;
    this.origin = origin;
    this.subject = subject;
    this.argument = argument;
  }

  /// When the event happens.
  public long atNanos() {
    return atNanos;
  }

  /// Source and source sequence as one number: what orders events of one instant.
  public long origin() {
    return origin;
  }

  /// Target (upper half) and kind (lower half) as one number.
  public long subject() {
    return subject;
  }

  /// Actor that caused it.
  public int source() {
    return PackedEvent.source(origin);
  }

  /// How many events that actor caused before.
  public long sourceSequence() {
    return PackedEvent.sourceSequence(origin);
  }

  /// Actor that it happens to.
  public int target() {
    return PackedEvent.target(subject);
  }

  /// What happens.
  public int kind() {
    return PackedEvent.kind(subject);
  }

  /// Number for the target.
  public long argument() {
    return argument;
  }
}
