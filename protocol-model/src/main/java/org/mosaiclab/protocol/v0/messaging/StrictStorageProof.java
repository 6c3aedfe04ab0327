package org.mosaiclab.protocol.v0.messaging;

import java.util.Optional;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A proof that is verified exactly: nothing before, beside or after the nodes of the path, so its
/// depth is that of the path. **Spec**: `v0 §22a` ISS-27.
///
/// It also shows that a message is undeclared, which is what a recovery asks (GAP-03).
///
/// @param proof nodes of the storage trie
/// @param storageRoot proven root of the other gateway, whatever its age
/// @param boxSlot storage position of the other side's outbox mapping
public record StrictStorageProof(TrieProof proof, Hash32 storageRoot, long boxSlot)
    implements StatusProof {
  @Override
  public Decoded<Boolean> shows(MessageBox.Side side, Hash32 messageHash, MessageStatus status) {
    return Decoded.value(status(side, messageHash).filter(status::equals).isPresent());
  }

  /// @return the status, undeclared where the message is absent, or empty where the proof is
  ///   invalid or the word is no status
  public Optional<MessageStatus> status(MessageBox.Side side, Hash32 messageHash) {
    var slot = StoragePaths.mappingSlot(messageHash, side.slotFrom(boxSlot));
    return ContractStorage.lookup(proof, storageRoot, slot)
        .flatMap(word -> MessageStatus.ofCode(Uint256.ofWord(word)));
  }
}
