package org.mosaiclab.bench.gossip;

import java.util.Optional;
import java.util.stream.Stream;

/// Parameters of the gossip.
///
/// @param nodes number of nodes, in `[30, NODES_MAX]`: each can have the twenty outgoing links that
///   the degrees ask for
/// @param blocks height at which the run ends, in `[1, BLOCKS_MAX]`
/// @param tables regions, latencies and bandwidths
/// @param compactBlockRatio share of nodes that relay compact blocks, in `[0, 1]`
public record GossipSettings(int nodes, int blocks, RegionTables tables, double compactBlockRatio) {
  /// Smallest network.
  public static final int NODES_MIN = 30;

  /// Largest network.
  public static final int NODES_MAX = 1 << 17;

  /// Longest chain.
  public static final int BLOCKS_MAX = 100_000;

  /// Refuses what lies out of bounds.
  public GossipSettings {
    require("nodes", nodes, NODES_MIN, NODES_MAX);
    require("blocks", blocks, 1, BLOCKS_MAX);
    if (!(compactBlockRatio >= 0 && compactBlockRatio <= 1)) {
      throw new IllegalArgumentException(
          "compactBlockRatio must be in [0, 1], was " + compactBlockRatio);
    }
  }

  private static void require(String name, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException(
          "%s must be in [%d, %d], was %d".formatted(name, least, greatest, value));
    }
  }

  /// Settings that a peer's figures exist for.
  public enum Preset {
    /// 600 nodes of 2015.
    S1,
    /// 6,000 nodes of 2015.
    S2,
    /// 6,000 nodes of 2019.
    S3,
    /// 6,000 nodes of 2019, 96.4 % of them with compact blocks.
    S4;

    private static final double COMPACT_RATIO = 0.964;

    /// The parameters.
    public GossipSettings settings() {
      return switch (this) {
        case S1 -> new GossipSettings(600, 100, RegionTables.Y2015, 0);
        case S2 -> new GossipSettings(6_000, 100, RegionTables.Y2015, 0);
        case S3 -> new GossipSettings(6_000, 100, RegionTables.Y2019, 0);
        case S4 -> new GossipSettings(6_000, 100, RegionTables.Y2019, COMPACT_RATIO);
      };
    }
  }

  /// The preset with these parameters.
  public Optional<Preset> preset() {
    return Stream.of(Preset.values()).filter(preset -> preset.settings().equals(this)).findFirst();
  }
}
