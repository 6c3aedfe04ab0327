package org.mosaiclab.dataset.row;

import java.util.List;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// What happened to one validator that joined, left, or broke the rules.
///
/// @param chain its meta-chain
/// @param validator its name
/// @param stake what it deposited, whole tokens
/// @param depositedAtNanos instant the origin observer executed its deposit, 0: at genesis, -1:
///   never
/// @param weighsAtNanos instant its votes began to count on the meta-chain, 0: at genesis, -1:
///   never
/// @param loggedOutAtNanos instant the origin observer executed its log-out, -1: never
/// @param endedAtNanos instant its votes ceased to count on the meta-chain, -1: never
/// @param withdrawnAtNanos instant the origin observer executed its withdrawal, -1: never
/// @param offendedAtNanos instant it signed the vote that made it an offender, -1: never
/// @param slashedAtNanos instant the origin observer executed its slashing, -1: never
/// @param excludedAtNanos instant the meta-chain's observer executed its slashing there, -1: never
public record ValidatorRow(
    String chain,
    String validator,
    long stake,
    long depositedAtNanos,
    long weighsAtNanos,
    long loggedOutAtNanos,
    long endedAtNanos,
    long withdrawnAtNanos,
    long offendedAtNanos,
    long slashedAtNanos,
    long excludedAtNanos) {
  /// Table `validators`.
  public static final TableSchema<ValidatorRow> SCHEMA =
      new TableSchema<>(
          "validators",
          1,
          "Validators that joined, left, or broke the rules.",
          List.of(
              Column.text("chain", "Its meta-chain", ValidatorRow::chain),
              Column.text("validator", "Its name", ValidatorRow::validator),
              Column.int64("stake", "", "What it deposited, whole tokens", ValidatorRow::stake),
              at(
                  "deposited_at_ns",
                  "Instant the origin observer executed its deposit, 0: at genesis, -1: never",
                  ValidatorRow::depositedAtNanos),
              at(
                  "weighs_at_ns",
                  "Instant its votes began to count on the meta-chain, 0: at genesis, -1: never",
                  ValidatorRow::weighsAtNanos),
              at(
                  "logged_out_at_ns",
                  "Instant the origin observer executed its log-out, -1: never",
                  ValidatorRow::loggedOutAtNanos),
              at(
                  "ended_at_ns",
                  "Instant its votes ceased to count on the meta-chain, -1: never",
                  ValidatorRow::endedAtNanos),
              at(
                  "withdrawn_at_ns",
                  "Instant the origin observer executed its withdrawal, -1: never",
                  ValidatorRow::withdrawnAtNanos),
              at(
                  "offended_at_ns",
                  "Instant it signed the vote that made it an offender, -1: never",
                  ValidatorRow::offendedAtNanos),
              at(
                  "slashed_at_ns",
                  "Instant the origin observer executed its slashing, -1: never",
                  ValidatorRow::slashedAtNanos),
              at(
                  "excluded_at_ns",
                  "Instant the meta-chain's observer executed its slashing there, -1: never",
                  ValidatorRow::excludedAtNanos)),
          cells ->
              new ValidatorRow(
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));

  private static Column<ValidatorRow> at(
      String name, String description, ToLongFunction<ValidatorRow> value) {
    return Column.int64(name, "ns", description, value);
  }
}
