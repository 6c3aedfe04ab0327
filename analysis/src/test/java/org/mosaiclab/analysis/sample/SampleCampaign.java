package org.mosaiclab.analysis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.store.TableFolder;

/// A made-up campaign: two swept fields, finality in proportion to their product, gas as a power of
/// the first. Same arguments, same tables.
public final class SampleCampaign {
  private static final List<String> FIELDS =
      List.of("metachains.alpha.epochLength", "metachains.alpha.blockTime");

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<PointRow> points = new ArrayList<>();
  private final List<EstimateRow> estimates = new ArrayList<>();
  private final List<DifferenceRow> differences = new ArrayList<>();
  private final List<CampaignRunRow> runs = new ArrayList<>();
  private final int replications;

  private SampleCampaign(int replications) {
    this.replications = replications;
  }

  /// Writes the tables of a campaign.
  ///
  /// @param root where to
  /// @param epochs values of the first field
  /// @param blockTimes values of the second
  /// @param replications runs per point
  /// @param violations of the first runs
  /// @param name of the campaign
  /// @return its manifest
  public static CampaignManifest write(
      Path root, int epochs, int blockTimes, int replications, int violations, String name)
      throws IOException {
    var campaign = new SampleCampaign(replications);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int time = 0; time < blockTimes; time++) {
        campaign.addPoint((long) epoch * blockTimes + time, 10 << Math.min(epoch, 12), time + 1);
      }
    }
    campaign.addRuns(violations, name);
    return campaign.write(root, violations, name);
  }

  private void addPoint(long point, int epochLength, int blockTimeSeconds) {
    points.add(new PointRow(point, FIELDS.get(0), Integer.toString(epochLength)));
    points.add(new PointRow(point, FIELDS.get(1), blockTimeSeconds + "s"));
    double latency = (1.5 * epochLength + 1) * blockTimeSeconds * 1e9;
    add(point, "alpha.finality.latency", "mean", "ns", latency, 0.02);
    add(
        point,
        "alpha.metablock.origin.gas",
        "mean",
        "gas",
        900_000 * StrictMath.pow(epochLength, 0.5),
        0.05);
    add(point, "alpha.transactions.rate", "value", "1/s", 40, 0.01);
    add(point, "alpha.commit.latency", "mean", "ns", 3 * latency, 0.05);
    add(point, "alpha.metablock.cadence", "mean", "ns", 2.5 * latency, 0.08);
    add(point, "alpha.metablock.committed", "value", "count", 20, 0.1);
    add(point, "alpha.utilisation", "value", "ratio", 0.8, 0.01);
    add(point, "alpha.settlement.ratio", "value", "ratio", 0.02, 0.05);
    differences.add(
        new DifferenceRow(
            point,
            0,
            "alpha.finality.latency",
            "mean",
            "ns",
            replications,
            latency - 16e9,
            latency - 16.5e9,
            latency - 15.5e9,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN));
  }

  private void add(
      long point, String metric, String stat, String unit, double mean, double spread) {
    double shifted = mean * (1 + spread * (random.nextDouble() - 0.5));
    double half = spread * mean;
    estimates.add(
        new EstimateRow(
            point,
            metric,
            stat,
            unit,
            replications,
            shifted,
            shifted - half,
            shifted + half,
            0,
            "student",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN));
  }

  private void addRuns(int violations, String name) {
    long last = points.size() / FIELDS.size();
    for (long point = 0; point < last; point++) {
      for (int i = 0; i < replications; i++) {
        long run = point * replications + i;
        boolean violates = run < violations;
        runs.add(
            new CampaignRunRow(
                run,
                point,
                i,
                "",
                1,
                violates ? "invariant-violated" : "completed",
                violates ? name + " finalised two checkpoints of one height" : "",
                1,
                1,
                "",
                "./mosaic run short-epochs --replication " + i));
      }
    }
  }

  private CampaignManifest write(Path root, int violations, String name) throws IOException {
    Files.createDirectories(root);
    var folder = new CampaignFolder(root);
    var files = TableFolder.at(folder.tables());
    files.write(CampaignRunRow.SCHEMA, runs);
    files.write(PointRow.SCHEMA, points);
    files.write(EstimateRow.SCHEMA, estimates);
    files.write(DifferenceRow.SCHEMA, differences);
    files.write(OutcomeRow.SCHEMA, List.of());
    var header =
        new CampaignHeader(
            CampaignHeader.SCHEMA_VERSION,
            "0.1.0",
            name,
            "How does finality follow from epoch and block time?",
            "In proportion to both.",
            List.of(),
            "short-epochs",
            FIELDS,
            (long) points.size() / FIELDS.size(),
            replications,
            replications,
            CampaignHeader.Stop.NONE,
            new CampaignHeader.Compare("alpha.finality.latency", "mean", true, ""),
            CampaignHeader.Sensitivity.NONE,
            "ab".repeat(32));
    Files.writeString(folder.source(), "campaign: \"" + name + "\"\n");
    return new CampaignManifest(
        header, runs.size(), 0, violations, "cd".repeat(32), files.finish());
  }
}
