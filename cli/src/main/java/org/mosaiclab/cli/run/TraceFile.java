package org.mosaiclab.cli.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaiclab.engine.observe.RecordSink;

/// Writes every trace record of a run to a file.
final class TraceFile implements RecordSink, AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream stream;

  /// @param file to be made
  /// @throws IOException if it cannot
  TraceFile(Path file) throws IOException {
    this.stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write the trace: " + broken.getMessage(), broken);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
