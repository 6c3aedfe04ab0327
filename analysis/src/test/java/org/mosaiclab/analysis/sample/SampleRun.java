package org.mosaiclab.analysis.sample;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.Tables;

/// A made-up run: blocks on time with some jitter, every checkpoint justified one block later, a
/// meta-block per origin observation. Same arguments, same rows.
public final class SampleRun {
  private static final long SECOND = SampleChain.SECOND;
  private static final long OBSERVED_AFTER = 90_000_000L;

  private final SplittableRandom random;
  private final Tables tables = new Tables();
  private final long durationNanos;
  private final List<Long> originObservedAt = new ArrayList<>();

  private SampleRun(long seed, long durationNanos) {
    this.random = new SplittableRandom(seed);
    this.durationNanos = durationNanos;
  }

  /// The usual pair of chains over six hours.
  public static RunDataset usual() {
    return of(
        "paper-baseline",
        6 * 3600,
        1800,
        List.of(new SampleChain("alpha", 3, 100, 40), new SampleChain("beta", 5, 100, 20)));
  }

  /// A run.
  ///
  /// @param scenario its name
  /// @param durationSeconds simulated time
  /// @param warmUpSeconds start of the cohorts
  /// @param chains its meta-chains
  public static RunDataset of(
      String scenario, long durationSeconds, long warmUpSeconds, List<SampleChain> chains) {
    var run = new SampleRun(1, durationSeconds * SECOND);
    run.addOrigin();
    chains.forEach(run::addChain);
    var manifests = new ArrayList<ChainManifest>();
    manifests.add(SampleChain.origin());
    chains.stream().map(SampleChain::manifest).forEach(manifests::add);
    return RunDataset.of(manifest(scenario, durationSeconds, warmUpSeconds, manifests), run.tables);
  }

  /// A run of which nothing was recorded.
  public static RunDataset empty() {
    var chains = List.of(SampleChain.origin(), new SampleChain("alpha", 3, 100, 40).manifest());
    return RunDataset.of(manifest("empty", 60, 0, chains), new Tables());
  }

  /// What a run says about itself.
  public static RunManifest manifest(
      String scenario, long durationSeconds, long warmUpSeconds, List<ChainManifest> chains) {
    var checks =
        List.of(
            new RunManifest.Check("alpha.finality.latency", "mean", 450e9, 460e9, "[450s, 460s]"),
            new RunManifest.Check("alpha.finality.latency", "max", 590e9, 625e9, "[590s, 625s]"),
            new RunManifest.Check(
                "alpha.metablock.cadence", "mean", 900e9, 1500e9, "[900s, 1500s]"));
    return new RunManifest(
        RunManifest.SCHEMA_VERSION,
        "0.1.0",
        scenario,
        "How long until a transaction on a meta-chain is final there, and until it is committed"
            + " to origin?",
        1,
        0,
        new RunManifest.Profile("repaired", List.of("ISS-04", "ISS-07")),
        "modelled",
        durationSeconds * SECOND,
        warmUpSeconds * SECOND,
        chains,
        new RunManifest.Regions("cloud-2025", "made up"),
        new RunManifest.Expected(
            "final after one and a half epochs plus one block; committed about once per origin"
                + " observation and two and a half epochs",
            checks),
        new RunManifest.RunOutcome(
            RunManifest.RunOutcome.Kind.COMPLETED, "", durationSeconds * SECOND),
        12_345_678,
        "5f1c".repeat(16),
        "a9e0".repeat(16),
        List.of(),
        true,
        "./mosaic replay runs/" + scenario + "-1");
  }

  private String hash(String chain, long height, int rival) {
    var text = new SplittableRandom(chain.hashCode() + 31L * height + rival);
    var bytes = new byte[32];
    text.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void addOrigin() {
    long atNanos = 0;
    for (long height = 1; ; height++) {
      double wait = -14.9 * StrictMath.log(1 - random.nextDouble());
      atNanos += (long) (wait * SECOND);
      if (atNanos >= durationNanos) {
        return;
      }
      originObservedAt.add(atNanos + OBSERVED_AFTER);
      tables.blocks().add(block("origin", height, atNanos, 6_900_000, 0, 0, 0, true));
      if (random.nextInt(20) == 0) {
        tables.blocks().add(block("origin", height, atNanos + SECOND, 6_800_000, 0, 0, 1, false));
      }
    }
  }

  private BlockRow block(
      String chain,
      long height,
      long atNanos,
      long gas,
      long userGas,
      long users,
      int rival,
      boolean canonical) {
    return new BlockRow(
        chain,
        height,
        hash(chain, height, rival),
        hash(chain, height - 1, 0),
        chain + "-sealer-" + height % 21,
        atNanos,
        atNanos + OBSERVED_AFTER,
        2,
        gas,
        userGas,
        gas - userGas,
        users,
        22,
        530 + 170 * users,
        canonical);
  }

  private void addChain(SampleChain chain) {
    long blocks = (durationNanos - 1) / chain.blockTimeNanos();
    addOwnCheckpoints(chain, blocks);
    long[] commits = addMetablocks(chain, blocks);
    addObservation(chain);
    for (long height = 1; height <= blocks; height++) {
      addBlock(chain, height, commits);
    }
  }

  private long observedAt(SampleChain chain, long height) {
    return height * chain.blockTimeNanos() + OBSERVED_AFTER;
  }

  /// Instant at which a checkpoint is final; -1 if that is behind the end.
  private long finalAt(SampleChain chain, long checkpointHeight) {
    long atNanos = observedAt(chain, checkpointHeight + chain.epochLength() + 1);
    return atNanos < durationNanos ? atNanos : -1;
  }

  private void addOwnCheckpoints(SampleChain chain, long blocks) {
    long stake = chain.manifest().stakes().stream().mapToLong(Long::longValue).sum();
    for (long height = 0; height <= blocks; height += chain.epochLength()) {
      long justifiedAt = observedAt(chain, height + 1);
      boolean justified = height == 0 || justifiedAt < durationNanos;
      long votes = height == 0 ? 0 : 18 + random.nextInt(4);
      tables
          .checkpoints()
          .add(
              new CheckpointRow(
                  chain.name(),
                  chain.name(),
                  height,
                  hash(chain.name(), height, 0),
                  justified && height > 0 ? height - chain.epochLength() : -1,
                  Math.max(0, height / chain.epochLength() - 1),
                  votes,
                  stake * votes / 21,
                  height == 0 ? 0 : justified ? justifiedAt : -1,
                  height == 0 ? 0 : finalAt(chain, height)));
    }
  }

  private void addObservation(SampleChain chain) {
    long stake = chain.manifest().stakes().stream().mapToLong(Long::longValue).sum();
    for (int height = 10; height + 24 < originObservedAt.size(); height += 10) {
      tables
          .checkpoints()
          .add(
              new CheckpointRow(
                  chain.name(),
                  "origin",
                  height,
                  hash("origin", height, 0),
                  height - 10,
                  height / 10 - 1,
                  21,
                  stake,
                  originObservedAt.get(height + 12) + 4 * SECOND,
                  originObservedAt.get(height + 22) + 4 * SECOND));
    }
  }

  private long[] addMetablocks(SampleChain chain, long blocks) {
    long cycle = 4 * chain.epochLength();
    int count = 0;
    var commits = new long[(int) (blocks / cycle) + 1];
    for (long height = cycle; height <= blocks; height += cycle) {
      long proposedAt = finalAt(chain, height) + (20 + random.nextInt(20)) * SECOND;
      long committedAt = proposedAt + (25 + random.nextInt(60)) * SECOND;
      boolean done = finalAt(chain, height) >= 0 && committedAt < durationNanos;
      count++;
      tables
          .metablocks()
          .add(
              new MetablockRow(
                  chain.name(),
                  count,
                  height,
                  hash(chain.name(), height, 0),
                  height / chain.epochLength(),
                  height * 1_000_000,
                  chain.name() + "-validator-" + count % 21,
                  finalAt(chain, height) >= 0 ? proposedAt : -1,
                  done ? committedAt : -1,
                  done ? committedAt / 15 / SECOND : -1,
                  2_400_000 + 1000L * random.nextInt(200),
                  16,
                  hash(chain.name() + "kernel", count, 0),
                  -1,
                  -1));
      commits[(int) (height / cycle)] = done ? committedAt : -1;
    }
    return commits;
  }

  private void addBlock(SampleChain chain, long height, long[] commits) {
    long sealedAt = height * chain.blockTimeNanos() + random.nextLong(50_000_000L);
    long checkpoint = -Math.floorDiv(-height, chain.epochLength()) * chain.epochLength();
    int cycle = (int) -Math.floorDiv(-height, 4 * chain.epochLength());
    long committedAt = cycle < commits.length ? commits[cycle] : -1;
    long users = 0;
    for (long second : LongStream.range(0, chain.blockTimeSeconds()).toArray()) {
      long start = (height - 1) * chain.blockTimeSeconds() + second;
      long count = count(chain.transactionsPerSecond());
      users += count;
      if (count > 0) {
        tables
            .transactions()
            .add(
                new TransactionRow(
                    chain.name(),
                    height,
                    start,
                    count,
                    count * SampleChain.MEAN_GAS,
                    start * SECOND + SECOND / 50,
                    start * SECOND + 49 * SECOND / 50,
                    count * SECOND / 2,
                    sealedAt + OBSERVED_AFTER,
                    finalAt(chain, checkpoint),
                    committedAt));
      }
    }
    long userGas = users * SampleChain.MEAN_GAS;
    tables
        .blocks()
        .add(block(chain.name(), height, sealedAt, userGas + 40_000, userGas, users, 0, true));
  }

  private long count(double rate) {
    return Math.max(0, Math.round(rate + StrictMath.sqrt(rate) * random.nextGaussian()));
  }
}
