package org.mosaiclab.scenario.chain;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.AuxiliaryContext;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.GatewayGas;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.Returned;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.OwnChain;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Transaction;
import org.mosaiclab.scenario.ledger.TransactionPool;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.workload.Mempool;

/// Fills a block of a meta-chain: the report of its parent, reports of origin checkpoints, protocol
/// transactions in the order of arrival, then user transactions up to the gas limit.
public final class MetachainBlockBuilder {
  /// Bytes of a user transaction (`simulation.md`).
  public static final int USER_TRANSACTION_BYTES = 170;

  private final MetachainSpec spec;
  private final AuxiliaryContracts contracts;
  private final Optional<GatewayContracts> gateway;
  private final GasMarkets markets;
  private final Chain<MetachainState> chain;
  private final Mempool mempool;

  /// @param profile which repairs are on
  /// @param gateway rules of its gateway pair, where it has one
  public MetachainBlockBuilder(
      MetachainSpec spec,
      RuleProfile profile,
      AuxiliaryContracts contracts,
      Optional<GatewayContracts> gateway,
      Chain<MetachainState> chain,
      Mempool mempool) {
    this.spec = spec;
    this.contracts = contracts;
    this.gateway = gateway;
    this.markets = new GasMarkets(spec.rewards(), profile);
    this.chain = chain;
    this.mempool = mempool;
  }

  /// Who seals a block, and in what position.
  ///
  /// @param actor of the sealer
  /// @param validator its index
  /// @param address its address
  /// @param difficulty 2 in turn, 1 out of turn
  public record Sealer(int actor, int validator, Address address, long difficulty) {}

  /// Builds a block and adds it to the chain; nobody has heard of it yet.
  ///
  /// @param parent head of the sealer
  /// @param originHeaders origin checkpoints that the sealer reports if the branch lacks them
  /// @param pool transactions it knows
  /// @param nowNanos true time
  /// @param localNanos what the sealer's clock shows, which the header says
  public Block<MetachainState> build(
      Block<MetachainState> parent,
      Sealer sealer,
      List<Block<OriginChainState>> originHeaders,
      TransactionPool pool,
      long nowNanos,
      long localNanos) {
    var filling = new Filling(parent, sealer.address());
    filling.reportParent();
    originHeaders.forEach(filling::reportOrigin);
    pool.waiting().forEach(filling::include);
    return filling.seal(sealer, nowNanos, localNanos);
  }

  /// One block on its way.
  private final class Filling {
    private final Block<MetachainState> parent;
    private final Address sealerAddress;
    private final BlockExecution execution = new BlockExecution(spec.gasLimit());
    private MetachainState state;
    private boolean isFull;

    Filling(Block<MetachainState> parent, Address sealerAddress) {
      this.parent = parent;
      this.sealerAddress = sealerAddress;
      this.state = parent.state();
    }

    void reportParent() {
      if (parent.height() > 0) {
        executeOwn(new AuxiliaryOperation.ReportAuxiliaryBlock(parent.header().rlp()));
      }
    }

    void reportOrigin(Block<OriginChainState> block) {
      if (!contracts.views().isReported(state.contracts(), ObservedChain.ORIGIN, block.hash())) {
        executeOwn(new AuxiliaryOperation.ReportOriginBlock(block.header().rlp()));
      }
    }

    private ObservedChain chainOf(VoteMessage vote) {
      var origin = state.contracts().origin().setup().coreIdentifier();
      return vote.coreIdentifier().equals(origin) ? ObservedChain.ORIGIN : ObservedChain.AUXILIARY;
    }

    private void executeOwn(AuxiliaryOperation operation) {
      var outcome = apply(sealerAddress, operation);
      long gas = OperationGas.used(state.contracts(), operation, outcome);
      if (gas <= execution.gasLeft()) {
        int bytes = Sizes.bytes(operation);
        var own =
            chain.append(
                new ChainOperation.OnMetachain(operation),
                sealerAddress,
                bytes,
                Sizes.fingerprint(operation));
        execute(own, outcome, gas);
      }
    }

    void include(Transaction transaction) {
      if (isFull || state.included().contains(transaction.id())) {
        return;
      }
      switch (transaction.operation()) {
        case ChainOperation.OnMetachain(var operation)
            when mustWait(operation)
                || !markets.canPay(state, transaction.sender(), operation) -> {}
        case ChainOperation.OnMetachain(var operation) -> {
          var outcome = apply(transaction.sender(), operation);
          long gas = OperationGas.used(state.contracts(), operation, outcome);
          if (fits(gas)) {
            execute(transaction, outcome, gas);
          }
        }
        case ChainOperation.OnCoGateway(var operation) -> {
          var outcome = applyInGateway(transaction.sender(), operation);
          long gas = GatewayGas.used(operation, outcome);
          if (fits(gas)) {
            executeInGateway(transaction, outcome, gas);
          }
        }
        case ChainOperation.OnOrigin _, ChainOperation.OnGateway _ ->
            throw new IllegalArgumentException("not an operation of a meta-chain: " + transaction);
      }
    }

    private boolean fits(long gas) {
      if (gas > execution.gasLeft()) {
        isFull = execution.canEverFit(gas);
        return false;
      }
      return true;
    }

    private Outcome<AuxiliaryGatewayState, GatewayResult> applyInGateway(
        Address sender, GatewayOperation.OnAuxiliary operation) {
      return gateway
          .orElseThrow()
          .apply(
              state.gateway().orElseThrow().contracts(),
              state.contracts(),
              new Context(sender, parent.height() + 1),
              operation);
    }

    private void executeInGateway(
        Transaction transaction, Outcome<AuxiliaryGatewayState, GatewayResult> outcome, long gas) {
      execution.record(transaction, gas, outcome);
      if (outcome
          instanceof Outcome.Accepted<AuxiliaryGatewayState, ?>(var next, var _, var events)) {
        var before = state.gateway().orElseThrow();
        state = state.withGateway(before.after(next, transaction.sender(), events));
      }
      state = state.including(transaction.id());
    }

    // A vote can arrive before the block it is about is reported here. Included now it would be
    // refused for good, so an honest sealer leaves it for the next block.
    private boolean mustWait(AuxiliaryOperation operation) {
      return operation instanceof AuxiliaryOperation.Vote vote
          && !contracts
              .views()
              .isReported(state.contracts(), chainOf(vote.message()), vote.message().target());
    }

    // What an operation costs shows only when it has run; one that does not fit leaves no trace.
    private Outcome<AuxiliaryState, Returned> apply(Address sender, AuxiliaryOperation operation) {
      return contracts.apply(
          state.contracts(),
          new AuxiliaryContext(new Context(sender, parent.height() + 1), this::isRecent),
          operation);
    }

    private boolean isRecent(Hash32 hash) {
      return chain
          .find(hash)
          .filter(block -> parent.height() - block.height() < OwnChain.RECENT_BLOCKS)
          .filter(parent::descendsFrom)
          .isPresent();
    }

    private void execute(
        Transaction transaction, Outcome<AuxiliaryState, Returned> outcome, long gas) {
      execution.record(transaction, gas, outcome);
      if (outcome
          instanceof
          Outcome.Accepted<AuxiliaryState, Returned>(var next, var returned, var events)) {
        state = state.withContracts(next, finalisedAfter(next, events));
        state = markets.after(state, transaction.sender(), returned);
      }
      state = state.including(transaction.id());
    }

    private Vector<Hash32> finalisedAfter(AuxiliaryState next, List<ProtocolEvent> events) {
      var finalised = state.finalised();
      for (var event : events) {
        if (event instanceof BlockFinalised(var core, var hash)
            && core.equals(next.auxiliary().blocks().setup().coreIdentifier())
            && !finalised.last().equals(hash)) {
          finalised = finalised.append(hash);
        }
      }
      return finalised;
    }

    Block<MetachainState> seal(Sealer sealer, long nowNanos, long localNanos) {
      var users =
          mempool.select(state.userPrefixes(), sealer.validator(), nowNanos, execution.gasLeft());
      long gasUsed = spec.gasLimit() - execution.gasLeft() + users.gas();
      var root = execution.transactionRoot(parent.hash(), users.prefixes());
      var header =
          Headers.seal(
              new Headers.Fields(
                  parent.hash(),
                  sealer.address(),
                  stateRoot(root),
                  root,
                  sealer.difficulty(),
                  parent.height() + 1,
                  spec.gasLimit(),
                  gasUsed,
                  localNanos));
      return chain.append(
          parent,
          header,
          sealer.actor(),
          nowNanos,
          execution.body(users.count(), users.gas(), USER_TRANSACTION_BYTES),
          markets.sealed(
              state.withUserPrefixes(users.prefixes()), sealerAddress, users.gas(), gasUsed));
    }

    private Hash32 stateRoot(Hash32 transactionRoot) {
      return state
          .gateway()
          .map(proven -> proven.trie().root())
          .orElseGet(() -> StateCommitment.next(parent.hash(), transactionRoot));
    }
  }
}
