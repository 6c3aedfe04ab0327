package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.proof.ProofLookup;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Accounts for a state trie, and what is done with them.
///
/// @param addresses of the accounts, spread evenly
/// @param accounts one per address
public record TrieScript(List<Address> addresses, List<Account> accounts) {
  /// Largest number of accounts.
  public static final int SIZE_MAX = 1_000_000;

  /// Accounts that change between two roots: what a block of the forking benchmark holds.
  static final int PER_ROOT = Blocks.OPERATIONS;

  private static final int PROOFS = 2_000;

  public TrieScript {
    addresses = List.copyOf(addresses);
    accounts = List.copyOf(accounts);
  }

  /// A proof with everything that its verifiers ask for.
  ///
  /// @param proof nodes
  /// @param encoded the same as the contracts take them
  /// @param path two nibbles per byte
  /// @param valueHash of the leaf
  public record Proven(TrieProof proof, Bytes encoded, Bytes path, Hash32 valueHash) {
    /// Verifies as the contracts do.
    ///
    /// @throws IllegalStateException if it proves nothing
    public void verifyAsBuilt(Hash32 root) {
      require(
          MerklePatriciaProof.verify(valueHash, path, encoded, root).toOptional().orElse(false));
    }

    /// Verifies by strict rules.
    ///
    /// @throws IllegalStateException if it proves nothing
    public void verifyStrictly(Hash32 root) {
      require(proof.lookup(root, path) instanceof ProofLookup.Present);
    }

    /// The least that a verifier must do: hash every node and compare.
    ///
    /// @throws IllegalStateException if a hash is zero, which none is
    public void hashNodes() {
      for (var node : proof.nodes()) {
        require(!Keccak.hash(node).isZero());
      }
    }
  }

  /// Accounts without code or storage, with distinct nonces and balances.
  ///
  /// @param size in `[1, SIZE_MAX]`
  public static TrieScript of(int size) {
    return new TrieScript(
        IntStream.range(0, size).mapToObj(TrieScript::address).toList(),
        IntStream.range(0, size).mapToObj(TrieScript::account).toList());
  }

  private static Address address(int i) {
    var hash = Stage.hash("account " + i);
    return new Address(hash.word0(), hash.word1(), (int) hash.word2());
  }

  private static Account account(int i) {
    return new Account(
        Uint256.of(i),
        Uint256.of(1_000_000_000_000_000_000L + i),
        Account.EMPTY.storageRoot(),
        Account.EMPTY.codeHash());
  }

  /// Inserts all accounts.
  ///
  /// @param perRoot accounts between two roots
  /// @return the trie, its root computed
  public StateTrie insert(int perRoot) {
    var trie = StateTrie.EMPTY;
    for (int i = 0; i < addresses.size(); i++) {
      trie = put(trie, i, perRoot);
    }
    require(!trie.rootHash().isZero());
    return trie;
  }

  /// Inserts one account; every 200th gives a root.
  ///
  /// @param index of the account
  public StateTrie insert(StateTrie trie, int index) {
    return put(trie, index, PER_ROOT);
  }

  private StateTrie put(StateTrie before, int index, int perRoot) {
    var trie = before.put(addresses.get(index), accounts.get(index));
    if ((index + 1) % perRoot == 0) {
      require(!trie.rootHash().isZero());
    }
    return trie;
  }

  /// @return at most 2,000 proofs, of accounts evenly spread
  public List<Proven> prove(StateTrie trie) {
    int step = Math.ceilDiv(addresses.size(), PROOFS);
    List<Proven> proofs = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i += step) {
      var proof = trie.prove(addresses.get(i));
      proofs.add(
          new Proven(
              proof,
              proof.encode(),
              Bytes.of(StoragePaths.ofAccount(addresses.get(i))),
              Keccak.hash(accounts.get(i).encode())));
    }
    return proofs;
  }

  /// Proofs alone, of all accounts.
  ///
  /// @return number of nodes in them
  long proveAll(StateTrie trie) {
    long nodes = 0;
    for (var address : addresses) {
      nodes += trie.prove(address).depth();
    }
    return nodes;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("a trie or a proof is wrong");
    }
  }
}
