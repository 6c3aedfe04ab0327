package org.mosaiclab.protocol.v0.slashing;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;

/// What evidence proves.
///
/// @param validator who signed both votes
/// @param coreIdentifier of the first vote
/// @param rule the first rule that they break
public record Offence(Address validator, CoreId coreIdentifier, SlashingRule rule) {}
