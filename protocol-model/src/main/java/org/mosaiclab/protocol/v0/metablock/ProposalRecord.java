package org.mosaiclab.protocol.v0.metablock;

import io.vavr.collection.LinkedHashSet;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What is kept of one proposal for the repairs. **Spec**: `v0 §21 GAP-09`; `v0 §22a` ISS-13,
/// ISS-19.
///
/// @param proposer who gets the bond back
/// @param proposedAtBlock origin block
/// @param bond base units; zero unless ISS-13 is repaired
/// @param seals keys of the seals that votes for it count in, in the order they came
record ProposalRecord(
    Address proposer, long proposedAtBlock, Uint256 bond, LinkedHashSet<Hash32> seals) {
  ProposalRecord withSeal(Hash32 key) {
    return seals.contains(key)
        ? this
        : new ProposalRecord(proposer, proposedAtBlock, bond, seals.add(key));
  }
}
