package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The fifteen fields of a block header. **Spec**: `v0 §2.2`.
///
/// @param parentHash hash of the block before it
/// @param uncleHash hash of the list of uncles
/// @param coinbase who sealed it
/// @param stateRoot root of the state trie after it
/// @param transactionRoot root of its transactions
/// @param receiptRoot root of its receipts
/// @param logsBloom a raw RLP item, header included
/// @param difficulty weight of the block
/// @param height block number
/// @param gasLimit most gas it may use
/// @param gasUsed gas it used
/// @param timestamp seconds
/// @param extraData a raw RLP item, header included
/// @param mixDigest of the proof of work
/// @param nonce of the proof of work, as an integer
public record BlockHeader(
    Hash32 parentHash,
    Hash32 uncleHash,
    Address coinbase,
    Hash32 stateRoot,
    Hash32 transactionRoot,
    Hash32 receiptRoot,
    Bytes logsBloom,
    Uint256 difficulty,
    Uint256 height,
    Uint256 gasLimit,
    Uint256 gasUsed,
    Uint256 timestamp,
    Bytes extraData,
    Hash32 mixDigest,
    Uint256 nonce) {
  /// The raw item of 256 zero bytes: no logs.
  public static final Bytes NO_LOGS = RlpEncoder.string(Bytes.adopt(new byte[256]));

  /// The raw item of the empty string.
  public static final Bytes NO_EXTRA_DATA = RlpEncoder.string(Bytes.EMPTY);

  /// Hash of the empty list of uncles.
  public static final Hash32 NO_UNCLES = Keccak.hash(RlpEncoder.list());

  private static final int NONCE_BYTES = 8;

  /// Decodes as the contracts do.
  ///
  /// @param encoded any bytes
  /// @param emptyInteger whether the empty string is the integer zero (ISS-06)
  /// @return the header with the hash of all of `encoded`, trailing bytes included
  public static Decoded<HashedHeader> decode(Bytes encoded, EmptyInteger emptyInteger) {
    return new RlpItem(encoded)
        .toList()
        .flatMap(fields -> new BlockHeaderFields(fields, emptyInteger).decode())
        .map(header -> new HashedHeader(Keccak.hash(encoded), header));
  }

  /// @return canonical RLP; the nonce takes eight bytes, or more where it needs them
  public Bytes encode() {
    return RlpEncoder.list(
        RlpEncoder.word(parentHash),
        RlpEncoder.word(uncleHash),
        RlpEncoder.address(coinbase),
        RlpEncoder.word(stateRoot),
        RlpEncoder.word(transactionRoot),
        RlpEncoder.word(receiptRoot),
        logsBloom,
        RlpEncoder.integer(difficulty),
        RlpEncoder.integer(height),
        RlpEncoder.integer(gasLimit),
        RlpEncoder.integer(gasUsed),
        RlpEncoder.integer(timestamp),
        extraData,
        RlpEncoder.word(mixDigest),
        encodeNonce());
  }

  private Bytes encodeNonce() {
    int size = Math.max(NONCE_BYTES, Math.ceilDiv(nonce.value().bitLength(), Byte.SIZE));
    return RlpEncoder.string(Bytes.of(nonce.toWord()).from(Hash32.BYTES - size));
  }

  /// @return hash of the canonical encoding
  public Hash32 hash() {
    return Keccak.hash(encode());
  }
}
