package org.mosaiclab.engine.event;

/// The event taken from a list last: one mutable object per run, so that an event costs no
/// allocation.
///
/// @param <P> what an event carries to its target
public final class EventCursor<P> {
  private long atNanos;
  private int source;
  private long sourceSequence;
  private int target;
  private int nameId;
  private long argument;
  private P payload;

  /// A cursor before the first event.
  ///
  /// @param payload what [#payload] returns until then
  public EventCursor(P payload) {
    this.payload = payload;
  }

  /// Overwrites the cursor; called by implementations of [FutureEventList].
  public void assign(
      long atNanos,
      int source,
      long sourceSequence,
      int target,
      int nameId,
      long argument,
      P payload) {
    this.atNanos = atNanos;
    this.source = source;
    this.sourceSequence = sourceSequence;
    this.target = target;
    this.nameId = nameId;
    this.argument = argument;
    this.payload = payload;
  }

  /// When the event happens.
  public long atNanos() {
    return atNanos;
  }

  /// Actor that caused it.
  public int source() {
    return source;
  }

  /// How many events that actor caused before.
  public long sourceSequence() {
    return sourceSequence;
  }

  /// Actor that it happens to.
  public int target() {
    return target;
  }

  /// Id of the event's name.
  public int nameId() {
    return nameId;
  }

  /// Number for the target.
  public long argument() {
    return argument;
  }

  /// Object for the target.
  public P payload() {
    return payload;
  }
}
