package org.mosaiclab.protocol.machine;

import org.mosaiclab.protocol.value.Address;

/// What a transition may know beside its state and operation. **Spec**: `v0 §0 Ctx`.
///
/// @param caller who sent the operation
/// @param blockNumber height of the block that executes it, on its own chain, at least zero
public record Context(Address caller, long blockNumber) {}
