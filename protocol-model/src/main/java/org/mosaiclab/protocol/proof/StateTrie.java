package org.mosaiclab.protocol.proof;

import java.util.Optional;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Accounts of a chain under their hashed addresses; its root is a header's state root. Persistent.
/// **Spec**: `v0 §1.11`.
///
/// @param trie leaves are RLP accounts
public record StateTrie(MerklePatriciaTrie trie) {
  public static final StateTrie EMPTY = new StateTrie(MerklePatriciaTrie.EMPTY);

  /// @return the account, or [Account#EMPTY] where there is none
  public Account get(Address address) {
    return trie.get(keyOf(address)).flatMap(Account::decode).orElse(Account.EMPTY);
  }

  /// @return the state with that account
  public StateTrie put(Address address, Account account) {
    return new StateTrie(trie.put(keyOf(address), account.encode()));
  }

  /// @return the state in which the account is as if it had never been
  public StateTrie remove(Address address) {
    return new StateTrie(trie.remove(keyOf(address)));
  }

  public Hash32 rootHash() {
    return trie.rootHash();
  }

  /// @return proof of the account or of its absence
  public TrieProof prove(Address address) {
    return trie.prove(keyOf(address));
  }

  /// @return the account that `proof` shows under `root`, or empty where it shows none or is
  ///   invalid
  public static Optional<Account> lookup(TrieProof proof, Hash32 root, Address address) {
    return switch (proof.lookup(root, keyOf(address))) {
      case ProofLookup.Present(Bytes value) -> Account.decode(value);
      case ProofLookup.Absent _, ProofLookup.Invalid _ -> Optional.empty();
    };
  }

  /// @return the account that `proof` shows under `root`, [Account#EMPTY] where it shows that there
  ///   is none, or empty where it is invalid
  public static Optional<Account> lookupAny(TrieProof proof, Hash32 root, Address address) {
    return switch (proof.lookup(root, keyOf(address))) {
      case ProofLookup.Present(Bytes value) -> Account.decode(value);
      case ProofLookup.Absent _ -> Optional.of(Account.EMPTY);
      case ProofLookup.Invalid _ -> Optional.empty();
    };
  }

  private static Bytes keyOf(Address address) {
    return Bytes.of(StoragePaths.ofAccount(address));
  }
}
