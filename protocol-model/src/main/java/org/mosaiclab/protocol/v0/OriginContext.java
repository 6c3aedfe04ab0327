package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.v0.metablock.OriginHistory;

/// What an operation on origin may know beside its state.
///
/// @param context caller and block number
/// @param history ancestors of the executing block (GAP-09)
public record OriginContext(Context context, OriginHistory history) {}
