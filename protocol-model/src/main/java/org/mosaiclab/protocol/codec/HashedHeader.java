package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Hash32;

/// A header and the hash of the bytes it was decoded from. **Spec**: `v0 §2.2`.
///
/// @param blockHash hash of those bytes; that of [BlockHeader#encode] only where they are canonical
/// @param header its fields
public record HashedHeader(Hash32 blockHash, BlockHeader header) {}
