package org.mosaiclab.engine.observe;

/// Takes the bytes of a trace; the caller decides where they go, the engine does no I/O.
@FunctionalInterface
public interface RecordSink {
  /// Appends whole records of [TraceRecord#SIZE_BYTES]; the array is reused after the call.
  void write(byte[] bytes, int offset, int length);
}
