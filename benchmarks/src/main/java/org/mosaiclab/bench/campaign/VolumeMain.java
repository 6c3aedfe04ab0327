package org.mosaiclab.bench.campaign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.Sha256;
import org.mosaiclab.dataset.store.TableFolder;
import org.mosaiclab.export.query.CsvRows;
import org.mosaiclab.export.query.FolderDatabase;
import org.mosaiclab.export.query.QueryException;
import org.mosaiclab.export.query.RecordedTables;

/// A process of its own, with a small heap: writes a table as campaigns write theirs and summarises
/// it as `mosaic query` does. Leaves `result.json` in its folder.
public final class VolumeMain {
  private static final String SUMMARY =
      "select metric, stat, unit, count(*) as n, avg(value) as mean, stddev(value) as deviation,"
          + " min(value) as least, max(value) as greatest"
          + " from metrics group by metric, stat, unit order by metric, stat";

  private VolumeMain() {}

  /// @param arguments folder and number of rows
  public static void main(String[] arguments) throws IOException, QueryException {
    var folder = Path.of(arguments[0]);
    long rows = Long.parseLong(arguments[1]);
    long started = System.nanoTime();
    write(folder, rows);
    long written = System.nanoTime();
    long heap = heapBytesPeak();
    var summary = new StringBuilder();
    try (var database = FolderDatabase.over(RecordedTables.open(folder))) {
      database.query(SUMMARY, new CsvRows(summary));
    }
    var result =
        new VolumeResult(
            rows,
            Files.size(folder.resolve("tables/metrics.parquet")),
            written - started,
            System.nanoTime() - written,
            heap,
            Runtime.getRuntime().maxMemory(),
            summary.chars().filter(c -> c == '\n').count() - 1,
            Sha256.ofBytes(summary.toString().getBytes(StandardCharsets.UTF_8)));
    Files.writeString(folder.resolve("result.json"), CanonicalJson.write(result));
  }

  private static void write(Path folder, long rows) throws IOException {
    var tables = TableFolder.at(folder.resolve("tables"));
    tables.writeParquet(CampaignMetricRow.SCHEMA, new VolumeRows(rows));
    Files.writeString(
        folder.resolve("manifest.json"), CanonicalJson.write(Map.of("tables", tables.finish())));
  }

  private static long heapBytesPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
