package org.mosaiclab.campaign.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.mosaiclab.analysis.campaign.CampaignReport;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.figure.draw.DrawingUnavailableException;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.campaign.SelectionRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.store.TableFolder;
import org.mosaiclab.dataset.store.TableSink;
import org.mosaiclab.dataset.store.WholeFile;

/// Makes the tables of a campaign from its runs, in one pass: the metrics of all runs need not fit
/// into memory.
public final class CampaignTables {
  private final List<CampaignRunRow> runs = new ArrayList<>();
  private final List<PointRow> points = new ArrayList<>();
  private final TableSink<EstimateRow> estimates;
  private final List<OutcomeRow> outcomes = new ArrayList<>();
  private final ComparedValues compared;
  private final Sensitivities sensitivities;
  private final List<CampaignRunRow> pointRuns = new ArrayList<>();
  private PointEstimates point = new PointEstimates(-1);

  private CampaignTables(CampaignHeader header, TableSink<EstimateRow> estimates) {
    this.estimates = estimates;
    this.compared = new ComparedValues(header);
    this.sensitivities = new Sensitivities(header);
  }

  /// Writes tables, figures, report and, last, the manifest.
  ///
  /// @param folder of the campaign
  /// @param header what the campaign is
  /// @param results of all runs, in the order of the plan
  /// @param rules what the report says of the protocol's rules
  /// @return the manifest
  /// @throws IOException if a run cannot be read or a file cannot be written
  public static CampaignManifest write(
      CampaignFolder folder, CampaignHeader header, Iterable<RunResult> results, RuleBook rules)
      throws IOException {
    var files = TableFolder.at(folder.tables());
    try (var estimates = files.open(EstimateRow.SCHEMA)) {
      var tables = new CampaignTables(header, estimates);
      files.writeParquet(CampaignMetricRow.SCHEMA, () -> tables.metrics(results));
      tables.closePoint();
      return tables.writeRest(folder, header, files, rules);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private CampaignManifest writeRest(
      CampaignFolder folder, CampaignHeader header, TableFolder files, RuleBook rules)
      throws IOException {
    files.write(CampaignRunRow.SCHEMA, runs);
    files.write(PointRow.SCHEMA, points);
    estimates.finish();
    files.write(OutcomeRow.SCHEMA, outcomes);
    if (header.compare().isOn()) {
      files.write(DifferenceRow.SCHEMA, PairedDifferences.rows(compared));
    }
    if (header.compare().isSelecting()) {
      files.write(SelectionRow.SCHEMA, Selections.rows(compared));
    }
    if (header.sensitivity().isOn()) {
      files.write(SensitivityRow.SCHEMA, sensitivities.rows());
    }
    var list = files.finish();
    var manifest =
        new CampaignManifest(
            header,
            runs.size(),
            count(CampaignRunRow.FAILED),
            count(RunOutcome.Kind.INVARIANT_VIOLATED.label()),
            files.dataDigest(),
            list);
    draw(folder, manifest, rules);
    WholeFile.writeText(folder.manifest(), CanonicalJson.write(manifest));
    return manifest;
  }

  // The tables are what counts: a Java that cannot draw still finishes the campaign.
  private static void draw(CampaignFolder folder, CampaignManifest manifest, RuleBook rules)
      throws IOException {
    try {
      var result = CampaignResult.read(folder, manifest, List.of());
      CampaignReport.write(result, rules, List.of(), folder.root());
    } catch (DrawingUnavailableException unavailable) {
      WholeFile.writeText(folder.root().resolve("no-report.txt"), unavailable.getMessage() + "\n");
    }
  }

  // Everything but the metrics is collected on the way.
  private Iterator<CampaignMetricRow> metrics(Iterable<RunResult> results) {
    return StreamSupport.stream(results.spliterator(), false)
        .peek(this::add)
        .flatMap(result -> result.metrics().stream())
        .iterator();
  }

  private void add(RunResult result) {
    runs.add(result.run());
    compared.add(result);
    if (point.point() != result.run().point()) {
      closePoint();
      point = new PointEstimates(result.run().point());
      points.addAll(result.values());
    }
    point.add(result);
    pointRuns.add(result.run());
  }

  private void closePoint() {
    var rows = point.rows();
    rows.forEach(this::write);
    sensitivities.add(rows);
    if (!pointRuns.isEmpty()) {
      outcomes.addAll(Outcomes.rows(pointRuns));
      pointRuns.clear();
    }
    point = new PointEstimates(-1);
  }

  private void write(EstimateRow row) {
    try {
      estimates.add(row);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private long count(String outcome) {
    return runs.stream().filter(run -> run.outcome().equals(outcome)).count();
  }
}
