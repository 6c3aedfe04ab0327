package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.CommitChallenged;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.ObservationChallenged;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ClaimPaid;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.StakeLeaked;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;
import org.mosaiclab.scenario.ledger.Receipt;

/// Counters of challenges and of what validators lost without an offence, from the canonical blocks
/// of origin. A run without any has none.
final class ChallengeCounters {
  private long leaked;
  private long claimed;
  private long upheld;
  private long lateDynasties;

  private ChallengeCounters() {}

  static List<CounterRow> of(Metachain metachain, MetachainObserver observer) {
    var counters = new ChallengeCounters();
    for (var block : observer.origin().canonical()) {
      for (var receipt : block.body().receipts()) {
        if (isOf(metachain, receipt)) {
          receipt.events().forEach(counters::read);
        }
      }
    }
    return counters.rows(metachain.spec().name());
  }

  private static boolean isOf(Metachain metachain, Receipt receipt) {
    return receipt.transaction().operation() instanceof OnOrigin(int index, var _)
        && index == metachain.index();
  }

  private void read(ProtocolEvent event) {
    switch (event) {
      case StakeLeaked(var _, var loss) -> leaked = Math.addExact(leaked, loss.toLong());
      case ClaimPaid(var _, var amount) -> claimed = Math.addExact(claimed, amount.toLong());
      case CommitChallenged(var _, long late) -> {
        upheld++;
        lateDynasties = Math.addExact(lateDynasties, late);
      }
      case ObservationChallenged(var _, boolean isUpheld) -> upheld += isUpheld ? 1 : 0;
      default -> {}
    }
  }

  private List<CounterRow> rows(String chain) {
    var rows = new ArrayList<CounterRow>();
    add(rows, Counters.leaked(chain), leaked);
    add(rows, Counters.claimed(chain), claimed);
    add(rows, Counters.challenges(chain), upheld);
    add(rows, Counters.lateDynasties(chain), lateDynasties);
    return rows;
  }

  private static void add(List<CounterRow> rows, String name, long value) {
    if (value > 0) {
      rows.add(new CounterRow(name, value, ""));
    }
  }
}
