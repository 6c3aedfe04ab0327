package org.mosaiclab.campaign.resume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.dataset.store.DatasetException;

/// One process per folder. The system gives the lock back when the process ends, however it ends.
public final class FolderLock implements AutoCloseable {
  private static final int OWNER_BYTES_MAX = 64;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock.
  ///
  /// @param file made if absent; says which process holds the lock
  /// @throws DatasetException if another process holds it
  /// @throws IOException if the file cannot be made
  public static FolderLock take(Path file) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new DatasetException(
            file.resolveSibling(""),
            "process " + owner(channel) + " works on this campaign; wait until it has ended");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException refused) {
      channel.close();
      throw refused;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // Held by this very process.
      return null;
    }
  }

  private static String owner(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(OWNER_BYTES_MAX);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
