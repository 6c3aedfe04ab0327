package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// How often the runs of one setting ended in one way that nobody wants.
///
/// @param point number of the setting, from 0
/// @param outcome `invariant-violated`, `limit-reached` or `failed`
/// @param runs of the setting
/// @param hits how many of them ended so
/// @param ratio share of them
/// @param low lower end of the exact 95 % interval (Clopper and Pearson) for the share of all runs
/// @param high upper end
/// @param wilsonLow lower end of Wilson's 95 % interval, which keeps its level on average
/// @param wilsonHigh upper end
/// @param atMost exact one-sided 95 % bound: the answer where it never happened
public record OutcomeRow(
    long point,
    String outcome,
    long runs,
    long hits,
    double ratio,
    double low,
    double high,
    double wilsonLow,
    double wilsonHigh,
    double atMost) {
  /// Table `outcomes`.
  public static final TableSchema<OutcomeRow> SCHEMA =
      new TableSchema<>(
          "outcomes",
          1,
          "How often the runs of each setting did not complete, with intervals for the share.",
          List.of(
              Column.int64("point", "", "Number of the setting", OutcomeRow::point),
              Column.text(
                  "outcome", "invariant-violated, limit-reached or failed", OutcomeRow::outcome),
              Column.int64("runs", "", "Runs of the setting", OutcomeRow::runs),
              Column.int64("hits", "", "How many of them ended so", OutcomeRow::hits),
              Column.float64("ratio", "", "Share of them", OutcomeRow::ratio),
              Column.float64("low", "", "Lower end of the exact 95 % interval", OutcomeRow::low),
              Column.float64("high", "", "Upper end of the exact 95 % interval", OutcomeRow::high),
              Column.float64(
                  "wilson_low", "", "Lower end of Wilson's 95 % interval", OutcomeRow::wilsonLow),
              Column.float64(
                  "wilson_high", "", "Upper end of Wilson's 95 % interval", OutcomeRow::wilsonHigh),
              Column.float64(
                  "at_most", "", "Exact one-sided 95 % upper bound", OutcomeRow::atMost)),
          cells ->
              new OutcomeRow(
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64()));
}
