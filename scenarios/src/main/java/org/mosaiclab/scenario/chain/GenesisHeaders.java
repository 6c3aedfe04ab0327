package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.EmptyInteger;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.SealedHeader;

/// First headers of the simulated chains.
public final class GenesisHeaders {
  private GenesisHeaders() {}

  /// @param stateRoot of the trie with the cores
  public static SealedHeader ofOrigin(Hash32 stateRoot, long gasLimit) {
    return Headers.genesis("origin", stateRoot, gasLimit);
  }

  /// @param name of the meta-chain, which tells its first header from others'
  public static SealedHeader ofMetachain(String name, long gasLimit) {
    return Headers.genesis(name, Keccak.hash("genesis state of " + name), gasLimit);
  }

  /// @param stateRoot of the trie with its gateway
  public static SealedHeader ofMetachain(String name, Hash32 stateRoot, long gasLimit) {
    return Headers.genesis(name, stateRoot, gasLimit);
  }

  public static Hash32 stateRoot(SealedHeader header) {
    return decode(header).stateRoot();
  }

  public static Hash32 transactionRoot(SealedHeader header) {
    return decode(header).transactionRoot();
  }

  private static BlockHeader decode(SealedHeader header) {
    return BlockHeader.decode(header.rlp(), EmptyInteger.IS_ZERO)
        .toOptional()
        .orElseThrow()
        .header();
  }
}
