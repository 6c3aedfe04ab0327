package org.mosaiclab.scenario.chain;

import io.vavr.collection.Vector;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.metablock.CoreStorage;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The state trie of the origin chain: a real Merkle-Patricia trie with the account of every core,
/// among other accounts that give its proofs their depth. Persistent.
///
/// A meta-chain's gateway has its account here as well. Of a core's storage the plain slots of `v0
/// §10` are in the trie, not the mappings: nothing of those is ever proven.
///
/// @param accounts all of them
/// @param cores address of each meta-chain's core, by its index
/// @param storages storage of each core
public record OriginStateTrie(
    StateTrie accounts, Vector<Address> cores, Vector<ContractStorage> storages) {
  private static final Hash32 CORE_CODE = Keccak.hash("code of MosaicCore");
  private static final Hash32 GATEWAY_CODE = Keccak.hash("code of EIP20Gateway");
  private static final long MAX_BALANCE_GWEI = 1L << 60;

  /// @param otherAccounts number of accounts beside the cores, at least zero
  public static OriginStateTrie with(int otherAccounts) {
    var accounts = StateTrie.EMPTY;
    for (int i = 0; i < otherAccounts; i++) {
      var name = Keccak.hash("origin account " + i);
      var balance = Uint256.of(name.word3() & (MAX_BALANCE_GWEI - 1));
      var account =
          new Account(
              Uint256.of(name.word2() & 0xff),
              balance,
              Account.EMPTY.storageRoot(),
              Account.EMPTY.codeHash());
      accounts = accounts.put(Addresses.named("origin account " + i), account);
    }
    return new OriginStateTrie(accounts, Vector.empty(), Vector.empty());
  }

  /// The trie with one more core.
  public OriginStateTrie plusCore(Address address, OriginState state) {
    return new OriginStateTrie(
            accounts, cores.append(address), storages.append(ContractStorage.EMPTY))
        .withCore(cores.size(), state);
  }

  /// The trie after an operation of one core.
  OriginStateTrie withCore(int index, OriginState state) {
    var storage = storages.get(index);
    for (var word : CoreStorage.words(state.core())) {
      storage = storage.put(word.slot(), word.word());
    }
    if (storage.rootHash().equals(storages.get(index).rootHash())) {
      return this;
    }
    var account = new Account(Uint256.ONE, Uint256.ZERO, storage.rootHash(), CORE_CODE);
    return new OriginStateTrie(
        accounts.put(cores.get(index), account), cores, storages.update(index, storage));
  }

  /// The trie after an operation of one gateway, of which both message boxes are in its storage.
  OriginStateTrie withGateway(GatewayBaseState gateway) {
    var account =
        new Account(Uint256.ONE, Uint256.ZERO, gateway.box().storage().rootHash(), GATEWAY_CODE);
    return new OriginStateTrie(accounts.put(gateway.address(), account), cores, storages);
  }

  public Hash32 root() {
    return accounts.rootHash();
  }

  /// Leaf of a core's account.
  public Bytes accountRlp(int index) {
    return accounts.get(cores.get(index)).encode();
  }

  /// Nodes that prove it under [#root()].
  public Bytes accountProof(int index) {
    return accounts.prove(cores.get(index)).encode();
  }

  /// Nodes that prove a core's open kernel hash under its storage root.
  public Bytes openKernelProof(int index) {
    return storageProof(index, StoragePaths.OPEN_KERNEL_HASH_SLOT);
  }

  /// Nodes that prove, under its storage root, that a core has halted.
  public Bytes haltProof(int index) {
    return storageProof(index, StoragePaths.HALTED_SLOT);
  }

  private Bytes storageProof(int index, long slot) {
    return storages.get(index).prove(StoragePaths.plainSlot(slot)).encode();
  }
}
