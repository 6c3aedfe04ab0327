package org.mosaiclab.scenario.workload;

import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.scenario.spec.WorkloadSpec;

/// The users of one meta-chain in one region: a Poisson stream of transactions that enter at the
/// nearest node.
public final class UserPopulation implements Actor {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Mempool mempool;
  private final int region;
  private final long meanGapNanos;
  private final long entryDelayNanos;
  private final GasSampler gas;
  private final RandomStream stream;
  private final EventName submitted;
  private long lastEntryNanos;

  /// @param regionShareRatio share of the workload that comes from here, above zero
  /// @param entryDelayNanos one-way delay to the entry node
  /// @param gasMax no drawn transaction uses more
  /// @param stream of this population alone
  /// @param submitted name of its events
  public UserPopulation(
      Mempool mempool,
      int region,
      WorkloadSpec workload,
      double regionShareRatio,
      long entryDelayNanos,
      long gasMax,
      RandomStream stream,
      EventName submitted) {
    this.mempool = mempool;
    this.region = region;
    this.meanGapNanos =
        Math.round(NANOS_PER_SECOND / (workload.ratePerSecond() * regionShareRatio));
    this.entryDelayNanos = entryDelayNanos;
    this.gas = new GasSampler(workload.gas(), gasMax);
    this.stream = stream;
    this.submitted = submitted;
  }

  @Override
  public void onStart(Context context) {
    startNext(context);
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    long now = context.nowNanos();
    lastEntryNanos = Math.max(lastEntryNanos, Math.addExact(now, entryDelayNanos));
    mempool.offer(region, now, lastEntryNanos, gas.next(stream));
    startNext(context);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    throw new IllegalStateException("nobody sends messages to users, got " + message);
  }

  private void startNext(Context context) {
    context.startTimer(stream.nextExponentialNanos(meanGapNanos), submitted, 0);
  }
}
