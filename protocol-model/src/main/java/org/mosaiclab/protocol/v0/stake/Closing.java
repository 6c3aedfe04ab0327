package org.mosaiclab.protocol.v0.stake;

import io.vavr.collection.LinkedHashSet;
import org.mosaiclab.protocol.value.Address;

/// What the core tells the stake contract of a commit, beside the height.
///
/// @param atBlock origin block of the commit
/// @param voters whose votes are in the committed seal, in the order they came
public record Closing(long atBlock, LinkedHashSet<Address> voters) {}
