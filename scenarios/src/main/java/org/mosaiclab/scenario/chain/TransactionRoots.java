package org.mosaiclab.scenario.chain;

import java.nio.ByteBuffer;
import java.util.List;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.Receipt;

/// The transaction root of a simulated block: Keccak over what it executes, in order. It stands for
/// the root of a transaction trie, of which nothing is ever proven (`docs/model.md`).
final class TransactionRoots {
  private TransactionRoots() {}

  /// @param parentHash hash of the parent block: equal bodies of two blocks have two roots
  /// @param userPrefixes user transactions included on the branch, per region
  static Hash32 compute(Hash32 parentHash, List<Receipt> receipts, int[] userPrefixes) {
    var buffer =
        ByteBuffer.allocate(
            Hash32.BYTES + Long.BYTES * receipts.size() + Integer.BYTES * userPrefixes.length);
    buffer.put(parentHash.bytes());
    for (var receipt : receipts) {
      buffer.putLong(receipt.transaction().fingerprint());
    }
    for (int prefix : userPrefixes) {
      buffer.putInt(prefix);
    }
    return Keccak.hash(buffer.array());
  }
}
