package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Constructor arguments of the auxiliary block store. **Spec**: `v0 §6`.
///
/// @param blocks those that every block store has
/// @param originBlockStore where the origin observation is read
/// @param initialGas gas used up to and including the initial block
/// @param initialTransactionRoot accumulated transaction root of the initial block
/// @param initialKernelHash kernel that is active at the initial block
public record AuxiliaryBlockStoreSetup(
    BlockStoreSetup blocks,
    Address originBlockStore,
    Uint256 initialGas,
    Hash32 initialTransactionRoot,
    Hash32 initialKernelHash) {}
