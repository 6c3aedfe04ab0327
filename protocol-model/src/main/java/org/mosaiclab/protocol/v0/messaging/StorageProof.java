package org.mosaiclab.protocol.v0.messaging;

import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// What a caller brings to show a status in the other side's box, verified as the contracts do.
/// **Spec**: `v0 §12 proof`.
///
/// @param nodes RLP list of trie nodes, root first
/// @param storageRoot proven root of the other gateway, whatever its age
/// @param boxSlot storage position of the other side's outbox mapping
public record StorageProof(Bytes nodes, Hash32 storageRoot, long boxSlot) implements StatusProof {
  @Override
  public Decoded<Boolean> shows(MessageBox.Side side, Hash32 messageHash, MessageStatus status) {
    var leaf = ContractStorage.leafOf(new Hash32(0, 0, 0, status.code()));
    var path = StoragePaths.ofMapping(messageHash, side.slotFrom(boxSlot));
    return MerklePatriciaProof.verify(Keccak.hash(leaf), Bytes.of(path), nodes, storageRoot);
  }
}
