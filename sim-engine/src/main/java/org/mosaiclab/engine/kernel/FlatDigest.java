package org.mosaiclab.engine.kernel;

import java.util.HexFormat;
import org.mosaiclab.engine.event.EventCursor;

/// Digest of 128 bits over the events in the order in which they happen: time, origin (source,
/// source sequence), subject (target, kind) and argument of each, and how many they were.
///
/// It tells runs apart that differ by accident, at a few nanoseconds an event where SHA-256 takes
/// twenty. It does not resist somebody who looks for two runs of one digest; what is published has
/// the SHA-256 of [org.mosaiclab.engine.observe.TraceDigest].
///
/// Two lanes each take up both halves of an event, folded by a product of full width; what a lane
/// held before goes through a bijection, so nothing is ever forgotten.
public final class FlatDigest implements FlatTrace {
  // Fractional parts of the square roots of 2, 3, 5, 7, 11 and 13, made odd where they multiply.
  private static final long TIME_KEY = 0x6A09E667F3BCC908L;
  private static final long ORIGIN_KEY = 0xBB67AE8584CAA73BL;
  private static final long SUBJECT_KEY = 0x3C6EF372FE94F82BL;
  private static final long ARGUMENT_KEY = 0xA54FF53A5F1D36F1L;
  private static final long LEFT_FACTOR = 0x510E527FADE682D1L;
  private static final long RIGHT_FACTOR = 0x9B05688C2B3E6C1FL;
  private static final int LEFT_TURN = 31;
  private static final int RIGHT_TURN = 29;

  private long left;
  private long right;
  private long count;

  @Override
  public void onEvent(EventCursor event) {
    count++;
    take(
        product(event.atNanos() ^ TIME_KEY, event.origin() ^ ORIGIN_KEY),
        product(event.subject() ^ SUBJECT_KEY, event.argument() ^ ARGUMENT_KEY));
  }

  private void take(long first, long second) {
    left = Long.rotateLeft((left ^ first) * LEFT_FACTOR, LEFT_TURN) + second;
    right = Long.rotateLeft((right ^ second) * RIGHT_FACTOR, RIGHT_TURN) + first;
  }

  private static long product(long a, long b) {
    return (a * b) ^ Math.unsignedMultiplyHigh(a, b);
  }

  /// Digest of the events so far, in lower-case hex; starts anew.
  public String takeHex() {
    take(count, count);
    take(0, 0);
    var format = HexFormat.of();
    String hex = format.toHexDigits(left) + format.toHexDigits(right);
    left = 0;
    right = 0;
    count = 0;
    return hex;
  }
}
