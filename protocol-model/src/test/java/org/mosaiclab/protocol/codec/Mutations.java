package org.mosaiclab.protocol.codec;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.value.Bytes;

/// Damaged copies of valid inputs, drawn from a seed: what an adversary or a broken link might
/// send.
public final class Mutations {
  // The first bytes at which the kind of an item or the size of its header changes.
  private static final int[] BOUNDS = {
    0x00, 0x01, 0x7f, 0x80, 0x81, 0xa0, 0xa1, 0xb7, 0xb8, 0xb9, 0xbf, 0xc0, 0xc1, 0xf7, 0xf8, 0xf9,
    0xff
  };
  private static final int MUTATIONS_MAX = 4;

  private final SplittableRandom random;
  private final List<Bytes> corpus;

  /// @param seed decides every draw
  /// @param corpus valid inputs, not empty
  public Mutations(long seed, List<Bytes> corpus) {
    this.random = new SplittableRandom(seed);
    this.corpus = List.copyOf(corpus);
  }

  /// @return the next input: a member of the corpus, changed in one to four places
  public Bytes next() {
    return mutate(genuine());
  }

  /// @return a member of the corpus as it is
  public Bytes genuine() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  /// @return a changed copy
  public Bytes mutate(Bytes input) {
    var bytes = input.toArray();
    for (int i = 1 + random.nextInt(MUTATIONS_MAX); i > 0; i--) {
      bytes = mutateOnce(bytes);
    }
    return Bytes.adopt(bytes);
  }

  public int nextInt(int bound) {
    return random.nextInt(bound);
  }

  private byte[] mutateOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(bytes.length == 0 ? 1 : 6)) {
      case 0 -> splice(bytes, at, 0, new byte[] {bound()});
      case 1 -> splice(bytes, at, bytes.length - at, new byte[0]);
      case 2 -> splice(bytes, at, Math.min(1 + random.nextInt(40), bytes.length - at), new byte[0]);
      case 3 -> splice(bytes, at, 0, slice(bytes));
      case 4 -> replace(bytes, bound());
      default -> replace(bytes, (byte) (bytes[at % bytes.length] ^ 1 << random.nextInt(8)));
    };
  }

  private byte bound() {
    return (byte) BOUNDS[random.nextInt(BOUNDS.length)];
  }

  // Half of all replacements hit the first bytes, where headers are.
  private byte[] replace(byte[] bytes, byte value) {
    int range = random.nextBoolean() ? bytes.length : Math.min(4, bytes.length);
    bytes[random.nextInt(range)] = value;
    return bytes;
  }

  private byte[] slice(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] inserted) {
    var result = new byte[bytes.length - removed + inserted.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(inserted, 0, result, at, inserted.length);
    int tail = bytes.length - at - removed;
    System.arraycopy(bytes, at + removed, result, at + inserted.length, tail);
    return result;
  }
}
