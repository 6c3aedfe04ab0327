package org.mosaiclab.dataset.store;

import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.schema.Cells;
import org.mosaiclab.dataset.schema.TableSchema;

/// Random rows of every table and a manifest: contents mean nothing, types and corners do.
final class SampleRun {
  private static final List<String> TEXTS =
      List.of(
          "alpha", "origin", "", " a b ", "a,b", "say \"x\"", "line\r\nbreak", "ünïcode→∞", "'");
  private static final long[] CORNERS = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1};
  private static final double[] DOUBLES = {
    0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY
  };

  private SampleRun() {}

  /// Tables with random rows, decided by the seed.
  static Tables tables(long seed, int rows) {
    Tables tables = new Tables();
    var random = new SplittableRandom(seed);
    for (Table<?> table : tables.all()) {
      fill(table, random, rows);
    }
    return tables;
  }

  private static <R> void fill(Table<R> table, SplittableRandom random, int rows) {
    for (int i = 0; i < rows; i++) {
      table.rows().add(row(table.schema(), random));
    }
  }

  /// One random row, made through the schema's own reader.
  static <R> R row(TableSchema<R> schema, SplittableRandom random) {
    return schema.reader().apply(new RandomCells(random));
  }

  private record RandomCells(SplittableRandom random) implements Cells {
    @Override
    public long int64() {
      return random.nextInt(4) == 0
          ? CORNERS[random.nextInt(CORNERS.length)]
          : random.nextLong(1_000_000);
    }

    @Override
    public double float64() {
      return random.nextInt(4) == 0 ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextDouble();
    }

    @Override
    public String text() {
      return random.nextBoolean()
          ? TEXTS.get(random.nextInt(TEXTS.size()))
          : "0x" + Long.toHexString(random.nextLong());
    }

    @Override
    public boolean bool() {
      return random.nextBoolean();
    }
  }

  /// A manifest without digests.
  static RunManifest manifest() {
    var origin =
        new ChainManifest(
            "origin",
            ChainManifest.Role.ORIGIN,
            14_900_000_000L,
            10,
            8_000_000,
            6_776_000,
            12,
            0,
            List.of("origin/miner-0"),
            List.of(),
            "",
            List.of("origin/miner-0", "alpha/validator-0"),
            "alpha/validator-0",
            0,
            0);
    var alpha =
        new ChainManifest(
            "alpha",
            ChainManifest.Role.METACHAIN,
            3_000_000_000L,
            100,
            8_000_000,
            0,
            0,
            200_000_000,
            List.of("alpha/validator-0"),
            List.of(7L),
            "made up",
            List.of("alpha/validator-0"),
            "alpha/validator-0",
            40,
            49_292);
    return new RunManifest(
        RunManifest.SCHEMA_VERSION,
        "0.1.0",
        "sample",
        "Does it round-trip?",
        Long.MIN_VALUE,
        3,
        new RunManifest.Profile("as-published", List.of("ISS-04")),
        "modelled",
        21_600_000_000_000L,
        1_800_000_000_000L,
        List.of(origin, alpha),
        new RunManifest.Regions("cloud-2025", "measured \"there\""),
        new RunManifest.Expected(
            "yes",
            List.of(
                new RunManifest.Check(
                    "alpha.finality.latency",
                    "mean",
                    4.5e11,
                    Double.POSITIVE_INFINITY,
                    "[450s, inf]"))),
        new RunManifest.RunOutcome(RunManifest.RunOutcome.Kind.COMPLETED, "", 21_600_000_000_000L),
        12_345,
        "ab".repeat(32),
        "",
        List.of(),
        true,
        "./mosaic replay sample");
  }
}
