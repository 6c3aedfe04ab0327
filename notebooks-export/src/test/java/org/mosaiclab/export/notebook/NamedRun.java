package org.mosaiclab.export.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.RewardRow;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.dataset.row.TransferRow;
import org.mosaiclab.dataset.store.CsvTables;
import org.mosaiclab.dataset.store.RunFolderWriter;
import org.mosaiclab.dataset.store.Tables;

/// A made-up run of ten minutes with one meta-chain, whatever that is called.
///
/// @param chain name of the meta-chain, of its scenario and of its validator
record NamedRun(String chain) {
  private static final long SECOND = 1_000_000_000L;
  private static final long END = 600 * SECOND;

  /// Writes its folder.
  Path writeTo(Path parent, String name) throws IOException {
    var folder = parent.resolve(name);
    try (var writer = RunFolderWriter.begin(parent)) {
      writer.writeTables(manifest(), tables(), CsvTables.SUMMARY);
      writer.writeScenario("scenario: x\n");
      writer.commit(folder, false);
    }
    return folder;
  }

  private Tables tables() {
    var tables = new Tables();
    for (long height = 1; height <= 100; height++) {
      long at = 5 * SECOND * height;
      tables.blocks().add(block(chain, height, at));
      tables.blocks().add(block("origin", height, at));
      tables
          .transactions()
          .add(
              new TransactionRow(
                  chain,
                  height,
                  5 * height - 4,
                  2,
                  40_000,
                  at - 4 * SECOND,
                  at - 4 * SECOND + 1,
                  1,
                  at + 1,
                  at + 40 * SECOND,
                  -1));
    }
    for (long height = 10; height <= 90; height += 10) {
      long at = 5 * SECOND * height + SECOND;
      tables
          .checkpoints()
          .add(
              new CheckpointRow(
                  chain,
                  chain,
                  height,
                  hash(height),
                  height - 10,
                  height / 10,
                  1,
                  7,
                  at,
                  at + 50 * SECOND));
    }
    tables
        .transfers()
        .add(
            new TransferRow(
                chain,
                0,
                "stake",
                "00",
                0,
                5,
                SECOND,
                2 * SECOND,
                3 * SECOND,
                4 * SECOND,
                5 * SECOND,
                -1,
                -1,
                -1,
                1,
                "initiator",
                1,
                0,
                100,
                50,
                -1));
    tables.rewards().add(new RewardRow(chain, chain, 7, 9, 8, 1.0, 90, 80, 40, 0, 40, 0, 0, 0, 0));
    return tables;
  }

  private static String hash(long height) {
    return "%064x".formatted(height);
  }

  private static BlockRow block(String chain, long height, long at) {
    return new BlockRow(
        chain,
        height,
        hash(height),
        hash(height - 1),
        "s",
        at,
        at + 1,
        1,
        50_000,
        40_000,
        10_000,
        2,
        1,
        1_000,
        true);
  }

  private RunManifest manifest() {
    return new RunManifest(
        RunManifest.SCHEMA_VERSION,
        "0.1.0",
        chain,
        chain + " ?",
        1,
        0,
        new RunManifest.Profile("paper", List.of()),
        "modelled",
        END,
        0,
        List.of(
            chain("origin", ChainManifest.Role.ORIGIN, List.of()),
            chain(chain, ChainManifest.Role.METACHAIN, List.of(7L))),
        new RunManifest.Regions("constant", ""),
        new RunManifest.Expected(
            chain,
            List.of(
                new RunManifest.Check(chain + ".finality.latency", "p50", 0, 1, "[0s, 1ns]"),
                new RunManifest.Check(chain + ".no.metric", "p50", 0, 1, chain))),
        new RunManifest.RunOutcome(RunManifest.RunOutcome.Kind.COMPLETED, "", END),
        1,
        "ab".repeat(32),
        "",
        List.of(),
        true,
        "./mosaic run " + chain);
  }

  private static ChainManifest chain(String name, ChainManifest.Role role, List<Long> stakes) {
    return new ChainManifest(
        name,
        role,
        5 * SECOND,
        10,
        8_000_000,
        0,
        2,
        1,
        List.of(name),
        stakes,
        "",
        List.of(name),
        name,
        1,
        20_000);
  }
}
