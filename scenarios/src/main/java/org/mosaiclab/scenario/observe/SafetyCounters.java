package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.CoreHalted;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;

/// Counters of broken safety on one meta-chain and of what came of it. A run in which nothing broke
/// has none.
final class SafetyCounters {
  private static final String NANOS = "ns";

  private final Metachain metachain;
  private final MetachainObserver observer;
  private final List<CounterRow> rows = new ArrayList<>();

  private SafetyCounters(Metachain metachain, MetachainObserver observer) {
    this.metachain = metachain;
    this.observer = observer;
  }

  static List<CounterRow> of(Metachain metachain, MetachainObserver observer) {
    var counters = new SafetyCounters(metachain, observer);
    counters.countConflicts();
    counters.findHalt();
    counters.weighSlashed();
    return counters.rows;
  }

  private void countConflicts() {
    var name = metachain.spec().name();
    var conflicts = metachain.forks().find();
    if (!conflicts.isEmpty()) {
      long firstAtNanos = conflicts.getFirst().second().by().sealedAtNanos();
      rows.add(new CounterRow(Counters.conflicts(name), conflicts.size(), ""));
      rows.add(new CounterRow(Counters.firstConflict(name), firstAtNanos, NANOS));
    }
  }

  private void findHalt() {
    for (var block : observer.origin().canonical()) {
      if (halts(block)) {
        long atNanos = observer.origin().observedAtNanos(block);
        rows.add(new CounterRow(Counters.halted(metachain.spec().name()), atNanos, NANOS));
        return;
      }
    }
  }

  private boolean halts(Block<OriginChainState> block) {
    return block.body().receipts().stream()
        .filter(
            receipt ->
                receipt.transaction().operation() instanceof OnOrigin(int index, var _)
                    && index == metachain.index())
        .flatMap(receipt -> receipt.events().stream())
        .anyMatch(CoreHalted.class::isInstance);
  }

  /// Weight slashed of a set and what its quorums share.
  private record Account(long slashed, long shared) {
    static Account of(Uint256 slashed, Uint256 total, Quorum quorum) {
      long shared = total.isZero() ? 0 : SplitWeight.sharedByQuorums(total, quorum).toLong();
      return new Account(slashed.toLong(), shared);
    }

    double ratio() {
      return shared == 0 ? 0 : (double) slashed / shared;
    }
  }

  private void weighSlashed() {
    var greatest = new Account(0, 1);
    var quorum = Quorum.of(metachain.profile());
    for (var height :
        observer.origin().head().state().core(metachain.index()).stake().records().heights()) {
      var forward = Account.of(height.slashed().forward(), height.opening().forward(), quorum);
      var rear = Account.of(height.slashed().rear(), height.opening().rear(), quorum);
      greatest = forward.ratio() > greatest.ratio() ? forward : greatest;
      greatest = rear.ratio() > greatest.ratio() ? rear : greatest;
    }
    if (greatest.slashed() > 0) {
      var name = metachain.spec().name();
      rows.add(new CounterRow(Counters.slashedWeight(name), greatest.slashed(), ""));
      rows.add(new CounterRow(Counters.sharedWeight(name), greatest.shared(), ""));
    }
  }
}
