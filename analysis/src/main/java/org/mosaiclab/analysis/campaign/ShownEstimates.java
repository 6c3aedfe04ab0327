package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mosaiclab.analysis.campaign.CampaignResult.Quantity;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.ParquetSource;

/// The estimates that a report shows, out of a table that need not fit into memory: 100,000 points
/// with 300 statistics each are 30 million rows.
final class ShownEstimates {
  /// Most quantities that a report shows, beside those that the campaign itself names.
  static final int QUANTITIES_MAX = 8;

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

  private final List<String> named = new ArrayList<>();
  private final Map<Quantity, List<EstimateRow>> kept = new LinkedHashMap<>();
  private final Map<String, String> words = new TreeMap<>();
  private final Set<String> chains = new LinkedHashSet<>();

  private ShownEstimates(CampaignHeader header, List<String> pareto) {
    named.add(header.compare().metric() + " " + header.compare().stat());
    named.add(header.stop().metric() + " " + header.stop().stat());
    named.addAll(pareto);
    header.checks().forEach(check -> named.add(check.metric() + " " + check.stat()));
  }

  /// Reads them.
  static ShownEstimates read(CampaignFolder folder, CampaignHeader header, List<String> pareto)
      throws DatasetException {
    var estimates = new ShownEstimates(header, pareto);
    estimates.readThose(folder, estimates::isHeadline);
    if (estimates.kept.isEmpty()) {
      estimates.readThose(folder, _ -> true);
    }
    return estimates;
  }

  /// The meta-chains that anything was measured on, in the order of the scenario.
  List<String> chains() {
    return List.copyOf(chains);
  }

  private void readThose(CampaignFolder folder, Predicate<Quantity> wanted)
      throws DatasetException {
    var table = folder.tables().resolve("estimates.parquet");
    ParquetSource.forEach(table, EstimateRow.SCHEMA, row -> add(row, wanted));
  }

  private void add(EstimateRow row, Predicate<Quantity> wanted) {
    var quantity = Quantity.of(row);
    if (row.point() == 0) {
      quantity
          .chain()
          .filter(chain -> !chain.equals(MetricReference.ORIGIN))
          .ifPresent(chains::add);
    }
    var rows = kept.get(quantity);
    if (rows == null && (isNamed(quantity) || (hasRoom() && wanted.test(quantity)))) {
      rows = new ArrayList<>();
      kept.put(quantity, rows);
    }
    if (rows != null) {
      rows.add(shared(row));
    }
  }

  private boolean hasRoom() {
    return kept.keySet().stream().filter(one -> !isNamed(one)).count() < QUANTITIES_MAX;
  }

  private boolean isNamed(Quantity quantity) {
    return named.contains(quantity.name());
  }

  private boolean isHeadline(Quantity quantity) {
    return HEADLINES.stream().anyMatch(quantity.name()::endsWith);
  }

  // Every row of the file brings its own copies of the same few words.
  private EstimateRow shared(EstimateRow row) {
    return new EstimateRow(
        row.point(),
        shared(row.metric()),
        shared(row.stat()),
        shared(row.unit()),
        row.n(),
        row.mean(),
        row.low(),
        row.high(),
        row.lowerBounds(),
        shared(row.method()),
        row.median(),
        row.medianLow(),
        row.medianHigh(),
        row.medianLevel());
  }

  private String shared(String word) {
    return words.computeIfAbsent(word, same -> same);
  }

  /// The rows by quantity, first what the campaign names, then the usual ones; by point within
  /// each.
  List<EstimateRow> rows() {
    var rows = new ArrayList<EstimateRow>();
    for (var name : named.stream().distinct().toList()) {
      kept.forEach((quantity, own) -> addIf(quantity.name().equals(name), own, rows));
    }
    kept.forEach((quantity, own) -> addIf(!isNamed(quantity), own, rows));
    return rows;
  }

  private static void addIf(boolean wanted, List<EstimateRow> own, List<EstimateRow> rows) {
    if (wanted) {
      rows.addAll(own);
    }
  }
}
