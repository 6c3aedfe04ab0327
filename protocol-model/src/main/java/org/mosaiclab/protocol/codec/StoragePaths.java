package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Where a value lies in the state trie and in a contract's storage trie. **Spec**: `v0 §1.11`.
///
/// A *slot* is the 32-byte name of a storage word; its *path* in the trie is the hash of that name.
public final class StoragePaths {
  /// Slot of the open kernel hash in MosaicCore.
  public static final long OPEN_KERNEL_HASH_SLOT = 5;

  /// Slot of MosaicCore that is one once it has halted, and zero before (GAP-02); the contract has
  /// none, its own end at 16.
  public static final long HALTED_SLOT = 17;

  /// Slot of the outbox mapping in a gateway.
  public static final long OUTBOX_SLOT = 9;

  /// Slot of the inbox mapping in a gateway.
  public static final long INBOX_SLOT = 10;

  private StoragePaths() {}

  /// @return path of a contract's account in the state trie
  public static Hash32 ofAccount(Address address) {
    return AbiWords.ofBytes(Address.BYTES).packed(address).keccak();
  }

  /// @return path of a plain variable
  public static Hash32 ofSlot(long slot) {
    return ofSlot(plainSlot(slot));
  }

  /// @return path of a storage word by its 32-byte slot
  public static Hash32 ofSlot(Hash32 slot) {
    return AbiWords.ofWords(1).word(slot).keccak();
  }

  /// @return path of `mapping[key]` for a mapping declared at `slot`
  public static Hash32 ofMapping(Hash32 key, long slot) {
    return ofSlot(mappingSlot(key, slot));
  }

  /// @param slot position of a plain variable, at least zero
  /// @return its 32-byte slot
  public static Hash32 plainSlot(long slot) {
    if (slot < 0) {
      throw new IllegalArgumentException("slot must be >= 0, was " + slot);
    }
    return new Hash32(0, 0, 0, slot);
  }

  /// @return 32-byte slot of `mapping[key]` for a mapping declared at `slot`
  public static Hash32 mappingSlot(Hash32 key, long slot) {
    return AbiWords.ofWords(2).word(key).uint(slot).keccak();
  }
}
