package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Constructor arguments of a core, and the addresses of it and of the stake contract that it
/// deploys. **Spec**: `v0 §10`.
///
/// @param address of the core
/// @param stake address of its stake contract
/// @param auxiliaryCoreIdentifier which meta-chain
/// @param ost the staking token
/// @param initialGas accumulated gas of the initial auxiliary block
/// @param initialTransactionRoot accumulated transaction root of the initial auxiliary block
/// @param maxAccumulateGasLimit gas of one meta-block after which it should close
/// @param epochLength blocks between auxiliary checkpoints; read only where ISS-08 is repaired
public record MosaicCoreSetup(
    Address address,
    Address stake,
    CoreId auxiliaryCoreIdentifier,
    Address ost,
    Uint256 initialGas,
    Hash32 initialTransactionRoot,
    Uint256 maxAccumulateGasLimit,
    Uint256 epochLength) {}
