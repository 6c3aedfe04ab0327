package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mosaiclab.dataset.row.TransactionDetailRow;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.workload.Mempool;
import org.mosaiclab.scenario.workload.UserTransactions;

/// User transactions of one meta-chain: grouped by block and second of submission, or one by one.
final class TransactionRows {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long NEVER = -1;

  /// When a block was included, final and committed.
  private record Milestones(long height, long includedAt, long finalAt, long committedAt) {
    static final Milestones WAITING = new Milestones(NEVER, NEVER, NEVER, NEVER);
  }

  /// Transactions of one block that were submitted in the same second.
  private static final class Group {
    private long count;
    private long gas;
    private long firstAtNanos = Long.MAX_VALUE;
    private long lastAtNanos;
    private long offsetSumNanos;

    void add(long submittedAtNanos, int gasUsed) {
      count++;
      gas += gasUsed;
      firstAtNanos = Math.min(firstAtNanos, submittedAtNanos);
      lastAtNanos = Math.max(lastAtNanos, submittedAtNanos);
      offsetSumNanos += submittedAtNanos % NANOS_PER_SECOND;
    }
  }

  /// Sees every transaction with what became of it.
  @FunctionalInterface
  private interface Visitor {
    void visit(UserTransactions region, int index);
  }

  private final String chain;
  private final Mempool mempool;
  private final ObservedChain<MetachainState> observed;
  private final FinalityTimes finality;
  private final MetablockRows metablocks;

  TransactionRows(
      String chain,
      Mempool mempool,
      ObservedChain<MetachainState> observed,
      FinalityTimes finality,
      MetablockRows metablocks) {
    this.chain = chain;
    this.mempool = mempool;
    this.observed = observed;
    this.finality = finality;
    this.metablocks = metablocks;
  }

  List<TransactionRow> groups() {
    var rows = new ArrayList<TransactionRow>();
    for (var block : observed.canonical()) {
      addGroups(rows, milestones(block), before(block), block.state().userPrefixes());
    }
    addGroups(rows, Milestones.WAITING, observed.head().state().userPrefixes(), all());
    return rows;
  }

  List<TransactionDetailRow> details() {
    var rows = new ArrayList<TransactionDetailRow>();
    for (var block : observed.canonical()) {
      addDetails(rows, milestones(block), before(block), block.state().userPrefixes());
    }
    addDetails(rows, Milestones.WAITING, observed.head().state().userPrefixes(), all());
    return rows;
  }

  private void addGroups(List<TransactionRow> rows, Milestones milestones, int[] from, int[] to) {
    var bySecond = new TreeMap<Long, Group>();
    visit(
        from,
        to,
        (region, index) -> {
          long submitted = region.submittedAtNanos(index);
          bySecond
              .computeIfAbsent(submitted / NANOS_PER_SECOND, _ -> new Group())
              .add(submitted, region.gas(index));
        });
    bySecond.forEach((second, group) -> rows.add(row(milestones, second, group)));
  }

  private TransactionRow row(Milestones milestones, long second, Group group) {
    return new TransactionRow(
        chain,
        milestones.height(),
        second,
        group.count,
        group.gas,
        group.firstAtNanos,
        group.lastAtNanos,
        group.offsetSumNanos,
        milestones.includedAt(),
        milestones.finalAt(),
        milestones.committedAt());
  }

  private void addDetails(
      List<TransactionDetailRow> rows, Milestones milestones, int[] from, int[] to) {
    visit(
        from,
        to,
        (region, index) ->
            rows.add(
                new TransactionDetailRow(
                    chain,
                    milestones.height(),
                    region.submittedAtNanos(index),
                    region.gas(index),
                    milestones.includedAt(),
                    milestones.finalAt(),
                    milestones.committedAt())));
  }

  private void visit(int[] from, int[] to, Visitor visitor) {
    for (int region = 0; region < from.length; region++) {
      for (int index = from[region]; index < to[region]; index++) {
        visitor.visit(mempool.region(region), index);
      }
    }
  }

  private Milestones milestones(Block<MetachainState> block) {
    return new Milestones(
        block.height(),
        observed.observedAtNanos(block),
        finality.finalAtNanos(block.height()),
        metablocks.committedAtNanos(block.height()));
  }

  private static int[] before(Block<MetachainState> block) {
    return block.parent().orElseThrow().state().userPrefixes();
  }

  private int[] all() {
    var counts = new int[mempool.regionCount()];
    for (int region = 0; region < counts.length; region++) {
      counts[region] = mempool.region(region).count();
    }
    return counts;
  }
}
