package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One vote of one validator.
///
/// @param chain chain that holds the store
/// @param subject chain whose checkpoints are linked
/// @param validator validator that cast the vote
/// @param sourceHeight height of the source checkpoint
/// @param targetHeight height of the target checkpoint
/// @param targetHash hash of the target checkpoint, hexadecimal
/// @param weight stake of the validator, whole tokens
/// @param castAtNanos instant the validator sent it
/// @param includedHeight height of the block that includes it, -1: never included
/// @param includedAtNanos instant the observer executed that block, -1: never
/// @param outcome `accepted`, `pending`, or `rejected:` and the rule id
public record VoteRow(
    String chain,
    String subject,
    String validator,
    long sourceHeight,
    long targetHeight,
    String targetHash,
    long weight,
    long castAtNanos,
    long includedHeight,
    long includedAtNanos,
    String outcome) {
  /// Table `votes`.
  public static final TableSchema<VoteRow> SCHEMA =
      new TableSchema<>(
          "votes",
          1,
          "Votes of validators on checkpoint links.",
          List.of(
              Column.text("chain", "Chain that holds the store", VoteRow::chain),
              Column.text("subject", "Chain whose checkpoints are linked", VoteRow::subject),
              Column.text("validator", "Validator that cast the vote", VoteRow::validator),
              Column.int64(
                  "source_height", "", "Height of the source checkpoint", VoteRow::sourceHeight),
              Column.int64(
                  "target_height", "", "Height of the target checkpoint", VoteRow::targetHeight),
              Column.text(
                  "target_hash", "Hash of the target checkpoint, hexadecimal", VoteRow::targetHash),
              Column.int64("weight", "", "Stake of the validator, whole tokens", VoteRow::weight),
              Column.int64(
                  "cast_at_ns", "ns", "Instant the validator sent it", VoteRow::castAtNanos),
              Column.int64(
                  "included_height",
                  "",
                  "Height of the block that includes it, -1: never included",
                  VoteRow::includedHeight),
              Column.int64(
                  "included_at_ns",
                  "ns",
                  "Instant the observer executed that block, -1: never",
                  VoteRow::includedAtNanos),
              Column.text(
                  "outcome",
                  "`accepted`, `pending`, or `rejected:` and the rule id",
                  VoteRow::outcome)),
          cells ->
              new VoteRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.text()));
}
