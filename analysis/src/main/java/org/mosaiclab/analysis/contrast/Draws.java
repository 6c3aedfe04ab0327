package org.mosaiclab.analysis.contrast;

import java.util.Comparator;

/// What selects the random streams of a run: runs that share it share their draws.
///
/// @param seed root of every stream
/// @param replication number of the replication
public record Draws(long seed, long replication) implements Comparable<Draws> {
  private static final Comparator<Draws> ORDER =
      Comparator.comparingLong(Draws::seed).thenComparingLong(Draws::replication);

  @Override
  public int compareTo(Draws other) {
    return ORDER.compare(this, other);
  }
}
