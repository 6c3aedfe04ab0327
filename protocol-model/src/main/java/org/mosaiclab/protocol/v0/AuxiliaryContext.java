package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.v0.finality.OwnChain;

/// What an operation on auxiliary may know beside its state.
///
/// @param context caller and block number
/// @param chain ancestors of the executing block (GAP-13)
public record AuxiliaryContext(Context context, OwnChain chain) {}
