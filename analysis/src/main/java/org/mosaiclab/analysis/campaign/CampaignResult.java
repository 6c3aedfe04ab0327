package org.mosaiclab.analysis.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.store.CsvSource;

/// What a finished campaign left in its folder, without the single runs.
///
/// @param manifest of the campaign
/// @param source the campaign file as it was given
/// @param settings value of each swept field, by point, in the order of the fields
/// @param fields swept fields with their values
/// @param estimates means over replications
/// @param differences paired differences; empty where nothing is compared
/// @param troubles runs that failed or violated an invariant
public record CampaignResult(
    CampaignManifest manifest,
    String source,
    Map<Long, Map<String, String>> settings,
    List<SweptField> fields,
    List<EstimateRow> estimates,
    List<DifferenceRow> differences,
    List<CampaignRunRow> troubles) {
  private static final List<String> HEADLINES =
      List.of(
          "finality.latency mean",
          "commit.latency mean",
          "metablock.cadence mean",
          "metablock.origin.gas mean",
          "metablock.committed value",
          "transactions.rate value",
          "utilisation value",
          "settlement.ratio value");

  /// A statistic of a metric.
  ///
  /// @param metric with its chain
  /// @param stat as `mean`
  /// @param unit symbol
  record Quantity(String metric, String stat, String unit) {
    static Quantity of(EstimateRow row) {
      return new Quantity(row.metric(), row.stat(), row.unit());
    }

    String text() {
      return stat.equals("value") ? metric : metric + " " + stat;
    }

    private boolean isHeadline() {
      return HEADLINES.stream().anyMatch(name -> (metric + " " + stat).endsWith(name));
    }
  }

  /// Reads a folder.
  ///
  /// @param folder of the campaign
  /// @param manifest of the campaign
  /// @throws IOException if a table cannot be read
  public static CampaignResult read(CampaignFolder folder, CampaignManifest manifest)
      throws IOException {
    var settings = new TreeMap<Long, Map<String, String>>();
    var values = new LinkedHashMap<String, List<String>>();
    for (var row : CsvSource.read(folder.csv("points"), PointRow.SCHEMA)) {
      settings
          .computeIfAbsent(row.point(), _ -> new LinkedHashMap<>())
          .put(row.field(), row.value());
      values.computeIfAbsent(row.field(), _ -> new ArrayList<>()).add(row.value());
    }
    var fields = new ArrayList<SweptField>();
    values.forEach((path, texts) -> fields.add(SweptField.of(path, texts)));
    return new CampaignResult(
        manifest,
        Files.exists(folder.source()) ? Files.readString(folder.source()) : "",
        settings,
        fields,
        CsvSource.read(folder.csv("estimates"), EstimateRow.SCHEMA),
        manifest.header().compare().isOn()
            ? CsvSource.read(folder.csv("differences"), DifferenceRow.SCHEMA)
            : List.of(),
        troubles(folder, manifest));
  }

  // Most campaigns have none, and the table of runs can be long.
  private static List<CampaignRunRow> troubles(CampaignFolder folder, CampaignManifest manifest)
      throws IOException {
    if (manifest.failed() + manifest.violated() == 0) {
      return List.of();
    }
    return CsvSource.read(folder.csv("runs"), CampaignRunRow.SCHEMA).stream()
        .filter(
            run ->
                run.outcome().equals(CampaignRunRow.FAILED)
                    || run.outcome().equals(RunOutcome.Kind.INVARIANT_VIOLATED.label()))
        .toList();
  }

  /// What is drawn: what the campaign compares or waits for first, then the usual ones.
  ///
  /// @param most how many
  List<Quantity> headlines(int most) {
    var header = manifest.header();
    Set<Quantity> all = new LinkedHashSet<>();
    estimates.forEach(row -> all.add(Quantity.of(row)));
    Set<Quantity> chosen = new LinkedHashSet<>();
    for (var quantity : all) {
      var name = List.of(quantity.metric(), quantity.stat());
      if (name.equals(List.of(header.compare().metric(), header.compare().stat()))
          || name.equals(List.of(header.stop().metric(), header.stop().stat()))) {
        chosen.add(quantity);
      }
    }
    all.stream().filter(Quantity::isHeadline).forEach(chosen::add);
    if (chosen.isEmpty()) {
      chosen.addAll(all);
    }
    return chosen.stream().limit(most).toList();
  }

  /// Estimates of one quantity, by point.
  List<EstimateRow> estimatesOf(Quantity quantity) {
    return estimates.stream().filter(row -> Quantity.of(row).equals(quantity)).toList();
  }

  /// Value of a swept field at a point; empty if there is none.
  String setting(long point, String field) {
    return settings.getOrDefault(point, Map.of()).getOrDefault(field, "");
  }

  /// Where the numbers come from, one line.
  String sourceLine() {
    var header = manifest.header();
    return "Mosaic Lab "
        + header.toolVersion()
        + " \u00b7 campaign "
        + header.campaign()
        + " \u00b7 "
        + manifest.runs()
        + " runs \u00b7 data "
        + manifest.dataDigest().substring(0, Math.min(16, manifest.dataDigest().length()));
  }
}
