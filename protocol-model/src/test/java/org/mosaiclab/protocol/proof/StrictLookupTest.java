package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Accounts and words by strict proof, those that are there and those that are not.
class StrictLookupTest {
  private static final Address THERE = new Address(1, 2, 3);
  private static final Address NOT_THERE = new Address(3, 2, 1);
  private static final Account ACCOUNT =
      new Account(Uint256.ONE, Uint256.of(7), Keccak.hash("storage"), Keccak.EMPTY);
  private static final StateTrie STATE =
      StateTrie.EMPTY.put(THERE, ACCOUNT).put(new Address(9, 9, 9), Account.EMPTY);
  private static final TrieProof NO_NODES = new TrieProof(List.of());

  @Test
  void decode_encodedProof_isTheProof() {
    var proof = STATE.prove(THERE);
    assertThat(TrieProof.decode(proof.encode())).contains(proof);
    assertThat(TrieProof.decode(NO_NODES.encode())).contains(NO_NODES);
  }

  @Test
  void decode_anythingElse_isEmpty() {
    var encoded = STATE.prove(THERE).encode();
    assertThat(TrieProof.decode(Bytes.EMPTY)).isEmpty();
    assertThat(TrieProof.decode(RlpEncoder.string(encoded))).isEmpty();
    assertThat(TrieProof.decode(encoded.from(1))).isEmpty();
    var longer = new byte[encoded.size() + 1];
    encoded.writeTo(longer, 0);
    assertThat(TrieProof.decode(Bytes.adopt(longer))).isEmpty();
  }

  @Test
  void lookupAny_accountThereAbsentOrUnproven_isToldApart() {
    var root = STATE.rootHash();
    assertThat(StateTrie.lookupAny(STATE.prove(THERE), root, THERE)).contains(ACCOUNT);
    assertThat(StateTrie.lookupAny(STATE.prove(NOT_THERE), root, NOT_THERE))
        .contains(Account.EMPTY);
    assertThat(StateTrie.lookupAny(NO_NODES, root, THERE)).isEmpty();
    assertThat(StateTrie.lookupAny(NO_NODES, StateTrie.EMPTY.rootHash(), THERE))
        .contains(Account.EMPTY);
  }

  @Test
  void lookup_wordThereAbsentOrUnproven_isToldApart() {
    var slot = StoragePaths.plainSlot(4);
    var other = StoragePaths.plainSlot(5);
    var storage = ContractStorage.EMPTY.put(slot, Keccak.hash("word"));
    var root = storage.rootHash();
    assertThat(ContractStorage.lookup(storage.prove(slot), root, slot))
        .contains(Keccak.hash("word"));
    assertThat(ContractStorage.lookup(storage.prove(other), root, other)).contains(Hash32.ZERO);
    assertThat(ContractStorage.lookup(NO_NODES, root, slot)).isEqualTo(Optional.empty());
  }

  /// A leaf that no contract's storage holds: a word with leading zeros, a zero, a list.
  @Test
  void lookup_leafThatIsNoWord_isEmpty() {
    var slot = StoragePaths.plainSlot(4);
    var key = Bytes.of(StoragePaths.ofSlot(slot));
    var leadingZero = RlpEncoder.string(Bytes.adopt(new byte[] {0, 1}));
    for (var leaf :
        List.of(leadingZero, RlpEncoder.string(Bytes.adopt(new byte[1])), RlpEncoder.list())) {
      var trie = MerklePatriciaTrie.EMPTY.put(key, leaf);
      assertThat(ContractStorage.lookup(trie.prove(key), trie.rootHash(), slot)).isEmpty();
    }
  }
}
