package org.mosaiclab.scenario.ledger;

import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// A block header as it is sent and hashed.
///
/// @param rlp the encoded header
/// @param hash Keccak of `rlp`
/// @param height block number
/// @param difficulty weight in the fork choice, at least 1 (0 for a genesis)
/// @param timestampNanos what its sealer's clock showed; the encoding has it in whole seconds
public record SealedHeader(
    Bytes rlp, Hash32 hash, long height, long difficulty, long timestampNanos) {}
