package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Proofs of the tries, by the contracts' verifier and by the strict one.
class TrieProofTest {
  private static final int ACCOUNTS = 400;
  private static final StateTrie STATE = state();

  private static StateTrie state() {
    var state = StateTrie.EMPTY;
    for (int i = 0; i < ACCOUNTS; i++) {
      state = state.put(address(i), account(i));
    }
    return state;
  }

  private static Address address(int i) {
    return new Address(i, 0, 1);
  }

  private static Account account(int i) {
    return new Account(
        Uint256.of(i), Uint256.of(1_000L * i), Keccak.hash("storage " + i), Keccak.EMPTY);
  }

  @Test
  void prove_everyAccount_isProvenByBothVerifiers() {
    var root = STATE.rootHash();
    for (int i = 0; i < ACCOUNTS; i++) {
      var proof = STATE.prove(address(i));
      assertThat(StateTrie.lookup(proof, root, address(i))).contains(account(i));
      assertThat(asBuilt(proof, address(i), account(i).encode())).isEqualTo(Decoded.value(true));
      assertThat(asBuilt(proof, address(i), account(i + 1).encode()))
          .isEqualTo(Decoded.value(false));
      assertThat(STATE.get(address(i))).isEqualTo(account(i));
    }
  }

  @Test
  void prove_absentAccount_isAbsentOrNotProven() {
    for (int i = ACCOUNTS; i < 2 * ACCOUNTS; i++) {
      var proof = STATE.prove(address(i));
      assertThat(proof.lookup(STATE.rootHash(), keyOf(address(i))))
          .isEqualTo(new ProofLookup.Absent());
      assertThat(asBuilt(proof, address(i), account(i).encode())).isNotEqualTo(Decoded.value(true));
      assertThat(STATE.get(address(i))).isEqualTo(Account.EMPTY);
    }
  }

  private static Decoded<Boolean> asBuilt(TrieProof proof, Address address, Bytes leaf) {
    return MerklePatriciaProof.verify(
        Keccak.hash(leaf), keyOf(address), proof.encode(), STATE.rootHash());
  }

  private static Bytes keyOf(Address address) {
    return Bytes.of(StoragePaths.ofAccount(address));
  }

  /// Every byte of every node counts, for presence and for absence.
  @Test
  void lookup_anyByteOfAnyNodeChanged_isInvalid() {
    for (int i : new int[] {1, ACCOUNTS + 1}) {
      var nodes = STATE.prove(address(i)).nodes();
      for (int n = 0; n < nodes.size(); n++) {
        for (int at = 0; at < nodes.get(n).size(); at++) {
          var changed = withNode(nodes, n, flip(nodes.get(n), at));
          assertThat(changed.lookup(STATE.rootHash(), keyOf(address(i))))
              .isEqualTo(new ProofLookup.Invalid());
          assertThat(asBuilt(changed, address(i), account(i).encode()))
              .isNotEqualTo(Decoded.value(true));
        }
      }
    }
  }

  private static TrieProof withNode(List<Bytes> nodes, int index, Bytes node) {
    var changed = new ArrayList<>(nodes);
    changed.set(index, node);
    return new TrieProof(changed);
  }

  private static Bytes flip(Bytes bytes, int at) {
    var changed = bytes.toArray();
    changed[at] ^= 1;
    return Bytes.adopt(changed);
  }

  @Test
  void lookup_nodesDroppedAddedOrSwapped_isInvalid() {
    var nodes = STATE.prove(address(1)).nodes();
    assertThat(nodes.size()).isGreaterThan(2);
    var longer = new ArrayList<>(nodes);
    longer.add(nodes.getLast());
    var key = keyOf(address(1));
    for (var changed :
        List.of(
            nodes.subList(1, nodes.size()),
            nodes.subList(0, nodes.size() - 1),
            longer,
            nodes.reversed(),
            List.<Bytes>of())) {
      assertThat(new TrieProof(changed).lookup(STATE.rootHash(), key))
          .isEqualTo(new ProofLookup.Invalid());
    }
    // ISS-27: the contracts ignore what follows the deciding node.
    assertThat(asBuilt(new TrieProof(longer), address(1), account(1).encode()))
        .isEqualTo(Decoded.value(true));
  }

  @Test
  void lookup_emptyTrie_isAbsentWithoutNodes() {
    var key = Bytes.parse("01");
    var root = MerklePatriciaTrie.EMPTY.rootHash();
    assertThat(MerklePatriciaTrie.EMPTY.prove(key).nodes()).isEmpty();
    assertThat(new TrieProof(List.of()).lookup(root, key)).isEqualTo(new ProofLookup.Absent());
    assertThat(new TrieProof(List.of(Bytes.parse("80"))).lookup(root, key))
        .isEqualTo(new ProofLookup.Invalid());
  }

  /// Small tries with prefixes of keys, values in branches and inlined nodes: every key of the
  /// universe is looked up in each.
  @Test
  void lookup_smallTries_findsExactlyTheContents() {
    var random = new SplittableRandom(31);
    for (int round = 0; round < 2_000; round++) {
      var contents = new TreeMap<Bytes, Bytes>();
      var trie = MerklePatriciaTrie.EMPTY;
      for (int i = random.nextInt(12); i > 0; i--) {
        var key = TrieSequenceTest.shortKey(random);
        var value = TrieSequenceTest.someValue(random);
        contents.put(key, value);
        trie = trie.put(key, value);
      }
      for (int i = 0; i < 20; i++) {
        var key = TrieSequenceTest.shortKey(random);
        var expected =
            contents.containsKey(key)
                ? new ProofLookup.Present(contents.get(key))
                : new ProofLookup.Absent();
        assertThat(trie.prove(key).lookup(trie.rootHash(), key)).isEqualTo(expected);
      }
    }
  }

  @Test
  void prove_storageWords_areProvenAsTheRecordedLeafForm() {
    var storage = ContractStorage.EMPTY;
    var words = List.of(word(1), word(0x7f), word(0x80), word(0x1234), Keccak.hash("full"));
    for (int i = 0; i < 200; i++) {
      storage = storage.put(word(i), words.get(i % words.size()));
    }
    for (int i = 0; i < 200; i++) {
      var word = words.get(i % words.size());
      assertThat(storage.get(word(i))).isEqualTo(word);
      assertThat(verify(storage, i, ContractStorage.leafOf(word))).isEqualTo(Decoded.value(true));
      assertThat(storage.prove(word(i)).lookup(storage.rootHash(), pathOf(i)))
          .isEqualTo(new ProofLookup.Present(ContractStorage.leafOf(word)));
    }
    // ISS-05: the bare word of 32 bytes is not the content of its leaf.
    assertThat(verify(storage, 4, Bytes.of(Keccak.hash("full")))).isEqualTo(Decoded.value(false));
  }

  private static Decoded<Boolean> verify(ContractStorage storage, int slot, Bytes leaf) {
    var nodes = storage.prove(word(slot)).encode();
    return MerklePatriciaProof.verify(Keccak.hash(leaf), pathOf(slot), nodes, storage.rootHash());
  }

  private static Bytes pathOf(int slot) {
    return Bytes.of(StoragePaths.ofSlot(slot));
  }

  private static Hash32 word(int value) {
    return Uint256.of(value).toWord();
  }

  @Test
  void put_zeroWord_removesTheSlot() {
    var storage = ContractStorage.EMPTY.put(word(1), word(2)).put(word(1), Hash32.ZERO);
    assertThat(storage.rootHash()).isEqualTo(MerklePatriciaTrie.EMPTY.rootHash());
    assertThat(storage.get(word(1))).isEqualTo(Hash32.ZERO);
  }

  @Test
  void remove_account_leavesNoTrace() {
    var added = STATE.put(address(ACCOUNTS), account(7));
    assertThat(added.rootHash()).isNotEqualTo(STATE.rootHash());
    assertThat(added.remove(address(ACCOUNTS)).rootHash()).isEqualTo(STATE.rootHash());
  }

  @Test
  void decode_account_takesItsOwnEncodingOnly() {
    var encoded = account(5).encode();
    assertThat(Account.decode(encoded)).contains(account(5));
    assertThat(Account.decode(Account.EMPTY.encode())).contains(Account.EMPTY);
    var zeroLed =
        RlpEncoder.list(
            RlpEncoder.string(Bytes.parse("0005")), RlpEncoder.integer(Uint256.ZERO),
            RlpEncoder.word(Hash32.ZERO), RlpEncoder.word(Hash32.ZERO));
    assertThat(Account.decode(zeroLed)).isEmpty();
    assertThat(Account.decode(RlpEncoder.list())).isEmpty();
    assertThat(Account.decode(Bytes.EMPTY)).isEmpty();
  }

  @Test
  void put_keyBeyondTheBound_isRefused() {
    var key = Bytes.adopt(new byte[MerklePatriciaTrie.KEY_BYTES_MAX + 1]);
    assertThatThrownBy(() -> MerklePatriciaTrie.EMPTY.put(key, key)).hasMessageContaining("257");
    assertThat(STATE.prove(address(1)).lookup(STATE.rootHash(), key))
        .isEqualTo(new ProofLookup.Invalid());
  }

  /// `v0 §3`: a node list whose last child claims more than there is counts as a hash mismatch, one
  /// that is no list at all as a failure.
  @Test
  void verify_truncatedOrNoList_isFalseOrFails() {
    var proof = STATE.prove(address(1)).encode();
    var leaf = Keccak.hash(account(1).encode());
    for (int size = 1; size < proof.size(); size++) {
      var shortened = proof.slice(0, size);
      assertThat(MerklePatriciaProof.verify(leaf, keyOf(address(1)), shortened, STATE.rootHash()))
          .isEqualTo(Decoded.value(false));
    }
    for (var noList : List.of(Bytes.EMPTY, Bytes.parse("80"), Bytes.parse("05"))) {
      assertThat(MerklePatriciaProof.verify(leaf, keyOf(address(1)), noList, STATE.rootHash()))
          .isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
    }
  }
}
