package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Whatever is sent as a proof, the verifiers answer, and never with a falsehood.
///
/// Half of the inputs get the hash of their damaged first node as root: otherwise the first
/// comparison would end nearly every run and the code behind it would never see damage.
class ProofFuzzTest {
  private static final int INPUTS = 200_000;
  private static final Hash32 VALUE = Keccak.hash(Bytes.parse("01"));

  private record Sample(MerklePatriciaTrie trie, Bytes key, TrieProof proof) {}

  private static List<Sample> samples() {
    var random = new SplittableRandom(41);
    var samples = new ArrayList<Sample>();
    for (int entries : new int[] {1, 2, 3, 8, 40, 300}) {
      var secure = MerklePatriciaTrie.EMPTY;
      var small = MerklePatriciaTrie.EMPTY;
      for (int i = 0; i < entries; i++) {
        secure = secure.put(hashedKey(i), TrieSequenceTest.someValue(random));
        small = small.put(TrieSequenceTest.shortKey(random), TrieSequenceTest.someValue(random));
      }
      for (int i = 0; i < 6; i++) {
        samples.add(sample(secure, hashedKey(i)));
        samples.add(sample(small, TrieSequenceTest.shortKey(random)));
      }
    }
    return samples;
  }

  private static Bytes hashedKey(int i) {
    return Bytes.of(Keccak.hash("key " + i));
  }

  private static Sample sample(MerklePatriciaTrie trie, Bytes key) {
    return new Sample(trie, key, trie.prove(key));
  }

  @Test
  void verify_mutatedNodeLists_neverThrowsNorProvesAnotherValue() {
    var samples = samples();
    var mutations = new Mutations(42, List.of(Bytes.EMPTY));
    int failures = 0;
    for (int i = 0; i < INPUTS; i++) {
      var sample = samples.get(mutations.nextInt(samples.size()));
      var nodes = mutations.mutate(sample.proof().encode());
      var path = mutations.nextInt(8) == 0 ? mutations.mutate(sample.key()) : sample.key();
      var verdict = MerklePatriciaProof.verify(VALUE, path, nodes, sample.trie().rootHash());
      assertThat(verdict).as("%s under %s", nodes, path).isNotEqualTo(Decoded.value(true));
      var rooted = MerklePatriciaProof.verify(VALUE, path, nodes, firstNodeHash(nodes));
      failures += rooted.toOptional().isEmpty() ? 1 : 0;
    }
    assertThat(failures)
        .as("failures deep inside: the damage must have got there")
        .isGreaterThan(5_000);
  }

  private static Hash32 firstNodeHash(Bytes nodes) {
    return new RlpItem(nodes)
        .cut()
        .toOptional()
        .flatMap(children -> children.items().stream().findFirst())
        .map(node -> Keccak.hash(node.bytes()))
        .orElse(Hash32.ZERO);
  }

  @Test
  void lookup_mutatedNodes_neverThrowsNorContradictsTheTrie() {
    var samples = samples();
    var mutations = new Mutations(43, List.of(Bytes.EMPTY));
    int rootedAnswers = 0;
    for (int i = 0; i < INPUTS; i++) {
      var sample = samples.get(mutations.nextInt(samples.size()));
      var nodes = new ArrayList<>(sample.proof().nodes());
      if (nodes.isEmpty()) {
        continue;
      }
      int damaged = mutations.nextInt(nodes.size());
      nodes.set(damaged, mutations.mutate(nodes.get(damaged)));
      var key = mutations.nextInt(8) == 0 ? mutations.mutate(sample.key()) : sample.key();
      var proof = new TrieProof(nodes);
      requireNoContradiction(sample.trie(), key, proof.lookup(sample.trie().rootHash(), key));
      var rooted = proof.lookup(Keccak.hash(nodes.getFirst()), key);
      rootedAnswers += rooted instanceof ProofLookup.Invalid ? 0 : 1;
    }
    assertThat(rootedAnswers).as("answers deep inside").isGreaterThan(5_000);
  }

  private static void requireNoContradiction(
      MerklePatriciaTrie trie, Bytes key, ProofLookup lookup) {
    switch (lookup) {
      case ProofLookup.Present(Bytes value) -> assertThat(trie.get(key)).contains(value);
      case ProofLookup.Absent _ -> assertThat(trie.get(key)).isEqualTo(Optional.empty());
      case ProofLookup.Invalid _ -> {
        // Refusing is always right.
      }
    }
  }

  @Test
  void decodeAccount_mutatedAccounts_neverThrowsAndAcceptsCanonicalOnly() {
    var mutations = new Mutations(44, List.of(Account.EMPTY.encode()));
    int accepted = 0;
    for (int i = 0; i < INPUTS; i++) {
      var input = mutations.next();
      var account = Account.decode(input);
      account.ifPresent(decoded -> assertThat(decoded.encode()).isEqualTo(input));
      accepted += account.isPresent() ? 1 : 0;
    }
    assertThat(accepted).isGreaterThan(1_000);
  }
}
