package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.ledger.SealedHeader;

/// Real headers of simulated blocks: fifteen fields, RLP, Keccak.
final class Headers {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// 1 January 2018, 00:00 UTC: simulated time zero. A header's time is whole seconds after it.
  private static final long START_SECONDS = 1_514_764_800L;

  private Headers() {}

  /// What differs from block to block.
  record Fields(
      Hash32 parentHash,
      Address coinbase,
      Hash32 stateRoot,
      Hash32 transactionRoot,
      long difficulty,
      long height,
      long gasLimit,
      long gasUsed,
      long timestampNanos) {}

  static SealedHeader seal(Fields fields) {
    var header =
        new BlockHeader(
            fields.parentHash(),
            BlockHeader.NO_UNCLES,
            fields.coinbase(),
            fields.stateRoot(),
            fields.transactionRoot(),
            // Receipts are recorded in tables, never proven: the root names the block's content.
            fields.transactionRoot(),
            BlockHeader.NO_LOGS,
            Uint256.of(fields.difficulty()),
            Uint256.of(fields.height()),
            Uint256.of(fields.gasLimit()),
            Uint256.of(fields.gasUsed()),
            Uint256.of(START_SECONDS + fields.timestampNanos() / NANOS_PER_SECOND),
            BlockHeader.NO_EXTRA_DATA,
            Hash32.ZERO,
            Uint256.ZERO);
    var rlp = header.encode();
    return new SealedHeader(
        rlp, Keccak.hash(rlp), fields.height(), fields.difficulty(), fields.timestampNanos());
  }

  /// First header of a chain.
  ///
  /// @param chain its name, which tells its hash from other chains'
  static SealedHeader genesis(String chain, Hash32 stateRoot, long gasLimit) {
    return seal(
        new Fields(
            Hash32.ZERO,
            Address.ZERO,
            stateRoot,
            Keccak.hash("genesis of " + chain),
            0,
            0,
            gasLimit,
            0,
            0));
  }
}
