package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Widely published roots of small tries.
class MerklePatriciaTrieTest {
  @Test
  void rootHash_emptyTrie_isTheKnownRoot() {
    assertThat(MerklePatriciaTrie.EMPTY.rootHash())
        .isEqualTo(
            Hash32.parse("56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"));
  }

  @ParameterizedTest
  @CsvSource({
    "do=verb horse=stallion doge=coin dog=puppy,"
        + " 5991bb8c6514148a29db676a14ac506cd2cd5775ace63c30a4fe457715e9ac84",
    "foo=bar food=bass, 17beaa1648bafa633cda809c90c04af50fc8aed3cb40d16efbddee6fdf63c4c3",
    "be=e dog=puppy bed=d, 3f67c7a47520f79faa29255d2d3c084a7a6df0453116ed7232ff10277a8be68b",
    "test=test te=testy, 8452568af70d8d140f58d941338542f645fcca50094b20f3c3d8c3df49337928",
    "A=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
        + " d23786fb4a010da3ce639d66d5e904a11dbc02746d1ce25029e53290cabf28ab"
  })
  void rootHash_publishedContents_isThePublishedRoot(String contents, String root) {
    var trie = MerklePatriciaTrie.EMPTY;
    for (var entry : contents.split(" ", -1)) {
      int equals = entry.indexOf('=');
      trie = trie.put(text(entry.substring(0, equals)), text(entry.substring(equals + 1)));
    }
    assertThat(trie.rootHash()).isEqualTo(Hash32.parse(root));
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
