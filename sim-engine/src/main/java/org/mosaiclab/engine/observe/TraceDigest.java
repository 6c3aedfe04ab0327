package org.mosaiclab.engine.observe;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.mosaiclab.engine.StableHash;
import org.mosaiclab.engine.event.EventName;

/// SHA-256 over the [TraceRecord] of every event: two runs with one digest handled the same events
/// in the same order. One object serves one run.
public final class TraceDigest implements TraceObserver {
  private static final int BUFFERED_RECORD_COUNT = 400;

  private final MessageDigest sha256 = StableHash.sha256();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFERED_RECORD_COUNT * TraceRecord.SIZE_BYTES);
  private final RecordSink tee;
  private Optional<String> hex = Optional.empty();

  /// Keeps the digest only.
  public TraceDigest() {
    this((bytes, offset, length) -> {});
  }

  /// Keeps the digest and passes every record on.
  ///
  /// @param tee receives blocks of whole records, the last at the end of the run
  public TraceDigest(RecordSink tee) {
    this.tee = tee;
  }

  @Override
  public void onEvent(
      long atNanos, int source, long sourceSequence, int target, EventName name, long payloadHash) {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer
        .putLong(atNanos)
        .putInt(source)
        .putLong(sourceSequence)
        .putInt(target)
        .putLong(name.hash())
        .putLong(payloadHash);
  }

  @Override
  public void onRunEnd() {
    flush();
    hex = Optional.of(HexFormat.of().formatHex(sha256.digest()));
  }

  private void flush() {
    sha256.update(buffer.array(), 0, buffer.position());
    tee.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /// The digest in lower-case hex.
  ///
  /// @throws IllegalStateException before the end of the run
  public String toHex() {
    return hex.orElseThrow(
        () -> new IllegalStateException("the trace digest exists only after the run"));
  }
}
