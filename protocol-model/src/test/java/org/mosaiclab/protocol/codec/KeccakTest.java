package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

class KeccakTest {
  @Test
  void hash_publishedInputs_arePublishedHashes() {
    assertThat(Keccak.EMPTY)
        .isEqualTo(
            Hash32.parse("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"));
    assertThat(Keccak.hash("abc"))
        .isEqualTo(
            Hash32.parse("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"));
  }

  @Test
  void hash_partsRangesAndWholes_areOneFunction() {
    var bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    for (int size = 0; size <= bytes.length - 7; size += 13) {
      var whole = Bytes.of(bytes).slice(7, 7 + size);
      var expected = Keccak.hash(whole.toArray());
      assertThat(Keccak.hash(whole)).isEqualTo(expected);
      assertThat(Keccak.hash(bytes, 7, size)).isEqualTo(expected);
      var first = whole.slice(0, size / 3).toArray();
      assertThat(Keccak.hash(first, whole.from(size / 3).toArray())).isEqualTo(expected);
    }
  }
}
