package org.mosaiclab.analysis.sample;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// Parameters of a made-up meta-chain.
///
/// @param name its name
/// @param blockTimeSeconds time between blocks
/// @param epochLength blocks between checkpoints
/// @param transactionsPerSecond offered load
public record SampleChain(
    String name, long blockTimeSeconds, long epochLength, double transactionsPerSecond) {
  static final long SECOND = 1_000_000_000L;
  static final long MEAN_GAS = 49_292;

  long blockTimeNanos() {
    return blockTimeSeconds * SECOND;
  }

  ChainManifest manifest() {
    var validators = new ArrayList<String>();
    var stakes = new ArrayList<Long>();
    for (int i = 0; i < 21; i++) {
      validators.add(name + "-validator-" + i);
      stakes.add(10_000_000L / (i + 2));
    }
    return new ChainManifest(
        name,
        ChainManifest.Role.METACHAIN,
        blockTimeNanos(),
        epochLength,
        8_000_000,
        0,
        0,
        200_000_000,
        validators,
        stakes,
        "made up",
        validators,
        validators.getFirst(),
        transactionsPerSecond,
        MEAN_GAS);
  }

  static ChainManifest origin() {
    return new ChainManifest(
        "origin",
        ChainManifest.Role.ORIGIN,
        14_900_000_000L,
        10,
        8_000_000,
        6_776_000,
        12,
        0,
        List.of("miner-0", "miner-1"),
        List.of(),
        "",
        List.of("miner-0", "miner-1"),
        "miner-0",
        0,
        0);
  }
}
