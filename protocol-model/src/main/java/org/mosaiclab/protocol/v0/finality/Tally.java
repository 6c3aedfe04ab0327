package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What one recorded vote did to its tally.
///
/// @param chain whose link was voted for
/// @param signer the validator
/// @param weight of all votes with the same digest, this one included
/// @param required least weight of the whole set that justifies, whatever the split
/// @param isSupermajority whether it justifies
public record Tally(
    ObservedChain chain,
    Address signer,
    Uint256 weight,
    Uint256 required,
    boolean isSupermajority) {}
