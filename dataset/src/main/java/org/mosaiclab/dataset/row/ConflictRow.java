package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One checkpoint that was finalised on some branch of a meta-chain on which two conflict, from
/// their last common source on.
///
/// @param chain meta-chain
/// @param height block number of the checkpoint
/// @param hash its block hash, hexadecimal
/// @param parentHeight height of the source of the link that justified it
/// @param parentHash hash of that source
/// @param sealedAtNanos instant at which the first block was sealed that finalised it
/// @param conflictsWith hash of a checkpoint that was finalised before and is neither its ancestor
///   nor its descendant; empty: none
/// @param canonical whether it is on the observer's chain at the end
public record ConflictRow(
    String chain,
    long height,
    String hash,
    long parentHeight,
    String parentHash,
    long sealedAtNanos,
    String conflictsWith,
    boolean canonical) {
  /// Table `conflicts`.
  public static final TableSchema<ConflictRow> SCHEMA =
      new TableSchema<>(
          "conflicts",
          1,
          "Checkpoints finalised on branches that conflict, from their last common source on.",
          List.of(
              Column.text("chain", "Meta-chain", ConflictRow::chain),
              Column.int64("height", "", "Block number of the checkpoint", ConflictRow::height),
              Column.text("hash", "Its block hash, hexadecimal", ConflictRow::hash),
              Column.int64(
                  "parent_height",
                  "",
                  "Height of the source of the link that justified it",
                  ConflictRow::parentHeight),
              Column.text("parent_hash", "Hash of that source", ConflictRow::parentHash),
              Column.int64(
                  "sealed_at_ns",
                  "ns",
                  "Instant at which the first block was sealed that finalised it",
                  ConflictRow::sealedAtNanos),
              Column.text(
                  "conflicts_with",
                  "Hash of a checkpoint finalised before that is neither its ancestor nor its"
                      + " descendant; empty: none",
                  ConflictRow::conflictsWith),
              Column.bool(
                  "canonical",
                  "True if on the observer's chain at the end of the run",
                  ConflictRow::canonical)),
          cells ->
              new ConflictRow(
                  cells.text(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.text(),
                  cells.bool()));
}
