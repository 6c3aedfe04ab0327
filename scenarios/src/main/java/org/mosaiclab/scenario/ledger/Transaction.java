package org.mosaiclab.scenario.ledger;

import org.mosaiclab.protocol.value.Address;

/// A protocol transaction: an operation of the rules on its way into a block.
///
/// @param id dense per chain, in order of creation
/// @param operation what the chain executes
/// @param sender who pays for it
/// @param sizeBytes bytes on the wire and in a block
/// @param fingerprint 64 bits that tell it apart in a trace
public record Transaction(
    int id, ChainOperation operation, Address sender, int sizeBytes, long fingerprint) {}
