package org.mosaiclab.protocol.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.fuzz.FuzzTotals.ACCEPTED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.fuzz.Fuzz;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Whatever is sent as a proof, the verifiers answer, and never with a falsehood.
///
/// Each is also given the hash of the damaged first node as root: otherwise the first comparison
/// would end nearly every run and the code behind it would never see damage.
@Tag("fuzz")
class ProofFuzzTest {
  private static final List<ProofSample> SAMPLES = ProofSample.all();
  private static final Hash32 OTHER_VALUE = Keccak.hash(Bytes.parse("01"));

  /// @param nodes RLP list, as the contracts' verifier takes it
  private record Claim(
      ProofSample sample, Hash32 root, Bytes path, Bytes nodes, Optional<Bytes> value) {
    Hash32 valueHash() {
      return value.map(Keccak::hash).orElse(OTHER_VALUE);
    }

    Decoded<Boolean> verify() {
      return MerklePatriciaProof.verify(valueHash(), path, nodes, root);
    }

    // The same nodes as the strict verifier takes them.
    ProofLookup lookup() {
      return new TrieProof(nodesOf(nodes)).lookup(root, path);
    }
  }

  private static Claim draw(Mutations mutations, boolean isRooted) {
    var sample = SAMPLES.get(mutations.nextInt(SAMPLES.size()));
    var path = sample.drawPath(mutations);
    var nodes =
        mutations.nextInt(2) == 0
            ? RlpEncoder.list(sample.drawNodes(mutations))
            : mutations.mutate(sample.proof().encode());
    var root = isRooted ? firstNodeHash(nodes) : sample.trie().rootHash();
    var known = sample.trie().get(path);
    var value =
        switch (mutations.nextInt(4)) {
          case 0 -> Optional.<Bytes>empty();
          case 1 -> known.map(RlpEncoder::string);
          default -> known;
        };
    return new Claim(sample, root, path, nodes, value);
  }

  private static List<Bytes> nodesOf(Bytes list) {
    return new RlpItem(list)
        .cut()
        .toOptional()
        .map(children -> children.items().stream().map(RlpItem::bytes).toList())
        .orElse(List.of());
  }

  private static Hash32 firstNodeHash(Bytes nodes) {
    return nodesOf(nodes).stream().findFirst().map(Keccak::hash).orElse(Hash32.ZERO);
  }

  private static String verdict(Decoded<Boolean> verified) {
    return switch (verified) {
      case Decoded.Value<Boolean>(Boolean isProven) -> isProven ? ACCEPTED : "false";
      case Decoded.Failed<Boolean>(var failure) -> failure.name();
    };
  }

  /// Only what the trie has is ever proven, under the hash of the value or, from a branch, of its
  /// item; and in a secure trie all that the strict verifier finds is.
  @Test
  void verify_damagedNodes_neverThrowsNorProvesAFalsehood() {
    Fuzz.run(
            "Merkle-Patricia proof, as built",
            List.of(Bytes.EMPTY),
            mutations -> draw(mutations, false),
            Claim::verify,
            (claim, verified) -> {
              if (verified.equals(Decoded.value(true))) {
                assertThat(claim.value()).isPresent();
              }
              return agreed(claim, verified);
            })
        .requireShare(ACCEPTED, 0.01);
  }

  private static String agreed(Claim claim, Decoded<Boolean> verified) {
    boolean isComparable =
        claim.sample().isSecure()
            && claim.path().size() == Hash32.BYTES
            && !claim.nodes().isEmpty();
    if (isComparable && claim.lookup() instanceof ProofLookup.Present(Bytes value)) {
      boolean isClaimed = claim.value().filter(value::equals).isPresent();
      assertThat(verified).isEqualTo(Decoded.value(isClaimed));
    }
    return verdict(verified);
  }

  @Test
  void verify_rootOfTheDamagedNode_neverThrowsAndAgreesWithTheStrictVerifier() {
    Fuzz.run(
            "Merkle-Patricia proof, as built, root of the damaged node",
            List.of(Bytes.EMPTY),
            mutations -> draw(mutations, true),
            Claim::verify,
            ProofFuzzTest::agreed)
        .requireShare(ACCEPTED, 0.01)
        .requireShare("REQUIRE", 0.03)
        .requireShare("ASSERT", 0.002);
  }

  private static String verdict(ProofLookup lookup) {
    return switch (lookup) {
      case ProofLookup.Present _ -> ACCEPTED;
      case ProofLookup.Absent _ -> "absent";
      case ProofLookup.Invalid _ -> "invalid";
    };
  }

  @Test
  void lookup_damagedNodes_neverThrowsNorContradictsTheTrie() {
    Fuzz.run(
            "Merkle-Patricia proof, strict",
            List.of(Bytes.EMPTY),
            mutations -> draw(mutations, false),
            Claim::lookup,
            (claim, lookup) -> {
              requireNoContradiction(claim.sample().trie(), claim.path(), lookup);
              return verdict(lookup);
            })
        .requireShare(ACCEPTED, 0.01)
        .requireShare("absent", 0.01);
  }

  private static void requireNoContradiction(
      MerklePatriciaTrie trie, Bytes key, ProofLookup lookup) {
    switch (lookup) {
      case ProofLookup.Present(Bytes value) -> assertThat(trie.get(key)).contains(value);
      case ProofLookup.Absent _ -> assertThat(trie.get(key)).isEmpty();
      case ProofLookup.Invalid _ -> {
        // Refusing is always right.
      }
    }
  }

  @Test
  void lookup_rootOfTheDamagedNode_neverThrows() {
    Fuzz.run(
            "Merkle-Patricia proof, strict, root of the damaged node",
            List.of(Bytes.EMPTY),
            mutations -> draw(mutations, true),
            Claim::lookup,
            (_, lookup) -> verdict(lookup))
        .requireShare(ACCEPTED, 0.01)
        .requireShare("absent", 0.01);
  }

  @Test
  void decodeAccount_mutatedAccounts_acceptsCanonicalOnly() {
    var rich =
        new Account(Uint256.of(70_000), Uint256.MAX, OTHER_VALUE, Keccak.hash("code")).encode();
    Fuzz.run(
            "account",
            List.of(Account.EMPTY.encode(), rich),
            Mutations::next,
            Account::decode,
            (input, account) -> {
              account.ifPresent(decoded -> assertThat(decoded.encode()).isEqualTo(input));
              account.ifPresent(
                  decoded ->
                      assertThat(asBuiltStorageRoot(input)).isEqualTo(decoded.storageRoot()));
              return account.isPresent() ? ACCEPTED : "refused";
            })
        .requireShare(ACCEPTED, 0.05);
  }

  // As the gateways read it.
  private static Hash32 asBuiltStorageRoot(Bytes account) {
    return new RlpItem(account)
        .toList()
        .flatMap(fields -> fields.get(2).toBytes32())
        .toOptional()
        .orElseThrow();
  }

  private record AccountClaim(TrieProof proof, Address address) {}

  /// Accounts under their hashed addresses: what is shown is what the state has.
  @Test
  void lookupAccount_damagedNodes_showsWhatTheStateHas() {
    var state = StateTrie.EMPTY;
    for (int i = 0; i < 40; i++) {
      var account =
          new Account(Uint256.of(i), Uint256.of(i), Keccak.hash("storage " + i), Keccak.EMPTY);
      state = state.put(new Address(0, 0, i), account);
    }
    var genuine = state;
    Fuzz.run(
            "account proof, strict",
            List.of(Bytes.EMPTY),
            mutations -> {
              // Every fifth account does not exist.
              var address = new Address(0, 0, mutations.nextInt(50));
              var proof = genuine.prove(address);
              var sample = new ProofSample(genuine.trie(), Bytes.EMPTY, proof, true);
              return new AccountClaim(new TrieProof(sample.drawNodes(mutations)), address);
            },
            claim -> StateTrie.lookup(claim.proof(), genuine.rootHash(), claim.address()),
            (claim, account) -> {
              account.ifPresent(shown -> assertThat(shown).isEqualTo(genuine.get(claim.address())));
              return account.isPresent() ? ACCEPTED : "refused";
            })
        .requireShare(ACCEPTED, 0.05);
  }
}
