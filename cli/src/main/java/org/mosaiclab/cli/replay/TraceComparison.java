package org.mosaiclab.cli.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mosaiclab.engine.observe.RecordSink;
import org.mosaiclab.engine.observe.TraceRecord;

/// Holds the trace of a run against a recorded one, record by record, and keeps the first
/// difference.
final class TraceComparison implements RecordSink, AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream recorded;
  private long recordsCount;
  private Optional<Difference> first = Optional.empty();

  /// Where two traces part.
  ///
  /// @param index of the event, from 1
  /// @param recorded what the recorded trace has there; empty: it ends before
  /// @param replayed what the replay has there; empty: it ends before
  record Difference(long index, Optional<TraceRecord> recorded, Optional<TraceRecord> replayed) {}

  /// @param trace file of the recorded trace
  /// @throws IOException if it cannot be opened
  TraceComparison(Path trace) throws IOException {
    this.recorded = new BufferedInputStream(Files.newInputStream(trace), BUFFER_BYTES);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (first.isPresent()) {
      return;
    }
    byte[] expected = read(length);
    int same = Arrays.mismatch(expected, 0, expected.length, bytes, offset, offset + length);
    if (same >= 0) {
      int at = same / TraceRecord.SIZE_BYTES * TraceRecord.SIZE_BYTES;
      first =
          Optional.of(
              new Difference(
                  recordsCount + at / TraceRecord.SIZE_BYTES + 1,
                  recordAt(expected, at, expected.length),
                  recordAt(bytes, offset + at, offset + length)));
    }
    recordsCount += length / TraceRecord.SIZE_BYTES;
  }

  /// The first difference, to be asked after the replay; a recorded trace that goes on is one.
  Optional<Difference> first() {
    if (first.isEmpty()) {
      byte[] rest = read(TraceRecord.SIZE_BYTES);
      if (rest.length > 0) {
        first =
            Optional.of(
                new Difference(recordsCount + 1, recordAt(rest, 0, rest.length), Optional.empty()));
      }
    }
    return first;
  }

  private byte[] read(int length) {
    try {
      return recorded.readNBytes(length);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the trace: " + broken.getMessage(), broken);
    }
  }

  // A record cut short, by a full disk for example, is none.
  private static Optional<TraceRecord> recordAt(byte[] bytes, int at, int end) {
    return at + TraceRecord.SIZE_BYTES <= end
        ? Optional.of(TraceRecord.read(ByteBuffer.wrap(bytes, at, TraceRecord.SIZE_BYTES)))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    recorded.close();
  }
}
