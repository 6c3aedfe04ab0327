package org.mosaiclab.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// Standard output that remembers why it could not be written: a `PrintStream` keeps that to
/// itself, and `show x > mine.yaml` on a full disk would look as if it had worked.
public final class WatchedOutput extends OutputStream {
  private final OutputStream target;
  private Optional<String> failure = Optional.empty();

  /// @param target where the bytes go
  public WatchedOutput(OutputStream target) {
    this.target = target;
  }

  /// Standard output of this process.
  public static WatchedOutput ofProcess() {
    return new WatchedOutput(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      target.write(bytes, offset, length);
    } catch (IOException broken) {
      failure = failure.or(() -> Optional.of(String.valueOf(broken.getMessage())));
      throw broken;
    }
  }

  /// Why output was lost; empty if none was, or if the reader closed the pipe because it had
  /// enough, as `head` does.
  public synchronized Optional<String> failure() {
    return failure.filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
