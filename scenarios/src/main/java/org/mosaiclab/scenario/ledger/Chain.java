package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.ChainMessage.BlockAnnouncement;

/// One chain of the simulation: every block and transaction that exists, each stored once. Nodes
/// hold indices into it.
///
/// @param <S> state of the chain after a block
public final class Chain<S> {
  private final String name;
  private final int overlay;
  private final ChainEvents events;
  private final long validationNanos;
  private final long relayNanos;
  private final CatchUpRules catchUp;
  private final List<Block<S>> blocks = new ArrayList<>();
  private final List<BlockAnnouncement> announcements = new ArrayList<>();
  private final Map<Hash32, Block<S>> byHash = new LinkedHashMap<>();
  private final List<Transaction> transactions = new ArrayList<>();

  /// @param name as in the scenario
  /// @param overlay index of its overlay in the network
  /// @param events names of its events in the trace
  /// @param validationNanos time to validate a block
  /// @param relayNanos how long a node collects transactions before it forwards them
  /// @param catchUp how a node fetches what gossip did not bring
  /// @param genesis header of the first block
  /// @param genesisState its state
  public Chain(
      String name,
      int overlay,
      ChainEvents events,
      long validationNanos,
      long relayNanos,
      CatchUpRules catchUp,
      SealedHeader genesis,
      S genesisState) {
    this.name = name;
    this.overlay = overlay;
    this.events = events;
    this.validationNanos = validationNanos;
    this.relayNanos = relayNanos;
    this.catchUp = catchUp;
    add(Block.genesis(genesis, genesisState));
  }

  /// Adds a block that its sealer has just built.
  public Block<S> append(
      Block<S> parent,
      SealedHeader header,
      int sealer,
      long sealedAtNanos,
      BlockBody body,
      S state) {
    var block = Block.after(parent, blocks.size(), header, sealer, sealedAtNanos, body, state);
    add(block);
    return block;
  }

  private void add(Block<S> block) {
    blocks.add(block);
    announcements.add(BlockAnnouncement.of(this, block));
    byHash.put(block.hash(), block);
  }

  /// Adds a transaction that somebody is about to send, or that a sealer includes by itself.
  public Transaction append(
      ChainOperation operation, Address sender, int sizeBytes, long fingerprint) {
    var transaction =
        new Transaction(transactions.size(), operation, sender, sizeBytes, fingerprint);
    transactions.add(transaction);
    return transaction;
  }

  public Block<S> genesis() {
    return blocks.getFirst();
  }

  /// How many blocks exist, forks and genesis included.
  public int blockCount() {
    return blocks.size();
  }

  public Block<S> block(int index) {
    return blocks.get(index);
  }

  /// The block of that hash, if anybody has sealed it.
  public Optional<Block<S>> find(Hash32 hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /// The message that carries a block: one object for all copies.
  BlockAnnouncement announcement(Block<S> block) {
    return announcements.get(block.index());
  }

  /// Every block so far, forks included, in the order of sealing.
  public List<Block<S>> blocks() {
    return List.copyOf(blocks);
  }

  /// How many protocol transactions exist.
  public int transactionCount() {
    return transactions.size();
  }

  public Transaction transaction(int id) {
    return transactions.get(id);
  }

  public String name() {
    return name;
  }

  public int overlay() {
    return overlay;
  }

  public ChainEvents events() {
    return events;
  }

  public long validationNanos() {
    return validationNanos;
  }

  public long relayNanos() {
    return relayNanos;
  }

  public CatchUpRules catchUp() {
    return catchUp;
  }
}
