package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What is kept of one proposal for the repairs. **Spec**: `v0 §21 GAP-09`; `v0 §22a ISS-13`.
///
/// @param proposer who gets the bond back
/// @param proposedAtBlock origin block
/// @param bond base units; zero unless ISS-13 is repaired
record ProposalRecord(Address proposer, long proposedAtBlock, Uint256 bond) {}
