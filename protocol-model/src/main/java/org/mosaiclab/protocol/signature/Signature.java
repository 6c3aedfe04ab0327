package org.mosaiclab.protocol.signature;

import org.mosaiclab.protocol.value.Hash32;

/// A signature as it is sent: 65 bytes. Any three values are a signature; what they recover to
/// decides.
///
/// @param v recovery id, in `[0, 255]`; only 27 and 28 ever recover
/// @param r first half
/// @param s second half
public record Signature(int v, Hash32 r, Hash32 s) {
  /// Size on the wire, whatever the scheme.
  public static final int SIZE_BYTES = 2 * Hash32.BYTES + 1;

  /// @throws IllegalArgumentException if `v` does not fit one byte
  public Signature {
    if (v < 0 || v > 255) {
      throw new IllegalArgumentException("v must be in [0, 255], was " + v);
    }
  }
}
