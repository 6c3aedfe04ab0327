package org.mosaiclab.engine.observe;

import java.nio.ByteBuffer;

/// One event of a trace in its fixed-width form: big-endian, in the order of the components.
///
/// @param atNanos simulated time, 8 bytes
/// @param source actor that caused the event, 4 bytes
/// @param sourceSequence how many events that actor caused before, 8 bytes
/// @param target actor that it happened to, 4 bytes
/// @param nameHash stable hash of the event's name, 8 bytes
/// @param payloadHash hash of the message, 0 for a timer, 8 bytes
public record TraceRecord(
    long atNanos, int source, long sourceSequence, int target, long nameHash, long payloadHash) {
  /// Width of every record.
  public static final int SIZE_BYTES = 40;

  /// Reads the record at the buffer's position and advances it.
  ///
  /// @throws java.nio.BufferUnderflowException if fewer than [#SIZE_BYTES] remain
  public static TraceRecord read(ByteBuffer bytes) {
    return new TraceRecord(
        bytes.getLong(),
        bytes.getInt(),
        bytes.getLong(),
        bytes.getInt(),
        bytes.getLong(),
        bytes.getLong());
  }
}
