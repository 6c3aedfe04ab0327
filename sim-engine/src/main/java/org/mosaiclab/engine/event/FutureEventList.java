package org.mosaiclab.engine.event;

/// Pending events in the total order (time, source, source sequence), least first.
///
/// A source never uses a sequence number twice, so no two events compare equal and the order does
/// not depend on how the list is implemented: [BucketQueue] is the fast one, [QuaternaryHeap] the
/// reference that it is tested against.
public interface FutureEventList {
  /// Largest number of sources: an event packs (source, sequence) into one `long`.
  int SOURCE_COUNT_MAX = 1 << 23;

  /// Largest number of events of one source.
  long SOURCE_SEQUENCE_MAX = (1L << 40) - 1;

  /// Largest kind.
  int KIND_MAX = (1 << 30) - 1;

  /// Adds an event.
  ///
  /// @param atNanos when it happens, at least zero
  /// @param source actor that caused it, in `[0, SOURCE_COUNT_MAX)`
  /// @param sourceSequence how many events that actor caused before, in `[0, SOURCE_SEQUENCE_MAX]`
  /// @param target actor that it happens to, at least zero
  /// @param kind what happens, in `[0, KIND_MAX]`; meaning given by the caller
  /// @param argument number for the target; meaning given by the kind
  /// @throws IllegalArgumentException if one of them is out of range; nothing is added then
  void insert(long atNanos, int source, long sourceSequence, int target, int kind, long argument);

  /// Adds an event as [#insert] does, but one that can be taken back.
  ///
  /// @return handle for [#cancel]; no two events ever have the same one
  long insertCancellable(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument);

  /// Removes the event with this handle.
  ///
  /// @return false if that event was popped or cancelled before
  boolean cancel(long handle);

  /// Removes the least event, unless it lies after a limit, and copies it.
  ///
  /// @param untilNanos latest time of interest
  /// @param into receives the event; unchanged where there is none
  /// @return false if no event lies at or before `untilNanos`
  boolean pop(long untilNanos, EventCursor into);

  /// Number of pending events.
  int size();
}
