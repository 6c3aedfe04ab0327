package org.mosaiclab.analysis.sample;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.analysis.campaign.CampaignReport;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.json.CanonicalJson;

/// Writes the report of a campaign of many runs, in a process whose heap is limited from outside.
public final class LargeCampaign {
  private LargeCampaign() {}

  /// Entry point: without `report` makes up the tables, with it writes the report from them.
  ///
  /// @param arguments folder, then `tables` and the numbers of values of both fields, replications
  ///   and violations; or `report`
  public static void main(String[] arguments) throws IOException {
    var root = Path.of(arguments[0]);
    var folder = new CampaignFolder(root);
    if (arguments[1].equals("tables")) {
      var manifest =
          SampleCampaign.write(
              root,
              number(arguments[2]),
              number(arguments[3]),
              number(arguments[4]),
              number(arguments[5]),
              "large");
      Files.writeString(folder.manifest(), CanonicalJson.write(manifest));
      return;
    }
    long startedNanos = System.nanoTime();
    var result = CampaignResult.read(folder, CampaignManifest.read(folder), List.of());
    CampaignReport.write(result, SampleRules.BOOK, List.of(), root);
    System.out.printf(
        "runs %d, report %d bytes, written in %d ms, heap at its fullest %d MiB of %d%n",
        result.manifest().runs(),
        Files.size(root.resolve("report.html")),
        (System.nanoTime() - startedNanos) / 1_000_000,
        heapPeakMebibytes(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static long heapPeakMebibytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }
}
