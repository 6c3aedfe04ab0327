package org.mosaiclab.scenario.chain;

import java.util.Map;
import java.util.Objects;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.GatewayGas;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
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
  private final Map<Integer, GatewayContracts> gateways;
  private final Chain<OriginChainState> chain;

  /// @param gateways rules of each meta-chain's gateway, by its index
  public OriginBlockBuilder(
      OriginSpec spec,
      OriginContracts contracts,
      Map<Integer, GatewayContracts> gateways,
      Chain<OriginChainState> chain) {
    this.spec = spec;
    this.contracts = contracts;
    this.gateways = gateways;
    this.chain = chain;
  }

  // What an operation costs shows only when it has run; one that does not fit leaves no trace.
  private record Executed(Outcome<?, ?> outcome, long gas, OriginChainState after) {}

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
      var executed = execute(state, transaction, parent);
      long gas = executed.gas();
      if (gas > execution.gasLeft()) {
        if (execution.canEverFit(gas)) {
          break; // First come, first served: nobody overtakes the one that waits for the next
          // block.
        }
        continue;
      }
      execution.record(transaction, gas, executed.outcome());
      state = executed.after().including(transaction.id());
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

  private Executed execute(
      OriginChainState state, Transaction transaction, Block<OriginChainState> parent) {
    var context = new Context(transaction.sender(), parent.height() + 1);
    return switch (transaction.operation()) {
      case ChainOperation.OnOrigin(int metachain, var operation) ->
          inCore(state, metachain, new OriginContext(context, historyOf(parent)), operation);
      case ChainOperation.OnGateway(int metachain, var operation) ->
          inGateway(state, metachain, context, operation);
      case ChainOperation.OnMetachain _, ChainOperation.OnCoGateway _ ->
          throw new IllegalArgumentException("not an origin operation: " + transaction);
    };
  }

  private Executed inCore(
      OriginChainState state, int metachain, OriginContext context, OriginOperation operation) {
    var before = state.core(metachain);
    var outcome = contracts.apply(before, context, operation);
    long gas = OperationGas.used(before, operation, outcome);
    return switch (outcome) {
      case Outcome.Rejected<OriginState, ?> _ -> new Executed(outcome, gas, state);
      case Outcome.Accepted<OriginState, ?>(var next, var _, var _) ->
          new Executed(outcome, gas, state.withCore(metachain, next));
    };
  }

  private Executed inGateway(
      OriginChainState state, int metachain, Context context, GatewayOperation.OnOrigin operation) {
    var rules = Objects.requireNonNull(gateways.get(metachain), "no gateway");
    var outcome =
        rules.apply(state.gateway(metachain), state.core(metachain).core(), context, operation);
    long gas = GatewayGas.used(operation, outcome);
    return switch (outcome) {
      case Outcome.Rejected<OriginGatewayState, ?> _ -> new Executed(outcome, gas, state);
      case Outcome.Accepted<OriginGatewayState, ?>(var next, var _, var _) ->
          new Executed(outcome, gas, state.withGateway(metachain, next));
    };
  }

  private OriginHistory historyOf(Block<OriginChainState> parent) {
    return hash -> chain.find(hash).map(parent::descendsFrom).orElse(false);
  }
}
