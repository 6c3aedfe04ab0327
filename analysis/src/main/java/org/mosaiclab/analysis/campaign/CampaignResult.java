package org.mosaiclab.analysis.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.campaign.SelectionRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricCatalogue;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.dataset.store.CsvSource;
import org.mosaiclab.dataset.store.ParquetSource;

/// What a finished campaign left in its folder, without the single runs.
///
/// @param manifest of the campaign
/// @param source the campaign file as it was given
/// @param settings value of each swept field, by point, in the order of the fields
/// @param fields swept fields with their values
/// @param estimates means over replications, of the quantities that are shown
/// @param palette colours of the chains, the same as in the figures of a single run
/// @param pareto two of them to weigh against each other, each as `metric stat`; else empty
/// @param differences paired differences; empty where nothing is compared
/// @param selection which point is the best; empty where none is looked for
/// @param sensitivity what depends on which field; empty for other designs
/// @param outcomes how often runs did not complete, of the points where any did not
/// @param troubles the first runs that failed or violated an invariant
public record CampaignResult(
    CampaignManifest manifest,
    String source,
    Map<Long, Map<String, String>> settings,
    List<SweptField> fields,
    List<EstimateRow> estimates,
    Palette palette,
    List<String> pareto,
    List<DifferenceRow> differences,
    List<SelectionRow> selection,
    List<SensitivityRow> sensitivity,
    List<OutcomeRow> outcomes,
    List<CampaignRunRow> troubles) {
  /// Most runs that a report lists.
  static final int TROUBLES_MAX = 50;

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

    /// The catalogue's entry; empty for a name of another version.
    Optional<Metric> definition() {
      var rest = metric;
      while (true) {
        var found = MetricCatalogue.find(rest);
        int dot = rest.indexOf('.');
        if (found.isPresent() || dot < 0) {
          return found;
        }
        rest = rest.substring(dot + 1);
      }
    }

    /// Its chain; empty for the whole run.
    Optional<String> chain() {
      return definition()
          .map(found -> metric.length() - found.name().length() - 1)
          .filter(length -> length > 0)
          .map(length -> metric.substring(0, length));
    }

    /// Metric and statistic, as `alpha.finality.latency mean`.
    String name() {
      return metric + " " + stat;
    }
  }

  /// Reads a folder. Of the estimates those are read that a report shows, so that the memory it
  /// takes is bounded by the number of points, not of metrics.
  ///
  /// @param folder of the campaign
  /// @param manifest of the campaign
  /// @param pareto two metrics to weigh against each other, each as `metric stat`; else empty
  /// @throws IOException if a table cannot be read
  public static CampaignResult read(
      CampaignFolder folder, CampaignManifest manifest, List<String> pareto) throws IOException {
    var settings = new TreeMap<Long, Map<String, String>>();
    var values = new LinkedHashMap<String, Map<String, String>>();
    for (var row : CsvSource.read(folder.csv("points"), PointRow.SCHEMA)) {
      var known = values.computeIfAbsent(row.field(), _ -> new LinkedHashMap<>());
      var value = known.computeIfAbsent(row.value(), same -> same);
      settings.computeIfAbsent(row.point(), _ -> new TreeMap<>()).put(row.field(), value);
    }
    var fields = new ArrayList<SweptField>();
    values.forEach((path, texts) -> fields.add(SweptField.of(path, texts.keySet())));
    var shown = ShownEstimates.read(folder, manifest.header(), pareto);
    return new CampaignResult(
        manifest,
        Files.exists(folder.source()) ? Files.readString(folder.source()) : "",
        settings,
        fields,
        shown.rows(),
        new Palette(MetricReference.ORIGIN, shown.chains()),
        pareto,
        manifest.header().compare().isOn()
            ? CsvSource.read(folder.csv("differences"), DifferenceRow.SCHEMA)
            : List.of(),
        manifest.header().compare().isSelecting()
            ? CsvSource.read(folder.csv("selection"), SelectionRow.SCHEMA)
            : List.of(),
        manifest.header().sensitivity().isOn()
            ? CsvSource.read(folder.csv("sensitivity"), SensitivityRow.SCHEMA)
            : List.of(),
        CsvSource.read(folder.csv("outcomes"), OutcomeRow.SCHEMA).stream()
            .filter(row -> row.hits() > 0)
            .toList(),
        troubles(folder, manifest));
  }

  // Most campaigns have none, and the table of runs can be long.
  private static List<CampaignRunRow> troubles(CampaignFolder folder, CampaignManifest manifest)
      throws IOException {
    if (manifest.failed() + manifest.violated() == 0) {
      return List.of();
    }
    var troubles = new ArrayList<CampaignRunRow>();
    ParquetSource.forEach(
        folder.tables().resolve("runs.parquet"),
        CampaignRunRow.SCHEMA,
        run -> {
          if (troubles.size() < TROUBLES_MAX && isTrouble(run)) {
            troubles.add(run);
          }
        });
    return troubles;
  }

  private static boolean isTrouble(CampaignRunRow run) {
    return run.outcome().equals(CampaignRunRow.FAILED)
        || run.outcome().equals(RunOutcome.Kind.INVARIANT_VIOLATED.label());
  }

  /// The campaign's checks, decided by its estimates.
  public List<DecidedCheck> checks() {
    return manifest.header().checks().stream()
        .map(check -> DecidedCheck.of(check, estimates))
        .toList();
  }

  /// What is drawn, in order: what the campaign compares or waits for, then the usual ones.
  ///
  /// @param most how many
  List<Quantity> headlines(int most) {
    return quantities().stream().limit(most).toList();
  }

  private Set<Quantity> quantities() {
    Set<Quantity> all = new LinkedHashSet<>();
    estimates.forEach(row -> all.add(Quantity.of(row)));
    return all;
  }

  /// What the front is to be of and no run measured.
  public List<String> missing() {
    var names = quantities().stream().map(Quantity::name).toList();
    return pareto.stream().filter(name -> !names.contains(name)).toList();
  }

  /// A quantity by its name.
  ///
  /// @throws IllegalArgumentException if no run measured it
  Quantity quantity(String words) {
    return quantities().stream()
        .filter(one -> one.name().equals(words))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no run of this campaign measured " + words));
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
