package org.mosaiclab.engine.event;

/// Pending events in the total order (time, source, source sequence), least first.
///
/// A source never uses a sequence number twice, so no two events compare equal and the order does
/// not depend on how the list is implemented.
///
/// @param <P> what an event carries to its target
public interface FutureEventList<P> {
  /// Largest number of sources: the heap packs (source, sequence) into one `long`.
  int SOURCE_COUNT_MAX = 1 << 23;

  /// Largest number of events of one source.
  long SOURCE_SEQUENCE_MAX = (1L << 40) - 1;

  /// Adds an event.
  ///
  /// @param atNanos when it happens
  /// @param source actor that caused it, in `[0, SOURCE_COUNT_MAX)`
  /// @param sourceSequence how many events that actor caused before, in `[0, SOURCE_SEQUENCE_MAX]`
  /// @param target actor that it happens to, at least zero
  /// @param nameId id of the event's name, at least zero
  /// @param argument number for the target; meaning given by the name
  /// @param payload object for the target, passed by reference
  /// @return handle for [#cancel]; never reused while the event is pending
  long insert(
      long atNanos,
      int source,
      long sourceSequence,
      int target,
      int nameId,
      long argument,
      P payload);

  /// Removes the event with this handle.
  ///
  /// @return false if that event was popped or cancelled before
  boolean cancel(long handle);

  /// Removes the least event and copies it.
  ///
  /// @param into receives the event; unchanged where the list is empty
  /// @return false if the list is empty
  boolean pop(EventCursor<P> into);

  /// Time of the least event; `Long.MAX_VALUE` if the list is empty.
  long leastAtNanos();

  /// Number of pending events.
  int size();
}
