package org.mosaiclab.scenario.wiring;

import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.topology.Overlays;

/// Stale blocks per main-chain block that the simulated network itself causes: while a block is on
/// its way to a miner, that miner keeps mining on its parent. To first order the share is the mean
/// delay between two miners over the block time. **Spec**: `pow-and-pos`, stale share under delay.
final class StaleShare {
  private StaleShare() {}

  /// @param neighbours overlay of the origin chain
  static double estimate(ScenarioSpec spec, Cast cast, Delays delays, int[][] neighbours) {
    double sumNanos = 0;
    for (int miner : cast.miners()) {
      var toAll =
          Overlays.shortestPathNanos(
              neighbours,
              miner,
              (from, to) ->
                  delays.oneWayNanos(cast.region(from), cast.region(to))
                      + spec.origin().blockValidationNanos());
      for (int other : cast.miners()) {
        sumNanos += toAll[other];
      }
    }
    double pairs = (double) cast.miners().length * cast.miners().length;
    return sumNanos / pairs / spec.origin().blockTimeNanos();
  }
}
