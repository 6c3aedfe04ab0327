package org.mosaiclab.engine.kernel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mosaiclab.engine.StableHash;
import org.mosaiclab.engine.event.EventCursor;

/// SHA-256 over the events in the order in which they happen, 32 bytes each: time, origin (source,
/// source sequence), subject (target, kind), argument, big-endian.
public final class FlatDigest implements FlatTrace {
  private static final int EVENT_BYTES = 32;

  private final MessageDigest sha256 = StableHash.sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(512 * EVENT_BYTES);

  @Override
  public void onEvent(EventCursor event) {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer
        .putLong(event.atNanos())
        .putLong(event.origin())
        .putLong(event.subject())
        .putLong(event.argument());
  }

  private void flush() {
    sha256.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /// Digest of the events so far, in lower-case hex; starts anew.
  public String takeHex() {
    flush();
    return HexFormat.of().formatHex(sha256.digest());
  }
}
