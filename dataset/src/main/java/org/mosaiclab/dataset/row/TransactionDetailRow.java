package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One user transaction.
///
/// @param chain meta-chain
/// @param blockHeight height of the including block, -1: still waiting at the end
/// @param submittedAtNanos instant of submission by the user
/// @param gas gas it uses
/// @param includedAtNanos instant the observer executed the including block, -1: never
/// @param finalAtNanos instant the observer knew it final, -1: never
/// @param committedAtNanos instant the origin observer executed the commit, -1: never
public record TransactionDetailRow(
    String chain,
    long blockHeight,
    long submittedAtNanos,
    long gas,
    long includedAtNanos,
    long finalAtNanos,
    long committedAtNanos) {
  /// Table `transaction_details`.
  public static final TableSchema<TransactionDetailRow> SCHEMA =
      new TableSchema<>(
          "transaction_details",
          1,
          "User transactions one by one; only where the scenario records them.",
          List.of(
              Column.text("chain", "Meta-chain", TransactionDetailRow::chain),
              Column.int64(
                  "block_height",
                  "",
                  "Height of the including block, -1: still waiting at the end",
                  TransactionDetailRow::blockHeight),
              Column.int64(
                  "submitted_at_ns",
                  "ns",
                  "Instant of submission by the user",
                  TransactionDetailRow::submittedAtNanos),
              Column.int64("gas", "gas", "Gas it uses", TransactionDetailRow::gas),
              Column.int64(
                  "included_at_ns",
                  "ns",
                  "Instant the observer executed the including block, -1: never",
                  TransactionDetailRow::includedAtNanos),
              Column.int64(
                  "final_at_ns",
                  "ns",
                  "Instant the observer knew it final, -1: never",
                  TransactionDetailRow::finalAtNanos),
              Column.int64(
                  "committed_at_ns",
                  "ns",
                  "Instant the origin observer executed the commit, -1: never",
                  TransactionDetailRow::committedAtNanos)),
          cells ->
              new TransactionDetailRow(
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));
}
