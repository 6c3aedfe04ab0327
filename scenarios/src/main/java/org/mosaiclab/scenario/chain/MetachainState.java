package org.mosaiclab.scenario.chain;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.Inclusion;

/// State of a meta-chain after a block.
///
/// @param contracts stores, polling place and kernel gateway
/// @param finalised own checkpoints in the order in which they were finalised, the genesis first
/// @param included ids of the protocol transactions on this branch
/// @param userPrefixes how many user transactions this branch includes, per region; never written
/// @param fees coins of block proposers and validators; none as built (GAP-12)
/// @param gateway its side of the gateway pair, where it has one
public record MetachainState(
    AuxiliaryState contracts,
    Vector<Hash32> finalised,
    HashSet<Integer> included,
    @SuppressWarnings("ArrayRecordComponent") int[] userPrefixes,
    FeeAccounts fees,
    Optional<CoGatewayChainState> gateway)
    implements Inclusion {
  MetachainState withContracts(AuxiliaryState next, Vector<Hash32> nextFinalised) {
    return new MetachainState(next, nextFinalised, included, userPrefixes, fees, gateway);
  }

  /// The state of a branch that has executed one more transaction.
  MetachainState including(int transaction) {
    return new MetachainState(
        contracts, finalised, included.add(transaction), userPrefixes, fees, gateway);
  }

  MetachainState withUserPrefixes(int[] next) {
    return new MetachainState(contracts, finalised, included, next, fees, gateway);
  }

  MetachainState withFees(FeeAccounts next) {
    return new MetachainState(contracts, finalised, included, userPrefixes, next, gateway);
  }

  MetachainState withGateway(CoGatewayChainState next) {
    return new MetachainState(
        contracts, finalised, included, userPrefixes, fees, Optional.of(next));
  }

  @Override
  public boolean includes(int transaction) {
    return included.contains(transaction);
  }
}
