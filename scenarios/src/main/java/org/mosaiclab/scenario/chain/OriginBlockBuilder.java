package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.Returned;
import org.mosaiclab.protocol.v0.metablock.OriginHistory;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Transaction;
import org.mosaiclab.scenario.ledger.TransactionPool;
import org.mosaiclab.scenario.spec.OriginSpec;

/// Fills an origin block: other users' gas first, then protocol transactions first come, first
/// served.
public final class OriginBlockBuilder {
  private static final long DIFFICULTY = 1;

  private final OriginSpec spec;
  private final OriginContracts contracts;
  private final Chain<OriginChainState> chain;

  public OriginBlockBuilder(
      OriginSpec spec, OriginContracts contracts, Chain<OriginChainState> chain) {
    this.spec = spec;
    this.contracts = contracts;
    this.chain = chain;
  }

  /// Builds a block and adds it to the chain; nobody has heard of it yet.
  ///
  /// @param parent head of the miner
  /// @param miner actor that mines
  /// @param coinbase its address
  /// @param pool transactions it knows
  /// @param nowNanos true time
  /// @param localNanos what the miner's clock shows; the header says it, and never less than its
  ///   parent
  public Block<OriginChainState> build(
      Block<OriginChainState> parent,
      int miner,
      Address coinbase,
      TransactionPool pool,
      long nowNanos,
      long localNanos) {
    var execution = new BlockExecution(spec.gasLimit() - spec.backgroundGas());
    var state = parent.state();
    for (var transaction : pool.waiting()) {
      if (state.included().contains(transaction.id())) {
        continue;
      }
      var outcome = apply(state, transaction, parent);
      long gas = gas(state, transaction, outcome);
      if (gas > execution.gasLeft()) {
        if (execution.canEverFit(gas)) {
          break; // First come, first served: nobody overtakes the one that waits for the next
          // block.
        }
        continue;
      }
      execution.record(transaction, gas, outcome);
      state = after(state, transaction, outcome);
    }
    var header =
        Headers.seal(
            new Headers.Fields(
                parent.hash(),
                coinbase,
                state.trie().root(),
                execution.transactionRoot(parent.hash(), new int[0]),
                DIFFICULTY,
                parent.height() + 1,
                spec.gasLimit(),
                Math.addExact(
                    spec.backgroundGas(),
                    spec.gasLimit() - spec.backgroundGas() - execution.gasLeft()),
                Math.max(localNanos, parent.header().timestampNanos())));
    return chain.append(
        parent, header, miner, nowNanos, execution.body(0, spec.backgroundGas(), 0), state);
  }

  private static long gas(
      OriginChainState state, Transaction transaction, Outcome<OriginState, Returned> outcome) {
    var operation = originOperation(transaction);
    return OperationGas.used(state.core(operation.metachain()), operation.operation(), outcome);
  }

  // What an operation costs shows only when it has run; one that does not fit leaves no trace.
  private Outcome<OriginState, Returned> apply(
      OriginChainState state, Transaction transaction, Block<OriginChainState> parent) {
    var operation = originOperation(transaction);
    var context =
        new OriginContext(
            new Context(transaction.sender(), parent.height() + 1), historyOf(parent));
    return contracts.apply(state.core(operation.metachain()), context, operation.operation());
  }

  private static OriginChainState after(
      OriginChainState state, Transaction transaction, Outcome<OriginState, Returned> outcome) {
    int metachain = originOperation(transaction).metachain();
    var included = state.included().add(transaction.id());
    return switch (outcome) {
      case Outcome.Rejected<OriginState, ?> _ ->
          new OriginChainState(state.cores(), state.trie(), included);
      case Outcome.Accepted<OriginState, ?>(var next, var _, var _) ->
          new OriginChainState(
              state.cores().update(metachain, next),
              state.trie().withCore(metachain, next),
              included);
    };
  }

  private static ChainOperation.OnOrigin originOperation(Transaction transaction) {
    return switch (transaction.operation()) {
      case ChainOperation.OnOrigin operation -> operation;
      case ChainOperation.OnMetachain operation ->
          throw new IllegalArgumentException("not an origin operation: " + operation);
    };
  }

  private OriginHistory historyOf(Block<OriginChainState> parent) {
    return hash -> chain.find(hash).map(parent::descendsFrom).orElse(false);
  }
}
