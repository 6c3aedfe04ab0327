package org.mosaiclab.scenario.wiring;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.run.Engine;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.observe.MetachainObserver;
import org.mosaiclab.scenario.workload.Mempool;

/// A scenario wired for one replication: ready to run, and readable afterwards.
///
/// @param engine runs once
/// @param actorNames by actor
/// @param origin the origin chain
/// @param staleRatio stale blocks per main-chain block that production is corrected for
/// @param metachains in the order of the scenario
public record Simulation(
    Engine engine,
    List<String> actorNames,
    Chain<OriginChainState> origin,
    double staleRatio,
    List<Wired> metachains) {
  public Simulation {
    actorNames = List.copyOf(actorNames);
    metachains = List.copyOf(metachains);
  }

  /// One meta-chain.
  ///
  /// @param chain what its validators share
  /// @param mempool its users' transactions
  /// @param observer what its reference observer saw
  /// @param validatorNames by index
  /// @param gateway its gateway pair, where it has one
  public record Wired(
      Metachain chain,
      Mempool mempool,
      MetachainObserver observer,
      List<String> validatorNames,
      Optional<GatewayPair> gateway) {
    public Wired {
      validatorNames = List.copyOf(validatorNames);
    }
  }
}
