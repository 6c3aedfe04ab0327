package org.mosaiclab.protocol.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.EmptyInteger;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.codec.StrictRlp;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Inputs of the greatest harm for their size: a decoder takes memory in proportion to what it is
/// sent, and never to what that claims.
class GiantInputsTest {
  private static final int SIZE = 100_000;

  /// An object and a slice per byte, in the growing list that holds them.
  private static final long ALLOCATED_PER_BYTE_MAX = 200;

  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Bytes LONG_KEY = Bytes.adopt(new byte[SIZE]);

  record Decoder(String name, Consumer<Bytes> decode) {
    @Override
    public String toString() {
      return name;
    }
  }

  record Giant(String name, IntFunction<Bytes> ofSize) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Decoder> DECODERS =
      List.of(
          new Decoder("RLP item", input -> new RlpItem(input).toList()),
          new Decoder("RLP children", input -> new RlpItem(input).countChildren()),
          new Decoder("RLP strict item", RlpItem::strict),
          new Decoder("RLP strict", StrictRlp::decode),
          new Decoder("header", input -> BlockHeader.decode(input, EmptyInteger.IS_ZERO)),
          new Decoder("account", Account::decode),
          new Decoder(
              "proof as built, as list",
              input ->
                  MerklePatriciaProof.verify(
                      Hash32.ZERO, Bytes.of(Hash32.ZERO), input, root(input))),
          new Decoder("proof as built, as node", input -> verifyNode(Bytes.of(Hash32.ZERO), input)),
          new Decoder("proof as built, long path", input -> verifyNode(LONG_KEY, input)),
          new Decoder("proof strict", input -> lookup(Bytes.of(Hash32.ZERO), input)),
          new Decoder("proof strict, long path", input -> lookup(LONG_KEY, input)));

  private static Hash32 root(Bytes list) {
    return new RlpItem(list)
        .cut()
        .toOptional()
        .filter(children -> !children.items().isEmpty())
        .map(children -> Keccak.hash(children.items().getFirst().bytes()))
        .orElse(Hash32.ZERO);
  }

  private static void verifyNode(Bytes path, Bytes node) {
    MerklePatriciaProof.verify(Hash32.ZERO, path, RlpEncoder.list(node), Keccak.hash(node));
  }

  private static void lookup(Bytes path, Bytes node) {
    new TrieProof(List.of(node)).lookup(Keccak.hash(node), path);
  }

  private static final List<Giant> GIANTS =
      List.of(
          new Giant("one string", size -> RlpEncoder.string(Bytes.adopt(new byte[size]))),
          new Giant("list of single bytes", size -> RlpEncoder.list(Bytes.adopt(new byte[size]))),
          new Giant("list of empty lists", size -> RlpEncoder.list(filled(size, 0xc0))),
          // Each says that all of the rest is its content.
          new Giant("lists in lists", GiantInputsTest::nested),
          new Giant("lists of 55 bytes, cut short", size -> filled(size, 0xf7)),
          new Giant("longest claims", size -> filled(size, 0xff)),
          new Giant("longest string claims", size -> RlpEncoder.list(filled(size, 0xbf))),
          new Giant("branch of long items", size -> branch(size / 17)),
          new Giant("leaf of a long path", size -> pair(filled(size, 0x20))),
          new Giant("header of a long bloom", GiantInputsTest::header));

  private static Bytes filled(int size, int value) {
    var bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return Bytes.adopt(bytes);
  }

  // A list header of four bytes per level, canonical as long as the content is.
  private static Bytes nested(int size) {
    var bytes = new byte[size];
    for (int i = 0; i + 4 <= size; i += 4) {
      int content = size - i - 4;
      bytes[i] = (byte) 0xfa;
      bytes[i + 1] = (byte) (content >>> 16);
      bytes[i + 2] = (byte) (content >>> 8);
      bytes[i + 3] = (byte) content;
    }
    return Bytes.adopt(bytes);
  }

  private static Bytes branch(int itemSize) {
    var item = RlpEncoder.string(Bytes.adopt(new byte[itemSize]));
    return RlpEncoder.list(Collections.nCopies(17, item));
  }

  private static Bytes pair(Bytes compactPath) {
    return RlpEncoder.list(RlpEncoder.string(compactPath), RlpEncoder.string(Bytes.of((byte) 1)));
  }

  private static Bytes header(int size) {
    var word = RlpEncoder.word(Hash32.ZERO);
    var account = RlpEncoder.string(Bytes.adopt(new byte[20]));
    var bloom = RlpEncoder.string(Bytes.adopt(new byte[size]));
    var zero = Bytes.of((byte) 0);
    return RlpEncoder.list(
        word, word, account, word, word, word, bloom, zero, zero, zero, zero, zero, zero, word,
        zero);
  }

  static Stream<Arguments> pairs() {
    return DECODERS.stream()
        .flatMap(decoder -> GIANTS.stream().map(giant -> Arguments.of(decoder, giant)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void decode_giant_takesMemoryInProportion(Decoder decoder, Giant giant) {
    var input = giant.ofSize.apply(SIZE);
    decoder.decode.accept(input);
    long before = MEMORY.getCurrentThreadAllocatedBytes();
    decoder.decode.accept(input);
    long allocated = MEMORY.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(ALLOCATED_PER_BYTE_MAX * input.size());
  }
}
