package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Operations of one kind that blocks of one chain included and one rule rejected.
///
/// @param chain chain whose blocks include them
/// @param metachain meta-chain whose contracts rejected them
/// @param operation kind of operation, as `vote`
/// @param subject chain that the operations are about
/// @param rule id of the rule, as `VO-6`
/// @param reason what is wrong where that rule rejects; may be empty
/// @param count how many, at least 1
/// @param gas gas that they used all the same
/// @param firstAtNanos instant the observer executed the first of them
/// @param lastAtNanos instant the observer executed the last of them
public record RejectionRow(
    String chain,
    String metachain,
    String operation,
    String subject,
    String rule,
    String reason,
    long count,
    long gas,
    long firstAtNanos,
    long lastAtNanos) {
  /// Table `rejections`.
  public static final TableSchema<RejectionRow> SCHEMA =
      new TableSchema<>(
          "rejections",
          1,
          "Operations that blocks of the observer's chain included and the rules rejected.",
          List.of(
              Column.text("chain", "Chain whose blocks include them", RejectionRow::chain),
              Column.text(
                  "metachain", "Meta-chain whose contracts rejected them", RejectionRow::metachain),
              Column.text("operation", "Kind of operation, as `vote`", RejectionRow::operation),
              Column.text("subject", "Chain that the operations are about", RejectionRow::subject),
              Column.text("rule", "Id of the rule, as `VO-6`", RejectionRow::rule),
              Column.text(
                  "reason",
                  "What is wrong where that rule rejects; may be empty",
                  RejectionRow::reason),
              Column.int64("count", "", "How many, at least 1", RejectionRow::count),
              Column.int64("gas", "gas", "Gas that they used all the same", RejectionRow::gas),
              Column.int64(
                  "first_at_ns",
                  "ns",
                  "Instant the observer executed the first of them",
                  RejectionRow::firstAtNanos),
              Column.int64(
                  "last_at_ns",
                  "ns",
                  "Instant the observer executed the last of them",
                  RejectionRow::lastAtNanos)),
          cells ->
              new RejectionRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));
}
