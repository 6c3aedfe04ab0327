package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Hash32;

/// State root of a meta-chain's block: a hash chain over everything executed so far. It stands for
/// a trie root where a meta-chain has no gateway, so that nothing of it is ever proven
/// (`docs/model.md`).
final class StateCommitment {
  private StateCommitment() {}

  /// @param parent hash of the parent block
  /// @param transactionRoot what this block executes
  static Hash32 next(Hash32 parent, Hash32 transactionRoot) {
    return Keccak.hash(parent.bytes(), transactionRoot.bytes());
  }
}
