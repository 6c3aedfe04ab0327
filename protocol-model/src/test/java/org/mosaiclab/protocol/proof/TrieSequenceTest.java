package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.fuzz.Effort;
import org.mosaiclab.protocol.value.Bytes;

/// Random insertions and removals against a sorted map, and the root against the definition.
@Tag("sequence")
class TrieSequenceTest {
  private static final int OPERATIONS = Math.max(100_000, Effort.operations());

  private record Version(MerklePatriciaTrie trie, TreeMap<Bytes, Bytes> contents) {}

  /// Keys as a state trie has them.
  @Test
  void putAndRemove_hashedKeys_rootIsThatOfTheContents() {
    checkSequence(21, random -> Bytes.of(Keccak.hash("key " + random.nextInt(1_500))), 2_500);
  }

  /// Keys of zero to four bytes over few digits: prefixes of each other, values in branches, nodes
  /// inside nodes, deep chains that collapse.
  @Test
  void putAndRemove_shortKeys_rootIsThatOfTheContents() {
    checkSequence(22, TrieSequenceTest::shortKey, 250);
  }

  static Bytes shortKey(SplittableRandom random) {
    var key = new byte[random.nextInt(5)];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (random.nextInt(2) * 0x10 + random.nextInt(2));
    }
    return Bytes.adopt(key);
  }

  static Bytes someValue(SplittableRandom random) {
    var value = new byte[1 + random.nextInt(random.nextBoolean() ? 3 : 50)];
    random.nextBytes(value);
    return Bytes.adopt(value);
  }

  private static void checkSequence(
      long seed, Function<SplittableRandom, Bytes> keys, int checkEvery) {
    var random = new SplittableRandom(seed);
    var contents = new TreeMap<Bytes, Bytes>();
    var versions = new ArrayList<Version>();
    var trie = MerklePatriciaTrie.EMPTY;
    for (int i = 1; i <= OPERATIONS; i++) {
      var key = keys.apply(random);
      // Phases of growth and of decline, so that the trie is empty now and then.
      if (random.nextInt(100) < (i / 4_000 % 2 == 0 ? 70 : 30)) {
        var value = someValue(random);
        trie = trie.put(key, value);
        contents.put(key, value);
      } else {
        trie = trie.remove(key);
        contents.remove(key);
      }
      assertThat(trie.get(key).orElse(Bytes.EMPTY))
          .isEqualTo(contents.getOrDefault(key, Bytes.EMPTY));
      if (i % checkEvery == 0) {
        versions.add(new Version(trie, new TreeMap<>(contents)));
        assertThat(trie.rootHash()).as("after %s", i).isEqualTo(ReferenceTrie.rootOf(contents));
      }
    }
    checkVersions(versions, random);
  }

  /// Every older version still is what it was, and any order of building gives its root.
  private static void checkVersions(List<Version> versions, SplittableRandom random) {
    for (int i = 0; i < versions.size(); i += 7) {
      var version = versions.get(i);
      version.contents().forEach((k, v) -> assertThat(version.trie().get(k)).contains(v));
      var keys = new ArrayList<>(version.contents().keySet());
      var rebuilt = MerklePatriciaTrie.EMPTY;
      while (!keys.isEmpty()) {
        var key = keys.remove(random.nextInt(keys.size()));
        rebuilt = rebuilt.put(key, version.contents().getOrDefault(key, Bytes.EMPTY));
      }
      assertThat(rebuilt.rootHash()).isEqualTo(version.trie().rootHash());
    }
  }

  @Test
  void putAndRemove_withoutEffect_giveTheSameTrie() {
    var random = new SplittableRandom(23);
    var trie = MerklePatriciaTrie.EMPTY;
    for (int i = 0; i < 200; i++) {
      trie = trie.put(shortKey(random), someValue(random));
    }
    for (int i = 0; i < 1_000; i++) {
      var key = shortKey(random);
      var value = trie.get(key);
      assertThat(value.map(trieOf(trie, key)).orElse(trie.remove(key))).isSameAs(trie);
    }
  }

  private static Function<Bytes, MerklePatriciaTrie> trieOf(MerklePatriciaTrie trie, Bytes key) {
    return value -> trie.put(key, value);
  }

  @Test
  void put_emptyValue_removesTheKey() {
    var key = Bytes.parse("0102");
    var trie = MerklePatriciaTrie.EMPTY.put(key, key);
    assertThat(trie.put(key, Bytes.EMPTY).isEmpty()).isTrue();
  }
}
