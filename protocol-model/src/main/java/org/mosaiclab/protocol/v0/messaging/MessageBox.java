package org.mosaiclab.protocol.v0.messaging;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.value.Hash32;

/// Both boxes of one gateway. **Spec**: `v0 §12`, `v0 §1.11`.
///
/// @param slot storage position of the outbox mapping; that of the inbox follows
/// @param outbox by message hash; an absent message is undeclared
/// @param inbox by message hash; an absent message is undeclared
/// @param storage the words that the other side proves, as the contract lays them out. Its other
///   variables are left out: nothing ever proves them
public record MessageBox(
    long slot,
    Map<Hash32, MessageStatus> outbox,
    Map<Hash32, MessageStatus> inbox,
    ContractStorage storage) {
  /// Which of the two boxes.
  public enum Side {
    OUTBOX,
    INBOX;

    /// @param slot position of the outbox
    /// @return position of this mapping
    long slotFrom(long slot) {
      return switch (this) {
        case OUTBOX -> slot;
        case INBOX -> slot + 1;
      };
    }
  }

  /// @param slot storage position of the outbox mapping, at least zero; see
  ///   [StoragePaths#OUTBOX_SLOT]
  public static MessageBox empty(long slot) {
    return new MessageBox(slot, HashMap.empty(), HashMap.empty(), ContractStorage.EMPTY);
  }

  public MessageStatus status(Side side, Hash32 messageHash) {
    return of(side).getOrElse(messageHash, MessageStatus.UNDECLARED);
  }

  /// @return proof of a status, or of the absence of the message, under the root of [#storage]
  public TrieProof prove(Side side, Hash32 messageHash) {
    return storage.prove(slotOf(side, messageHash));
  }

  MessageBox with(Side side, Hash32 messageHash, MessageStatus status) {
    var changed = of(side).put(messageHash, status);
    var stored = storage.put(slotOf(side, messageHash), new Hash32(0, 0, 0, status.code()));
    return switch (side) {
      case OUTBOX -> new MessageBox(slot, changed, inbox, stored);
      case INBOX -> new MessageBox(slot, outbox, changed, stored);
    };
  }

  private Map<Hash32, MessageStatus> of(Side side) {
    return switch (side) {
      case OUTBOX -> outbox;
      case INBOX -> inbox;
    };
  }

  private Hash32 slotOf(Side side, Hash32 messageHash) {
    return StoragePaths.mappingSlot(messageHash, side.slotFrom(slot));
  }
}
