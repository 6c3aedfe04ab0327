package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.store.Tables;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.observe.CheckpointRows.Stores;
import org.mosaiclab.scenario.workload.Mempool;

/// Reads a finished simulation into tables.
public final class RunRecorder {
  /// One meta-chain as it is recorded.
  ///
  /// @param metachain what its validators share
  /// @param mempool its users' transactions
  /// @param observer what its reference observer saw
  /// @param validatorNames by index
  /// @param gateway its gateway pair, where it has one
  public record Recorded(
      Metachain metachain,
      Mempool mempool,
      MetachainObserver observer,
      List<String> validatorNames,
      Optional<GatewayPair> gateway) {
    public Recorded {
      validatorNames = List.copyOf(validatorNames);
    }
  }

  private final Tables tables;
  private final BlockRows blockRows;
  private final boolean recordsTransactions;

  /// @param tables receive the rows
  /// @param actorNames by actor
  /// @param recordsTransactions whether every user transaction gets a row of its own
  public RunRecorder(Tables tables, List<String> actorNames, boolean recordsTransactions) {
    this.tables = tables;
    this.blockRows = new BlockRows(actorNames);
    this.recordsTransactions = recordsTransactions;
  }

  /// @param view as the observer of the first meta-chain saw it
  /// @param metachains of the run, in the order of their indices
  public void recordOrigin(
      Chain<OriginChainState> origin,
      ObservedChain<OriginChainState> view,
      List<Metachain> metachains) {
    tables.blocks().addAll(blockRows.blocks(origin, view));
    tables.reorgs().addAll(BlockRows.reorganisations(origin.name(), view));
    tables.rejections().addAll(RejectionRows.of(origin.name(), view, metachains));
  }

  /// Adds what one meta-chain left behind.
  public void record(Recorded recorded) {
    var metachain = recorded.metachain();
    var view = recorded.observer().metachain();
    var name = metachain.spec().name();
    var finality = new FinalityTimes(metachain, view);
    var votes = new VoteRows(metachain, view, recorded.validatorNames());
    var metablocks = new MetablockRows(metachain, recorded.observer(), recorded.validatorNames());
    var contracts = view.head().state().contracts();
    var stores = new Stores(contracts.origin(), contracts.auxiliary().blocks());
    tables.blocks().addAll(blockRows.blocks(metachain.chain(), view));
    tables.reorgs().addAll(BlockRows.reorganisations(name, view));
    tables.rejections().addAll(RejectionRows.of(name, view, List.of(metachain)));
    tables.votes().addAll(votes.rows());
    tables.checkpoints().addAll(new CheckpointRows(metachain, stores, finality, votes).rows());
    tables.conflicts().addAll(ConflictRows.of(metachain, view));
    tables.metablocks().addAll(metablocks.rows());
    tables
        .validators()
        .addAll(
            new ValidatorRows(metachain, recorded.observer(), recorded.validatorNames()).rows());
    var rewards = new RewardRows(metachain, view);
    tables.rewards().addAll(rewards.rows(recorded.validatorNames()));
    tables.counters().addAll(rewards.counters());
    var transactions = new TransactionRows(name, recorded.mempool(), view, finality, metablocks);
    tables.transactions().addAll(transactions.groups());
    if (recordsTransactions) {
      tables.transactionDetails().addAll(transactions.details());
    }
    tables.counters().addAll(counters(name, recorded.mempool()));
    tables.counters().addAll(SafetyCounters.of(metachain, recorded.observer()));
    tables.counters().addAll(ChallengeCounters.of(metachain, recorded.observer()));
    recorded.gateway().ifPresent(pair -> recordTransfers(pair, recorded.observer()));
  }

  private void recordTransfers(GatewayPair pair, MetachainObserver observer) {
    tables.transfers().addAll(TransferRows.of(pair, observer.origin(), observer.metachain()));
    tables.recoveries().addAll(RecoveryRows.of(pair, observer.origin()));
    var name = pair.chain().name();
    long voidMints = TransferRows.voidMints(pair, observer.origin(), observer.metachain());
    long held = TransferRows.held(pair, observer.origin());
    long recovered = TransferRows.recovered(pair, observer.origin());
    long sharedGas = TransferRows.sharedOriginGas(pair, observer.origin());
    tables
        .counters()
        .addAll(
            List.of(
                new CounterRow(Counters.transfersUnserved(name), pair.log().unserved(), ""),
                new CounterRow(Counters.transfersRecovered(name), recovered, ""),
                new CounterRow(Counters.transfersVoid(name), voidMints, ""),
                new CounterRow(Counters.transfersHeld(name), held, ""),
                new CounterRow(Counters.sharedGatewayGas(name), sharedGas, "gas")));
  }

  private static List<CounterRow> counters(String chain, Mempool mempool) {
    var rows = new ArrayList<CounterRow>();
    rows.add(new CounterRow(Counters.transactionsAccepted(chain), mempool.accepted(), ""));
    rows.add(new CounterRow(Counters.transactionsDropped(chain), mempool.dropped(), ""));
    return rows;
  }
}
