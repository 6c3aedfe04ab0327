package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;

/// Key of a validator's last target height.
///
/// @param scope core id of the vote where ISS-02 is repaired, else [CoreId#ZERO] for both chains
/// @param validator who voted
record VoteCounter(CoreId scope, Address validator) {}
