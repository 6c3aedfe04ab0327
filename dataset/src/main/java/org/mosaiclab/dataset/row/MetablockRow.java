package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One meta-block: proposal, commit and kernel.
///
/// @param chain meta-chain
/// @param metaHeight height of the meta-block; genesis is 0
/// @param auxHeight height of the finalised checkpoint it commits
/// @param auxHash hash of that checkpoint, hexadecimal
/// @param dynasty dynasty of the committed checkpoint
/// @param accumulatedGas gas consumed on the meta-chain up to the checkpoint
/// @param proposer validator that proposed it
/// @param proposedAtNanos instant the origin observer executed the proposal, -1: never
/// @param committedAtNanos instant the origin observer executed the commit, -1: never
/// @param originHeight origin block with the commit, -1: never
/// @param originGas origin gas of its proposal, its verified votes and its commit
/// @param votesVerified votes verified on origin for it
/// @param kernelHash hash of the kernel it opens, hexadecimal; empty: none
/// @param kernelProvenAtNanos instant that kernel was proven on the meta-chain, -1: never
/// @param kernelActivatedAtNanos instant that kernel took effect on the meta-chain, -1: never
public record MetablockRow(
    String chain,
    long metaHeight,
    long auxHeight,
    String auxHash,
    long dynasty,
    long accumulatedGas,
    String proposer,
    long proposedAtNanos,
    long committedAtNanos,
    long originHeight,
    long originGas,
    long votesVerified,
    String kernelHash,
    long kernelProvenAtNanos,
    long kernelActivatedAtNanos) {
  /// Table `metablocks`.
  public static final TableSchema<MetablockRow> SCHEMA =
      new TableSchema<>(
          "metablocks",
          1,
          "Meta-blocks of every meta-chain, from proposal to commit on origin.",
          List.of(
              Column.text("chain", "Meta-chain", MetablockRow::chain),
              Column.int64(
                  "meta_height",
                  "",
                  "Height of the meta-block; genesis is 0",
                  MetablockRow::metaHeight),
              Column.int64(
                  "aux_height",
                  "",
                  "Height of the finalised checkpoint it commits",
                  MetablockRow::auxHeight),
              Column.text(
                  "aux_hash", "Hash of that checkpoint, hexadecimal", MetablockRow::auxHash),
              Column.int64(
                  "dynasty", "", "Dynasty of the committed checkpoint", MetablockRow::dynasty),
              Column.int64(
                  "accumulated_gas",
                  "gas",
                  "Gas consumed on the meta-chain up to the checkpoint",
                  MetablockRow::accumulatedGas),
              Column.text("proposer", "Validator that proposed it", MetablockRow::proposer),
              Column.int64(
                  "proposed_at_ns",
                  "ns",
                  "Instant the origin observer executed the proposal, -1: never",
                  MetablockRow::proposedAtNanos),
              Column.int64(
                  "committed_at_ns",
                  "ns",
                  "Instant the origin observer executed the commit, -1: never",
                  MetablockRow::committedAtNanos),
              Column.int64(
                  "origin_height",
                  "",
                  "Origin block with the commit, -1: never",
                  MetablockRow::originHeight),
              Column.int64(
                  "origin_gas",
                  "gas",
                  "Origin gas of its proposal, its verified votes and its commit",
                  MetablockRow::originGas),
              Column.int64(
                  "votes_verified",
                  "",
                  "Votes verified on origin for it",
                  MetablockRow::votesVerified),
              Column.text(
                  "kernel_hash",
                  "Hash of the kernel it opens, hexadecimal; empty: none",
                  MetablockRow::kernelHash),
              Column.int64(
                  "kernel_proven_at_ns",
                  "ns",
                  "Instant that kernel was proven on the meta-chain, -1: never",
                  MetablockRow::kernelProvenAtNanos),
              Column.int64(
                  "kernel_activated_at_ns",
                  "ns",
                  "Instant that kernel took effect on the meta-chain, -1: never",
                  MetablockRow::kernelActivatedAtNanos)),
          cells ->
              new MetablockRow(
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.int64()));
}
