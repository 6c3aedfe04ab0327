package org.mosaiclab.protocol.codec;

/// Kinds of failure that recorded executions tell apart. **Spec**: `v0 §0`, `v0 §2.1`.
public enum DecodeFailure {
  /// An explicit check refused the input.
  REQUIRE,
  /// A child claims more bytes than its list has. The contracts read on into memory there; we
  /// refuse, which is the one stated difference from them.
  OVERLONG_CHILD,
  /// The language refused: an index beyond a list. Differs from the others in the gas it consumes.
  ASSERT;

  public boolean isAssert() {
    return this == ASSERT;
  }
}
