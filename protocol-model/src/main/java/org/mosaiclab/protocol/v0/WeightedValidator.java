package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// @param validator whose signatures count
/// @param weight of its votes
public record WeightedValidator(Address validator, Uint256 weight) {}
