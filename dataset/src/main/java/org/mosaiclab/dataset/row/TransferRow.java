package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// A message that a user of a gateway pair asked for, and what became of it on both chains.
///
/// @param chain meta-chain of the pair
/// @param id position among the messages of the pair, from 0
/// @param direction `stake`: from origin to the meta-chain, `redeem`: back
/// @param initiator account of the user, 20 bytes
/// @param facilitator index of who was asked to carry it
/// @param amount of the message
/// @param requestedAtNanos instant the user asked for it
/// @param declaredAtNanos instant the source's observer executed the declaration, -1: never
/// @param confirmedAtNanos instant the target's observer executed the confirmation, -1: never
/// @param sourceProgressedAtNanos instant the source's observer executed the progress, -1: never
/// @param targetProgressedAtNanos instant the target's observer executed the progress, -1: never
/// @param revocationDeclaredAtNanos instant the source's observer executed it, -1: never
/// @param revocationConfirmedAtNanos instant the target's observer executed it, -1: never
/// @param revokedAtNanos instant the source's observer executed the end of it, -1: never
/// @param bounty deposited with the declaration
/// @param bountyPayer who deposited it: `initiator` or `facilitator`
/// @param reward of who progressed the target
/// @param penalty of a declared revocation
/// @param originGas gas of its transactions on origin, rejected ones included
/// @param auxiliaryGas gas of its transactions on the meta-chain, rejected ones included
/// @param recoveredAtNanos instant origin's observer executed its settlement after a halt, -1:
///   never
public record TransferRow(
    String chain,
    long id,
    String direction,
    String initiator,
    long facilitator,
    long amount,
    long requestedAtNanos,
    long declaredAtNanos,
    long confirmedAtNanos,
    long sourceProgressedAtNanos,
    long targetProgressedAtNanos,
    long revocationDeclaredAtNanos,
    long revocationConfirmedAtNanos,
    long revokedAtNanos,
    long bounty,
    String bountyPayer,
    long reward,
    long penalty,
    long originGas,
    long auxiliaryGas,
    long recoveredAtNanos) {
  /// [#bountyPayer()] of a bounty that the user deposited.
  public static final String INITIATOR = "initiator";

  /// [#bountyPayer()] of a bounty that the facilitator deposited.
  public static final String FACILITATOR = "facilitator";

  /// Table `transfers`.
  public static final TableSchema<TransferRow> SCHEMA =
      new TableSchema<>(
          "transfers",
          1,
          "Messages of gateway pairs: stakes and redeems.",
          List.of(
              Column.text("chain", "Meta-chain of the pair", TransferRow::chain),
              Column.int64(
                  "id", "", "Position among the messages of the pair, from 0", TransferRow::id),
              Column.text(
                  "direction",
                  "`stake`: from origin to the meta-chain, `redeem`: back",
                  TransferRow::direction),
              Column.text("initiator", "Account of the user", TransferRow::initiator),
              Column.int64(
                  "facilitator",
                  "",
                  "Index of who was asked to carry it",
                  TransferRow::facilitator),
              Column.int64("amount", "base units", "Amount of the message", TransferRow::amount),
              Column.int64(
                  "requested_at_ns",
                  "ns",
                  "Instant the user asked for it",
                  TransferRow::requestedAtNanos),
              Column.int64(
                  "declared_at_ns",
                  "ns",
                  "Instant the source's observer executed the declaration, -1: never",
                  TransferRow::declaredAtNanos),
              Column.int64(
                  "confirmed_at_ns",
                  "ns",
                  "Instant the target's observer executed the confirmation, -1: never",
                  TransferRow::confirmedAtNanos),
              Column.int64(
                  "source_progressed_at_ns",
                  "ns",
                  "Instant the source's observer executed the progress, -1: never",
                  TransferRow::sourceProgressedAtNanos),
              Column.int64(
                  "target_progressed_at_ns",
                  "ns",
                  "Instant the target's observer executed the progress, which pays the beneficiary,"
                      + " -1: never",
                  TransferRow::targetProgressedAtNanos),
              Column.int64(
                  "revocation_declared_at_ns",
                  "ns",
                  "Instant the source's observer executed the declaration of a revocation, -1: never",
                  TransferRow::revocationDeclaredAtNanos),
              Column.int64(
                  "revocation_confirmed_at_ns",
                  "ns",
                  "Instant the target's observer executed the revocation, -1: never",
                  TransferRow::revocationConfirmedAtNanos),
              Column.int64(
                  "revoked_at_ns",
                  "ns",
                  "Instant the source's observer executed the end of the revocation, which gives the"
                      + " amount back, -1: never",
                  TransferRow::revokedAtNanos),
              Column.int64(
                  "bounty", "base units", "Deposited with the declaration", TransferRow::bounty),
              Column.text(
                  "bounty_payer",
                  "Who deposited it: `initiator` or `facilitator`",
                  TransferRow::bountyPayer),
              Column.int64(
                  "reward",
                  "base units",
                  "Of who progressed the target, out of the amount",
                  TransferRow::reward),
              Column.int64(
                  "penalty", "base units", "Of a declared revocation", TransferRow::penalty),
              Column.int64(
                  "origin_gas",
                  "gas",
                  "Gas of its transactions on origin, rejected ones included",
                  TransferRow::originGas),
              Column.int64(
                  "auxiliary_gas",
                  "gas",
                  "Gas of its transactions on the meta-chain, rejected ones included",
                  TransferRow::auxiliaryGas),
              Column.int64(
                  "recovered_at_ns",
                  "ns",
                  "Instant origin's observer executed the settlement of the message after a halt"
                      + " (GAP-03), -1: never",
                  TransferRow::recoveredAtNanos)),
          cells ->
              new TransferRow(
                  cells.text(),
                  cells.int64(),
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
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));

  /// Whether it was paid on its target.
  public boolean isProgressed() {
    return targetProgressedAtNanos >= 0;
  }

  /// Whether a facilitator deposited the bounty, and loses it with a revocation.
  public boolean isBountyOfFacilitator() {
    return bountyPayer.equals(FACILITATOR);
  }

  /// Whether its amount came back.
  public boolean isRevoked() {
    return revokedAtNanos >= 0;
  }
}
