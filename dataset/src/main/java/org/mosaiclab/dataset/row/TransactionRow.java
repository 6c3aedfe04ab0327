package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Transactions of one block that were submitted within one second.
///
/// @param chain meta-chain
/// @param blockHeight height of the including block, -1: still waiting at the end
/// @param submissionSecond second of the simulated time in which they were submitted
/// @param count transactions in the group, at least 1
/// @param gas gas of the group
/// @param firstSubmittedAtNanos earliest submission in the group
/// @param lastSubmittedAtNanos latest submission in the group
/// @param offsetSumNanos sum over the group of submission minus start of the second
/// @param includedAtNanos instant the observer executed the including block, -1: never
/// @param finalAtNanos instant the observer knew the group final, -1: never
/// @param committedAtNanos instant the origin observer executed the commit, -1: never
public record TransactionRow(
    String chain,
    long blockHeight,
    long submissionSecond,
    long count,
    long gas,
    long firstSubmittedAtNanos,
    long lastSubmittedAtNanos,
    long offsetSumNanos,
    long includedAtNanos,
    long finalAtNanos,
    long committedAtNanos) {
  /// Table `transactions`.
  public static final TableSchema<TransactionRow> SCHEMA =
      new TableSchema<>(
          "transactions",
          1,
          "User transactions, grouped by including block and second of submission.",
          List.of(
              Column.text("chain", "Meta-chain", TransactionRow::chain),
              Column.int64(
                  "block_height",
                  "",
                  "Height of the including block, -1: still waiting at the end",
                  TransactionRow::blockHeight),
              Column.int64(
                  "submission_second",
                  "s",
                  "Second of the simulated time in which they were submitted",
                  TransactionRow::submissionSecond),
              Column.int64(
                  "count", "", "Transactions in the group, at least 1", TransactionRow::count),
              Column.int64("gas", "gas", "Gas of the group", TransactionRow::gas),
              Column.int64(
                  "first_submitted_at_ns",
                  "ns",
                  "Earliest submission in the group",
                  TransactionRow::firstSubmittedAtNanos),
              Column.int64(
                  "last_submitted_at_ns",
                  "ns",
                  "Latest submission in the group",
                  TransactionRow::lastSubmittedAtNanos),
              Column.int64(
                  "offset_sum_ns",
                  "ns",
                  "Sum over the group of submission minus start of the second",
                  TransactionRow::offsetSumNanos),
              Column.int64(
                  "included_at_ns",
                  "ns",
                  "Instant the observer executed the including block, -1: never",
                  TransactionRow::includedAtNanos),
              Column.int64(
                  "final_at_ns",
                  "ns",
                  "Instant the observer knew the group final, -1: never",
                  TransactionRow::finalAtNanos),
              Column.int64(
                  "committed_at_ns",
                  "ns",
                  "Instant the origin observer executed the commit, -1: never",
                  TransactionRow::committedAtNanos)),
          cells ->
              new TransactionRow(
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));
}
