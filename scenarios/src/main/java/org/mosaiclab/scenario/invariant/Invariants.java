package org.mosaiclab.scenario.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Chain;

/// The invariants of every run.
public final class Invariants {
  private Invariants() {}

  /// @param metachains of the simulation
  /// @param origin its origin chain
  /// @param expectsConflicts by name of the meta-chain, whether the scenario expects that it
  ///   finalises checkpoints that conflict, so that this is no violation
  public static List<InvariantChecker> of(
      List<Metachain> metachains,
      Chain<OriginChainState> origin,
      Predicate<String> expectsConflicts) {
    var checkers = new ArrayList<InvariantChecker>();
    for (var metachain : metachains) {
      if (!expectsConflicts.test(metachain.spec().name())) {
        checkers.add(new FinalitySafety(metachain));
      }
      checkers.add(new CommitSequence(metachain, origin));
      checkers.add(new GasAccounting(metachain));
      checkers.add(new StakeOnlyFalls(metachain, origin));
      if (metachain.profile().repairs(Repair.GAP_12)) {
        checkers.add(new RewardConservation(metachain));
      }
    }
    return checkers;
  }

  /// @param pair a gateway pair of the simulation
  public static List<InvariantChecker> of(GatewayPair pair) {
    return List.of(new TransferAtomicity(pair), new TokenConservation(pair));
  }
}
