package org.mosaiclab.bench.flood;

import java.util.Optional;
import java.util.stream.Stream;

/// Parameters of the flood.
///
/// @param nodes number of nodes, in `[2, NODES_MAX]`
/// @param messages nodes that originate one message each, in `[1, nodes]`
/// @param minPeers least number of peers of a node, in `[1, nodes)`
/// @param delayBeforeResendMillis between first receipt and the first send, beside 1 ms, in `[0,
///   DELAY_MILLIS_MAX]`
/// @param delayBetweenSendsMillis between the sends of one node, beside 1 ms; 0 sends to all peers
///   at once; in `[0, DELAY_MILLIS_MAX]`
public record FloodSettings(
    int nodes,
    int messages,
    int minPeers,
    int delayBeforeResendMillis,
    int delayBetweenSendsMillis) {
  /// Largest network.
  public static final int NODES_MAX = 1 << 20;

  /// Largest number of bits that tell who has received what: 512 MiB of memory.
  public static final long RECEIPTS_MAX = 1L << 32;

  /// Longest delay.
  public static final int DELAY_MILLIS_MAX = 3_600_000;

  /// Refuses what lies out of bounds.
  public FloodSettings {
    require("nodes", nodes, 2, NODES_MAX);
    require("messages", messages, 1, nodes);
    require("minPeers", minPeers, 1, nodes - 1L);
    require("delayBeforeResendMillis", delayBeforeResendMillis, 0, DELAY_MILLIS_MAX);
    require("delayBetweenSendsMillis", delayBetweenSendsMillis, 0, DELAY_MILLIS_MAX);
    require("nodes * messages", (long) nodes * messages, 1, RECEIPTS_MAX);
  }

  private static void require(String name, long value, long least, long greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException(
          "%s must be in [%d, %d], was %d".formatted(name, least, greatest, value));
    }
  }

  /// Settings that a peer published figures for.
  public enum Preset {
    /// One message through 8,192 nodes.
    W1,
    /// 1,024 messages at once through 1,024 nodes.
    W2;

    /// The parameters.
    public FloodSettings settings() {
      return switch (this) {
        case W1 -> new FloodSettings(8_192, 1, 15, 1, 1);
        case W2 -> new FloodSettings(1_024, 1_024, 13, 1, 0);
      };
    }
  }

  /// The preset with these parameters.
  public Optional<Preset> preset() {
    return Stream.of(Preset.values()).filter(preset -> preset.settings().equals(this)).findFirst();
  }
}
