package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.value.Address;

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
  private final List<Block<S>> blocks = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();

  /// @param name as in the scenario
  /// @param overlay index of its overlay in the network
  /// @param events names of its events in the trace
  /// @param validationNanos time to validate a block
  /// @param relayNanos how long a node collects transactions before it forwards them
  /// @param genesis header of the first block
  /// @param genesisState its state
  public Chain(
      String name,
      int overlay,
      ChainEvents events,
      long validationNanos,
      long relayNanos,
      SealedHeader genesis,
      S genesisState) {
    this.name = name;
    this.overlay = overlay;
    this.events = events;
    this.validationNanos = validationNanos;
    this.relayNanos = relayNanos;
    blocks.add(Block.genesis(genesis, genesisState));
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
    blocks.add(block);
    return block;
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

  public Block<S> block(int index) {
    return blocks.get(index);
  }

  /// Every block so far, forks included, in the order of sealing.
  public List<Block<S>> blocks() {
    return List.copyOf(blocks);
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
}
