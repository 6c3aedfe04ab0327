package org.mosaiclab.scenario.wiring;

import org.mosaiclab.scenario.spec.NetworkSpec;

/// One-way delays between regions, scaled.
final class Delays {
  private final long[][] oneWayNanos;

  Delays(NetworkSpec network) {
    int count = network.regions().regions().size();
    oneWayNanos = new long[count][count];
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < count; to++) {
        oneWayNanos[from][to] =
            Math.round(network.regions().oneWayNanos(from, to) * network.latencyScaleRatio());
      }
    }
  }

  long oneWayNanos(int fromRegion, int toRegion) {
    return oneWayNanos[fromRegion][toRegion];
  }

  int regionCount() {
    return oneWayNanos.length;
  }

  /// The candidate region that is nearest to a region; of equals the first.
  ///
  /// @return index into `candidates`
  int nearest(int region, int[] candidates) {
    int best = 0;
    for (int i = 1; i < candidates.length; i++) {
      if (oneWayNanos[region][candidates[i]] < oneWayNanos[region][candidates[best]]) {
        best = i;
      }
    }
    return best;
  }
}
