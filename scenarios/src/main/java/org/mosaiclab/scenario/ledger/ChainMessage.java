package org.mosaiclab.scenario.ledger;

import java.util.List;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.value.Hash32;

/// What full nodes of one chain send each other. Bodies are stored once and sent by reference.
public sealed interface ChainMessage extends Message {
  /// Bytes of a frame with its message authentication codes (Ethereum's RLPx: 16 + 16 + 16).
  int FRAME_BYTES = 48;

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

    /// @param transactions at least one
    public static TransactionBatch of(Chain<?> chain, List<Transaction> transactions) {
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

  /// A node's head, told to neighbours when a link to them begins to work.
  ///
  /// @param overlay of the chain
  /// @param eventName in the trace
  /// @param head index of the block
  /// @param isGreeting whether the sender wants to be told the receiver's head and waiting
  ///   transactions
  /// @param sizeBytes as a status message of Ethereum's wire protocol: two versions, total
  ///   difficulty, head, genesis, frame
  /// @param payloadHash first eight bytes of the head's hash
  record HeadStatus(
      int overlay,
      EventName eventName,
      int head,
      boolean isGreeting,
      int sizeBytes,
      long payloadHash)
      implements ChainMessage {
    private static final int STATUS_BYTES = FRAME_BYTES + 12 + 2 * (Hash32.BYTES + 1);

    /// @param isGreeting whether the sender wants an answer
    public static HeadStatus of(Chain<?> chain, Block<?> head, boolean isGreeting) {
      return new HeadStatus(
          chain.overlay(),
          chain.events().status(),
          head.index(),
          isGreeting,
          STATUS_BYTES,
          head.hash().word0());
    }
  }

  /// Asks for a block and those before it.
  ///
  /// @param overlay of the chain
  /// @param eventName in the trace
  /// @param wanted index of the last block wanted
  /// @param blocks how many at most, at least 1
  /// @param sizeBytes of a hash, a number and the frame
  /// @param payloadHash first eight bytes of the wanted block's hash
  record AncestorRequest(
      int overlay, EventName eventName, int wanted, int blocks, int sizeBytes, long payloadHash)
      implements ChainMessage {
    private static final int REQUEST_BYTES = FRAME_BYTES + Hash32.BYTES + 5;

    static AncestorRequest of(Chain<?> chain, Block<?> wanted, int blocks) {
      return new AncestorRequest(
          chain.overlay(),
          chain.events().request(),
          wanted.index(),
          blocks,
          REQUEST_BYTES,
          wanted.hash().word0());
    }
  }

  /// Blocks that were asked for.
  ///
  /// @param overlay of the chain
  /// @param eventName in the trace
  /// @param blocks indices, each the parent of the next, the wanted one last
  /// @param sizeBytes of all blocks and the frame
  /// @param payloadHash first eight bytes of the wanted block's hash
  record AncestorBatch(
      int overlay, EventName eventName, List<Integer> blocks, int sizeBytes, long payloadHash)
      implements ChainMessage {
    static AncestorBatch of(Chain<?> chain, List<? extends Block<?>> blocks) {
      int sizeBytes = FRAME_BYTES;
      for (var block : blocks) {
        sizeBytes = Math.addExact(sizeBytes, block.sizeBytes());
      }
      return new AncestorBatch(
          chain.overlay(),
          chain.events().ancestors(),
          blocks.stream().map(Block::index).toList(),
          sizeBytes,
          blocks.getLast().hash().word0());
    }
  }
}
