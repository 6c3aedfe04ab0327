package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// What a user claimed on origin after the end of a meta-chain (GAP-03), and whether it was paid.
///
/// @param chain meta-chain that has ended
/// @param kind `balance`: of the account in the last committed state, `stake` or `redeem`: a
///   message that was open there
/// @param account whose claim it is, 20 bytes
/// @param transfer id of the message in `transfers`, -1 for a balance
/// @param askedAtNanos instant the claim was sent first
/// @param paidAtNanos instant origin's observer executed the payment, -1: never
/// @param amount paid, 0 if never
/// @param originGas gas of its transactions on origin, rejected ones included
public record RecoveryRow(
    String chain,
    String kind,
    String account,
    long transfer,
    long askedAtNanos,
    long paidAtNanos,
    long amount,
    long originGas) {
  /// Table `recoveries`.
  public static final TableSchema<RecoveryRow> SCHEMA =
      new TableSchema<>(
          "recoveries",
          1,
          "Claims on origin after the end of a meta-chain.",
          List.of(
              Column.text("chain", "Meta-chain that has ended", RecoveryRow::chain),
              Column.text(
                  "kind",
                  "`balance`: of the account in the last committed state; `stake`, `redeem`: a"
                      + " message that was open there",
                  RecoveryRow::kind),
              Column.text("account", "Whose claim it is", RecoveryRow::account),
              Column.int64(
                  "transfer",
                  "",
                  "Id of the message in `transfers`, -1 for a balance",
                  RecoveryRow::transfer),
              Column.int64(
                  "asked_at_ns",
                  "ns",
                  "Instant the claim was sent first",
                  RecoveryRow::askedAtNanos),
              Column.int64(
                  "paid_at_ns",
                  "ns",
                  "Instant origin's observer executed the payment, -1: never",
                  RecoveryRow::paidAtNanos),
              Column.int64("amount", "base units", "Paid, 0 if never", RecoveryRow::amount),
              Column.int64(
                  "origin_gas",
                  "gas",
                  "Gas of its transactions on origin, rejected ones included",
                  RecoveryRow::originGas)),
          cells ->
              new RecoveryRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));

  public boolean isPaid() {
    return paidAtNanos >= 0;
  }
}
