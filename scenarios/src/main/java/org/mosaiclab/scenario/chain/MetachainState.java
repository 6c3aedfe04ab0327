package org.mosaiclab.scenario.chain;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.Inclusion;

/// State of a meta-chain after a block.
///
/// @param contracts stores, polling place and kernel gateway
/// @param finalised own checkpoints in the order in which they were finalised, the genesis first
/// @param included ids of the protocol transactions on this branch
/// @param userPrefixes how many user transactions this branch includes, per region; never written
public record MetachainState(
    AuxiliaryState contracts,
    Vector<Hash32> finalised,
    HashSet<Integer> included,
    @SuppressWarnings("ArrayRecordComponent") int[] userPrefixes)
    implements Inclusion {
  @Override
  public boolean includes(int transaction) {
    return included.contains(transaction);
  }
}
