package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Single values that the specification states; recorded rows are in the conformance suites.
class StructuredHashTest {
  private static final Hash32 K1 = Keccak.hash("1");
  private static final CoreId CORE = CoreId.parse("84739574832097584935602afcbdef6549875016");
  private static final Hash32 GENESIS_KERNEL = kernel(0, Hash32.ZERO).hash();

  @Test
  void hash_auxiliaryTransition_isTheStatedValue() {
    var transition =
        new AuxiliaryTransition(
            CORE,
            stated('1'),
            Uint256.of(1337),
            stated('2'),
            Uint256.of(19_850_912),
            Uint256.of(20_181_025),
            stated('3'),
            stated('4'));
    assertThat(transition.hash())
        .isEqualTo(word("e9cddf2017d6b244e8e5736ba480df5f1d4f4f042ff027057ac09b193538cffc"));
  }

  @Test
  void hash_originTransition_isTheStatedValue() {
    assertThat(new OriginTransition(Uint256.of(1337), stated('2'), CORE).hash())
        .isEqualTo(word("39caef53c03cdbe3db387ae0a60efd5bd01985a7ca3edeedabf66a6be3ce8ff8"));
  }

  @Test
  void hash_metaBlock_isTheStatedValue() {
    assertThat(new MetaBlock(stated('3'), stated('4')).hash())
        .isEqualTo(word("1ae038ff5c070693565e63b90f84038a6113a3ebaef23fd57985ea62126d1376"));
  }

  /// The 64-digit pattern of the contracts' own test, with a leading digit and a closing one.
  private static Hash32 stated(char digit) {
    return word(digit + "4739574832097584935602afcbdef65498750164935602afcbdef654987501" + digit);
  }

  @Test
  void hash_genesisKernel_isTheSameForEveryCore() {
    assertThat(GENESIS_KERNEL)
        .isEqualTo(word("77315faf13b1a64bc3674bb74ef46f88ae07d42c2c4416e7405651e1fc070b63"));
  }

  @Test
  void hash_chainFromGenesisToFirstCommit_isTheStatedChain() {
    var core = CoreId.parse("79376dc1925ba1e0276473244802287394216a39");
    var head0 = new MetaBlock(GENESIS_KERNEL, genesisTransition(core, 0)).hash();
    var kernel1 = kernel(1, head0).hash();
    var transition1 =
        new AuxiliaryTransition(
                core, kernel1, Uint256.of(50), K1, Uint256.of(1000), Uint256.ONE, K1, K1)
            .hash();
    assertThat(List.of(head0, kernel1, transition1, new MetaBlock(kernel1, transition1).hash()))
        .containsExactly(
            word("82eaa578fd19e46d80795308b893852127bb86d686e521b2f181b034bb84d4c1"),
            word("884ef7e05f3a6bdc910de8958af61622ccacb355f448f15cf1e14746b5cc5634"),
            word("03a38eb382a9ed1f35bce7f81e4c48a200285a94908ede042c524e1984b899ac"),
            word("3c5620385cc8c08e1e2022584c7de5aedc76748faa5ec1505a4bf1c221cb20d8"));
  }

  @Test
  void hash_genesisWithGas_isTheStatedChain() {
    var transition = genesisTransition(core(2), 1000);
    var head = new MetaBlock(GENESIS_KERNEL, transition).hash();
    assertThat(List.of(transition, head, kernel(1, head).hash()))
        .containsExactly(
            word("8b384afc54425cd2da95c3fc65f403e63ce3401f1d22c1acd3248e7a9b5cdb4c"),
            word("8e91d082a18504b7874fba77f0025fa74b7472f4f7ea8f76e8c70db818c0ab09"),
            word("38013cfd6458dc0088745066a78551a188cede65901a287fc7f76a44fb3c0948"));
  }

  private static Hash32 genesisTransition(CoreId core, long gas) {
    return new AuxiliaryTransition(
            core,
            GENESIS_KERNEL,
            Uint256.ZERO,
            Hash32.ZERO,
            Uint256.of(gas),
            Uint256.ZERO,
            Hash32.ZERO,
            K1)
        .hash();
  }

  private static Kernel kernel(long height, Hash32 parent) {
    return new Kernel(Uint256.of(height), parent, List.of(), List.of());
  }

  @Test
  void hash_messageWithHashLock_isTheStatedValue() {
    var secret = Keccak.hash("secret");
    var lock = HashLock.of(secret);
    var price = Uint256.of(0x12A05F200L);
    var sender = Address.parse("8014986b452de9f00ff9b036dcbe522f918e2fe4");
    var message =
        new Message(Keccak.hash("intent"), Uint256.ONE, price, price, sender, lock).hash();
    assertThat(message)
        .isEqualTo(word("93011cc4a59bbfd3fc6068608569c40be8e1c65616e2d630d2691bb4d99ce7f9"));
    assertThat(HashLock.isOpenedBy(lock, secret)).isTrue();
    assertThat(HashLock.isOpenedBy(lock, lock)).isFalse();
  }

  /// No recording has request hashes: the layout is written out here a second time, byte by byte.
  @Test
  void hash_stakeRequest_isTheHashOfItsPackedLayout() {
    var request =
        new StakeRequest(
            Uint256.of(5),
            address(1),
            Uint256.of(6),
            Uint256.of(7),
            Uint256.of(8),
            address(2),
            address(3));
    assertThat(request.hash(address(4)))
        .isEqualTo(packedRequestHash(TypeHashes.STAKE_REQUEST, address(4)));
  }

  @Test
  void hash_redeemRequest_isTheHashOfItsPackedLayout() {
    var request =
        new RedeemRequest(
            Uint256.of(5),
            address(1),
            Uint256.of(6),
            Uint256.of(7),
            Uint256.of(8),
            address(2),
            address(3));
    assertThat(request.hash(address(4)))
        .isEqualTo(packedRequestHash(TypeHashes.REDEEM_REQUEST, address(4)));
  }

  private static Hash32 packedRequestHash(Hash32 typeHash, Address pool) {
    var inner =
        Keccak.hash(
            typeHash.bytes(),
            integer(5),
            address(1).bytes(),
            integer(6),
            integer(7),
            integer(8),
            address(2).bytes(),
            address(3).bytes());
    var domain = Keccak.hash(TypeHashes.DOMAIN.bytes(), new byte[12], pool.bytes());
    return Keccak.hash(new byte[] {0x19, 0x01}, domain.bytes(), inner.bytes());
  }

  @Test
  void next_accumulatedRoot_hashesParentThenRoot() {
    assertThat(AccumulatedTransactionRoot.next(word(1), word(2)))
        .isEqualTo(Keccak.hash(word(1).bytes(), word(2).bytes()))
        .isNotEqualTo(AccumulatedTransactionRoot.next(word(2), word(1)));
  }

  @Test
  void ofSlot_openKernelHash_isTheStatedPath() {
    assertThat(StoragePaths.ofSlot(StoragePaths.OPEN_KERNEL_HASH_SLOT))
        .isEqualTo(word("036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db0"));
  }

  @Test
  void ofMapping_hashesTwice() {
    var slot = Keccak.hash(word(7).bytes(), integer(9));
    assertThat(StoragePaths.mappingSlot(word(7), StoragePaths.OUTBOX_SLOT)).isEqualTo(slot);
    assertThat(StoragePaths.ofMapping(word(7), StoragePaths.OUTBOX_SLOT))
        .isEqualTo(Keccak.hash(slot.bytes()));
    assertThat(StoragePaths.ofAccount(address(1))).isEqualTo(Keccak.hash(address(1).bytes()));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "3,2", "4,3", "5,4", "60,40", "61,41", "300,200", "32100,21400"})
  void requiredWeight_statedWeights_isTwoThirdsRoundedUp(long total, long required) {
    assertThat(Supermajority.requiredWeight(Uint256.of(total))).contains(Uint256.of(required));
  }

  // Weights of few bits are computed in 64 of them: around where that would overflow, and beyond.
  @ParameterizedTest
  @ValueSource(ints = {31, 32, 59, 60, 61, 62, 63, 64, 65, 127})
  void requiredWeight_aroundPowersOfTwo_isTheLeastThatReachesTwoThirds(int bits) {
    for (int offset = -3; offset <= 3; offset++) {
      var total = BigInteger.TWO.pow(bits).add(BigInteger.valueOf(offset));
      var required = Supermajority.requiredWeight(new Uint256(total)).orElseThrow().value();
      var thirds = required.multiply(BigInteger.valueOf(3));
      var missing = total.multiply(BigInteger.TWO).subtract(thirds);
      assertThat(missing).isBetween(BigInteger.TWO.negate(), BigInteger.ZERO);
    }
  }

  @Test
  void requiredWeight_doubleBeyond256Bits_isEmpty() {
    var half = new Uint256(Uint256.MAX.value().shiftRight(1));
    assertThat(Supermajority.requiredWeight(half)).isPresent();
    assertThat(Supermajority.requiredWeight(half.plus(Uint256.ONE).orElseThrow())).isEmpty();
  }

  private static byte[] integer(int value) {
    return Uint256.of(value).toWord().bytes();
  }

  private static Hash32 word(int value) {
    return Uint256.of(value).toWord();
  }

  private static Hash32 word(String hex) {
    return Hash32.parse(hex);
  }

  private static Address address(int last) {
    return new Address(0, 0, last);
  }

  private static CoreId core(int last) {
    return new CoreId(0, 0, last);
  }
}
