package org.mosaiclab.analysis.theory;

import java.util.List;

/// Mean block interval of a round-robin chain of which some sealers are down.
///
/// Sealer of height `h` is `h mod n`, `tau` after the parent; one that is `k` places from its turn
/// seals `k d` later. The block of a height whose sealer is down comes from the next that is up, so
/// over a rotation of `n` heights
///
///     mean interval = tau + d * (sum over the heights of the places to the next that is up) / n
///
/// Exact where a block reaches the next sealer within `tau`. **Source**: `simulation.md`, chains
/// (compare `clique §5`). **Units**: nanoseconds.
///
/// @param blockTimeNanos `tau`
/// @param outOfTurnNanos `d`
/// @param isUp per sealer; at least one is up
public record SealerRotation(long blockTimeNanos, long outOfTurnNanos, List<Boolean> isUp) {
  /// @throws IllegalArgumentException if nobody is up
  public SealerRotation {
    isUp = List.copyOf(isUp);
    if (!isUp.contains(true)) {
      throw new IllegalArgumentException("a sealer must be up");
    }
  }

  /// The mean over whole rotations.
  public double meanIntervalNanos() {
    long places = 0;
    for (int turn = 0; turn < isUp.size(); turn++) {
      int place = 0;
      while (!isUp.get((turn + place) % isUp.size())) {
        place++;
      }
      places += place;
    }
    return blockTimeNanos + (double) outOfTurnNanos * places / isUp.size();
  }
}
