package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One block, as its chain's observer saw it.
///
/// @param chain chain the block belongs to
/// @param height number of the block; genesis is 0
/// @param hash block hash, hexadecimal
/// @param parentHash hash of the parent block, hexadecimal
/// @param sealer node that sealed or mined the block
/// @param sealedAtNanos instant the block was sealed
/// @param observedAtNanos instant the observer executed it, -1: never
/// @param difficulty difficulty of the block, by which chains are weighed
/// @param gasUsed gas of everything in the block: background, protocol and users
/// @param userGas gas of the simulated users' transactions
/// @param protocolGas gas of protocol transactions: reports, votes, proofs, meta-blocks
/// @param userTransactions simulated users' transactions in the block
/// @param protocolTransactions protocol transactions in the block
/// @param sizeBytes size of the block on the wire
/// @param canonical true if on the observer's chain at the end of the run
public record BlockRow(
    String chain,
    long height,
    String hash,
    String parentHash,
    String sealer,
    long sealedAtNanos,
    long observedAtNanos,
    long difficulty,
    long gasUsed,
    long userGas,
    long protocolGas,
    long userTransactions,
    long protocolTransactions,
    long sizeBytes,
    boolean canonical) {
  /// Table `blocks`.
  public static final TableSchema<BlockRow> SCHEMA =
      new TableSchema<>(
          "blocks",
          1,
          "Blocks of every chain that the chain's observer has executed.",
          List.of(
              Column.text("chain", "Chain the block belongs to", BlockRow::chain),
              Column.int64("height", "", "Number of the block; genesis is 0", BlockRow::height),
              Column.text("hash", "Block hash, hexadecimal", BlockRow::hash),
              Column.text(
                  "parent_hash", "Hash of the parent block, hexadecimal", BlockRow::parentHash),
              Column.text("sealer", "Node that sealed or mined the block", BlockRow::sealer),
              Column.int64(
                  "sealed_at_ns", "ns", "Instant the block was sealed", BlockRow::sealedAtNanos),
              Column.int64(
                  "observed_at_ns",
                  "ns",
                  "Instant the observer executed it, -1: never",
                  BlockRow::observedAtNanos),
              Column.int64(
                  "difficulty",
                  "",
                  "Difficulty of the block, by which chains are weighed",
                  BlockRow::difficulty),
              Column.int64(
                  "gas_used",
                  "gas",
                  "Gas of everything in the block: background, protocol and users",
                  BlockRow::gasUsed),
              Column.int64(
                  "user_gas", "gas", "Gas of the simulated users' transactions", BlockRow::userGas),
              Column.int64(
                  "protocol_gas",
                  "gas",
                  "Gas of protocol transactions: reports, votes, proofs, meta-blocks",
                  BlockRow::protocolGas),
              Column.int64(
                  "user_transactions",
                  "",
                  "Simulated users' transactions in the block",
                  BlockRow::userTransactions),
              Column.int64(
                  "protocol_transactions",
                  "",
                  "Protocol transactions in the block",
                  BlockRow::protocolTransactions),
              Column.int64(
                  "size_bytes", "bytes", "Size of the block on the wire", BlockRow::sizeBytes),
              Column.bool(
                  "canonical",
                  "True if on the observer's chain at the end of the run",
                  BlockRow::canonical)),
          cells ->
              new BlockRow(
                  cells.text(),
                  cells.int64(),
                  cells.text(),
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
                  cells.bool()));
}
