package org.mosaiclab.scenario.run;

import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.NetworkSpec;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// What a run will cost, estimated from its scenario alone. Right within a factor of about two;
/// `docs/model.md` says what it counts.
///
/// @param actors miners, validators and user populations
/// @param blocks of all chains, forks included
/// @param votes cast by all validators
/// @param userTransactions submitted
/// @param events handled by the engine
/// @param memoryBytes live heap at the end
/// @param diskBytes of the run's folder, figures and report included
public record RunPlan(
    long actors,
    long blocks,
    long votes,
    long userTransactions,
    long events,
    long memoryBytes,
    long diskBytes) {
  private static final double NANOS_PER_SECOND = 1e9;

  // Out-of-turn blocks that are sealed before the in-turn one arrives, per height. Measured on the
  // catalogue: 0.3 to 1.
  private static final double FORKS_PER_HEIGHT = 0.6;

  // A vote travels with others: copies of a batch per copy of a vote. Measured on the catalogue.
  private static final double BATCHES_PER_VOTE = 0.4;

  // Measured on the catalogue: live heap and folder over what they hold.
  private static final long BYTES_BASE = 60_000_000;
  private static final long BYTES_PER_BLOCK = 4_000;
  private static final long BYTES_PER_VOTE = 2_500;
  private static final long BYTES_PER_TRANSACTION = 24;
  private static final long DISK_BASE = 3_000_000;
  private static final long DISK_PER_BLOCK = 250;
  private static final long DISK_PER_VOTE = 60;

  /// @param spec a checked scenario
  public static RunPlan of(ScenarioSpec spec) {
    double seconds = spec.durationNanos() / NANOS_PER_SECOND;
    double originBlocks = spec.durationNanos() / (double) spec.origin().blockTimeNanos();
    long nodes =
        spec.origin().minerRegions().size()
            + spec.metachains().stream().mapToLong(chain -> chain.validatorCount()).sum();
    double blocks = originBlocks;
    double votes = 0;
    double users = 0;
    double copies = originBlocks * copiesPerItem(spec.network(), nodes);
    long populations = 0;
    for (var chain : spec.metachains()) {
      double chainBlocks =
          spec.durationNanos() / (double) chain.blockTimeNanos() * (1 + FORKS_PER_HEIGHT);
      double chainVotes = votes(spec, chain, originBlocks);
      double perItem = copiesPerItem(spec.network(), chain.validatorCount());
      blocks += chainBlocks;
      votes += chainVotes;
      users += chain.workload().ratePerSecond() * seconds;
      // Every copy of a block is an event; so are the validation and the sealing timer at each
      // node.
      copies += chainBlocks * (perItem + 2.0 * chain.validatorCount());
      copies += chainVotes * perItem * BATCHES_PER_VOTE;
      populations += spec.network().regions().regions().size();
    }
    return new RunPlan(
        nodes + populations,
        Math.round(blocks),
        Math.round(votes),
        Math.round(users),
        Math.round(copies + users),
        Math.round(
            BYTES_BASE
                + blocks * BYTES_PER_BLOCK
                + votes * BYTES_PER_VOTE
                + users * BYTES_PER_TRANSACTION),
        Math.round(DISK_BASE + blocks * DISK_PER_BLOCK + votes * DISK_PER_VOTE));
  }

  private static double votes(ScenarioSpec spec, MetachainSpec chain, double originBlocks) {
    double ownEpochs = spec.durationNanos() / (double) chain.blockTimeNanos() / chain.epochLength();
    double originEpochs = originBlocks / spec.origin().epochLength();
    return (Math.floor(ownEpochs) + Math.floor(originEpochs)) * chain.validatorCount();
  }

  /// Copies that gossip makes of one item: every node sends it to all its neighbours but one.
  private static double copiesPerItem(NetworkSpec network, long nodes) {
    double degree =
        switch (network.topology()) {
          case Topology.Complete() -> nodes - 1;
          case Topology.RandomRegular(int neighbours) -> neighbours;
          case Topology.WattsStrogatz(int neighbours, var _) -> neighbours;
          case Topology.BarabasiAlbert(int links) -> 2.0 * links;
          // Of all links, as many per node as in origin's overlay, which has them all.
          case Topology.EdgeList(var _, var edges) -> 2.0 * edges.size() / nodes;
        };
    return nodes * (degree - 1) + 1;
  }
}
