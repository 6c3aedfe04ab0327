package org.mosaiclab.protocol.codec;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Keccak-256 with the original padding, which is not NIST SHA3-256. **Spec**: `v0 §0 K`.
public final class Keccak {
  /// Hash of the empty byte string; the code hash of an account without code.
  public static final Hash32 EMPTY = hash(new byte[0]);

  private static final int BITS = 256;

  private Keccak() {}

  /// @return the hash of `bytes`
  public static Hash32 hash(byte[] bytes) {
    return hash(bytes, 0, bytes.length);
  }

  /// @return the hash of the concatenation of `parts`
  public static Hash32 hash(byte[]... parts) {
    var digest = new KeccakDigest(BITS);
    for (var part : parts) {
      digest.update(part, 0, part.length);
    }
    return finish(digest);
  }

  /// @param buffer holds the input
  /// @param offset where it starts
  /// @param length bytes of it
  /// @return the hash of that range
  public static Hash32 hash(byte[] buffer, int offset, int length) {
    var digest = new KeccakDigest(BITS);
    digest.update(buffer, offset, length);
    return finish(digest);
  }

  /// @return the hash of `bytes`
  public static Hash32 hash(Bytes bytes) {
    return hash(bytes.toArray());
  }

  /// @return the hash of the UTF-8 bytes of `text`
  public static Hash32 hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Hash32 finish(KeccakDigest digest) {
    var hash = new byte[Hash32.BYTES];
    digest.doFinal(hash, 0);
    return Hash32.of(hash);
  }
}
