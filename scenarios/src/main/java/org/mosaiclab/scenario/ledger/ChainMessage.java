package org.mosaiclab.scenario.ledger;

import java.util.List;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;

/// What full nodes of one chain send each other. Bodies are stored once and sent by reference.
public sealed interface ChainMessage extends Message {
  /// Index of the chain's overlay.
  int overlay();

  /// A block, whole.
  ///
  /// @param overlay of its chain
  /// @param eventName in the trace
  /// @param index of the block in its chain
  /// @param sizeBytes header and body
  /// @param payloadHash first eight bytes of its hash
  record BlockAnnouncement(
      int overlay, EventName eventName, int index, int sizeBytes, long payloadHash)
      implements ChainMessage {
    static BlockAnnouncement of(Chain<?> chain, Block<?> block) {
      return new BlockAnnouncement(
          chain.overlay(),
          chain.events().block(),
          block.index(),
          block.sizeBytes(),
          block.hash().word0());
    }
  }

  /// Protocol transactions that are new to the sender.
  ///
  /// @param overlay of their chain
  /// @param eventName in the trace
  /// @param transactions at least one, in the order in which the sender learned of them
  /// @param sizeBytes of all
  /// @param payloadHash mixed from their fingerprints
  record TransactionBatch(
      int overlay,
      EventName eventName,
      List<Transaction> transactions,
      int sizeBytes,
      long payloadHash)
      implements ChainMessage {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    static TransactionBatch of(Chain<?> chain, List<Transaction> transactions) {
      int sizeBytes = 0;
      long hash = 0;
      for (var transaction : transactions) {
        sizeBytes = Math.addExact(sizeBytes, transaction.sizeBytes());
        hash = Long.rotateLeft(hash ^ transaction.fingerprint() * MIX, 23) * MIX;
      }
      return new TransactionBatch(
          chain.overlay(), chain.events().transactions(), transactions, sizeBytes, hash);
    }
  }
}
