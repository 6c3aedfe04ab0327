package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One checkpoint in one finality store.
///
/// @param chain chain that holds the store
/// @param subject chain whose block it is: `origin`, or the chain itself
/// @param height block number of the checkpoint on the subject
/// @param hash its block hash, hexadecimal
/// @param parentHeight height of the source of the justifying link, -1: not justified
/// @param dynasty stamped on it when it was justified: 1 + checkpoints finalised until then,
///   genesis not counted (spec v0 §5)
/// @param votesIncluded accepted votes with this target
/// @param weightIncluded stake behind these votes, whole tokens
/// @param justifiedAtNanos instant the observer executed the justifying block, -1: never
/// @param finalisedAtNanos instant the observer executed the finalising block, -1: never
public record CheckpointRow(
    String chain,
    String subject,
    long height,
    String hash,
    long parentHeight,
    long dynasty,
    long votesIncluded,
    long weightIncluded,
    long justifiedAtNanos,
    long finalisedAtNanos) {
  /// Table `checkpoints`.
  public static final TableSchema<CheckpointRow> SCHEMA =
      new TableSchema<>(
          "checkpoints",
          1,
          "Checkpoints that a chain's finality store has heard of.",
          List.of(
              Column.text("chain", "Chain that holds the store", CheckpointRow::chain),
              Column.text(
                  "subject",
                  "Chain whose block it is: `origin`, or the chain itself",
                  CheckpointRow::subject),
              Column.int64(
                  "height",
                  "",
                  "Block number of the checkpoint on the subject",
                  CheckpointRow::height),
              Column.text("hash", "Its block hash, hexadecimal", CheckpointRow::hash),
              Column.int64(
                  "parent_height",
                  "",
                  "Height of the source of the justifying link, -1: not justified",
                  CheckpointRow::parentHeight),
              Column.int64(
                  "dynasty",
                  "",
                  "Stamped when it was justified: 1 + checkpoints finalised until then, without genesis",
                  CheckpointRow::dynasty),
              Column.int64(
                  "votes_included",
                  "",
                  "Accepted votes with this target",
                  CheckpointRow::votesIncluded),
              Column.int64(
                  "weight_included",
                  "",
                  "Stake behind these votes, whole tokens",
                  CheckpointRow::weightIncluded),
              Column.int64(
                  "justified_at_ns",
                  "ns",
                  "Instant the observer executed the justifying block, -1: never",
                  CheckpointRow::justifiedAtNanos),
              Column.int64(
                  "finalised_at_ns",
                  "ns",
                  "Instant the observer executed the finalising block, -1: never",
                  CheckpointRow::finalisedAtNanos)),
          cells ->
              new CheckpointRow(
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));
}
