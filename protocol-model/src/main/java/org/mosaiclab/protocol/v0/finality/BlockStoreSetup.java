package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Constructor arguments of a block store. **Spec**: `v0 §5`.
///
/// @param coreIdentifier chain that the store follows
/// @param epochLength blocks between checkpoints
/// @param pollingPlace the only caller of `justify`
/// @param initialBlockHash first justified and finalised block
/// @param initialStateRoot its state root
/// @param initialHeight its height, a multiple of the epoch length
public record BlockStoreSetup(
    CoreId coreIdentifier,
    Uint256 epochLength,
    Address pollingPlace,
    Hash32 initialBlockHash,
    Hash32 initialStateRoot,
    Uint256 initialHeight) {}
