package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Nodes that no trie has but an adversary can send: their hashes match, their form is wrong. What
/// the contracts' verifier makes of them is `v0 §3`; the strict one refuses them all.
class CraftedNodesTest {
  private static final Bytes PATH = Bytes.parse("12");
  private static final Bytes VALUE = Bytes.parse("c0ffee");
  private static final Bytes EMPTY = RlpEncoder.string(Bytes.EMPTY);

  /// The flag of a leaf or extension is ignored; only 1 and 3 mean odd; any even flag drops two
  /// nibbles.
  @ParameterizedTest
  @CsvSource({
    "2012, true",
    "0012, true",
    "2f12, true",
    "4012, true",
    "5512, true",
    "7012, true",
    "f012, true",
    "2013, false",
    "5012, true"
  })
  void verify_evenPathWithAnyFlag_comparesFromTheThirdNibble(String compact, boolean isProven) {
    assertThat(verify(leaf(compact))).isEqualTo(Decoded.value(isProven));
    assertThat(lookup(leaf(compact)))
        .isEqualTo(
            switch (compact) {
              case "2012" -> new ProofLookup.Present(VALUE);
              case "2013" -> new ProofLookup.Absent();
              default -> new ProofLookup.Invalid();
            });
  }

  /// 5 and 7 are odd numbers but not the odd flags: of `512` only the `2` is left, which does not
  /// match.
  @ParameterizedTest
  @CsvSource({"3, 1", "1, 1", "5, 0", "7, 0", "f, 0"})
  void verify_flagThatIsAnOddNumber_isOddForOneAndThreeOnly(String flag, int matched) {
    var leafBelow = leaf("3" + "2");
    var edge = RlpEncoder.list(string(flag + "1"), RlpEncoder.word(Keccak.hash(leafBelow)));
    assertThat(verify(edge, leafBelow)).isEqualTo(Decoded.value(matched == 1));
  }

  @Test
  void verify_pathBeyondTheEnd_isAnAssert() {
    assertThat(verify(leaf("20999999"))).isEqualTo(Decoded.failed(DecodeFailure.ASSERT));
    assertThat(verify(leaf("3123"))).isEqualTo(Decoded.failed(DecodeFailure.ASSERT));
  }

  @Test
  void verify_listWhereAStringIsRead_fails() {
    var listAsPath = RlpEncoder.list(RlpEncoder.list(), EMPTY);
    var listAsValue = RlpEncoder.list(string("2012"), RlpEncoder.list());
    assertThat(verify(listAsPath)).isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
    assertThat(verify(listAsValue)).isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
    assertThat(verify(EMPTY)).isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
  }

  @Test
  void verify_childOfANodeBeyondIt_isFalse() {
    // Two whole items, so that it would be a leaf, and a third that claims ten bytes.
    var cutShort = Bytes.parse("c9" + "822012" + "83c0ffee" + "8a00");
    assertThat(verify(cutShort)).isEqualTo(Decoded.value(false));
    assertThat(lookup(cutShort)).isEqualTo(new ProofLookup.Invalid());
  }

  @Test
  void verify_deeperThanThePath_comparesTheBranchItem() {
    var value = Bytes.parse("11".repeat(40));
    var end = branchWith(16, RlpEncoder.string(value));
    var middle = branchWith(2, RlpEncoder.word(Keccak.hash(end)));
    var top = branchWith(1, RlpEncoder.word(Keccak.hash(middle)));
    assertThat(verify(Keccak.hash(value), top, middle, end)).isEqualTo(Decoded.value(false));
    var ofItem = Keccak.hash(RlpEncoder.string(value));
    assertThat(verify(ofItem, top, middle, end)).isEqualTo(Decoded.value(true));
    assertThat(lookup(top, middle, end)).isEqualTo(new ProofLookup.Present(value));
  }

  @Test
  void lookup_listInsideABranchThatShouldBeHashed_isInvalid() {
    var inlined = RlpEncoder.list(string("32"), string("11".repeat(20)));
    var tooLong = RlpEncoder.list(string("32"), string("11".repeat(40)));
    assertThat(lookup(branchWith(1, inlined)))
        .isEqualTo(new ProofLookup.Present(Bytes.parse("11".repeat(20))));
    assertThat(lookup(branchWith(1, tooLong))).isEqualTo(new ProofLookup.Invalid());
  }

  @Test
  void lookup_shortNodeThatShouldBeInlined_isInvalid() {
    var shortLeaf = leaf("32");
    var top = branchWith(1, RlpEncoder.word(Keccak.hash(shortLeaf)));
    assertThat(lookup(top, shortLeaf)).isEqualTo(new ProofLookup.Invalid());
    assertThat(verify(top, shortLeaf)).isEqualTo(Decoded.value(true));
  }

  @Test
  void lookup_emptyPartsOfATwoItemNode_areInvalid() {
    assertThat(lookup(RlpEncoder.list(string("2012"), EMPTY))).isEqualTo(new ProofLookup.Invalid());
    assertThat(lookup(RlpEncoder.list(string("2013"), EMPTY))).isEqualTo(new ProofLookup.Invalid());
    assertThat(lookup(RlpEncoder.list(string("0013"), EMPTY))).isEqualTo(new ProofLookup.Invalid());
    assertThat(lookup(RlpEncoder.list(EMPTY, string("05")))).isEqualTo(new ProofLookup.Invalid());
  }

  @Test
  void lookup_extensionOfNoNibbles_isInvalid() {
    var below = leaf("2012" + "00".repeat(40));
    var edge = RlpEncoder.list(string("00"), RlpEncoder.word(Keccak.hash(below)));
    assertThat(lookup(edge, below)).isEqualTo(new ProofLookup.Invalid());
  }

  @Test
  void lookup_otherShapes_areInvalid() {
    assertThat(lookup(RlpEncoder.list(EMPTY, EMPTY, EMPTY))).isEqualTo(new ProofLookup.Invalid());
    assertThat(lookup(string("0102"))).isEqualTo(new ProofLookup.Invalid());
    assertThat(lookup(branchWith(1, string("0102")))).isEqualTo(new ProofLookup.Invalid());
    assertThat(verify(RlpEncoder.list(EMPTY, EMPTY, EMPTY))).isEqualTo(Decoded.value(false));
    assertThat(verify(branchWith(1, RlpEncoder.list())))
        .isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
  }

  private static Bytes leaf(String compact) {
    return RlpEncoder.list(string(compact), RlpEncoder.string(VALUE));
  }

  private static Bytes branchWith(int nibble, Bytes encodedChild) {
    var items = new ArrayList<>(Collections.nCopies(17, EMPTY));
    items.set(nibble, encodedChild);
    return RlpEncoder.list(items);
  }

  private static Bytes string(String hex) {
    return RlpEncoder.string(Bytes.parse(hex));
  }

  private static Decoded<Boolean> verify(Bytes... nodes) {
    return verify(Keccak.hash(VALUE), nodes);
  }

  private static Decoded<Boolean> verify(Hash32 valueHash, Bytes... nodes) {
    return MerklePatriciaProof.verify(
        valueHash, PATH, RlpEncoder.list(nodes), Keccak.hash(nodes[0]));
  }

  private static ProofLookup lookup(Bytes... nodes) {
    return new TrieProof(List.of(nodes)).lookup(Keccak.hash(nodes[0]), PATH);
  }
}
