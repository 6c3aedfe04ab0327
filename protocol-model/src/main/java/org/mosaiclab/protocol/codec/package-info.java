/// Bytes and hashes of the protocol: Keccak-256, ABI words, structured hashes, RLP, block headers.
///
/// Everything is a pure function of its arguments; what cannot be decoded is a value, never an
/// exception. **Spec**: `v0 §1`, `v0 §2`.
@NullMarked
package org.mosaiclab.protocol.codec;

import org.jspecify.annotations.NullMarked;
