package org.mosaiclab.protocol.codec;

/// What the empty string `0x80` says where an integer is expected. **Spec**: `v0 §2.1`, ISS-06.
public enum EmptyInteger {
  /// As built: a failure, so that a header with a zero field cannot be reported.
  FAILS,
  /// The repair of ISS-06: zero, as canonical RLP writes it. Hashes and addresses stay as built.
  IS_ZERO
}
