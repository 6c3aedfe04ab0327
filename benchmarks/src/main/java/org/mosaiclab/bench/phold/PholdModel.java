package org.mosaiclab.bench.phold;

import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventSink;
import org.mosaiclab.bench.model.ResultDigest;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.time.Nanos;

/// PHOLD: who gets an event sends it on to another target, uniformly chosen, after the lookahead of
/// 0.1 s and an exponential time of mean 0.9 s.
///
/// Each target has random numbers of its own (a counter through a mixing function), so that every
/// event touches state of its target and the draws do not depend on the order of others.
public final class PholdModel implements EventModel {
  /// Least delay.
  static final long LOOKAHEAD_NANOS = 100 * Nanos.PER_MILLISECOND;

  /// Mean of what comes on top.
  static final long MEAN_NANOS = 900 * Nanos.PER_MILLISECOND;

  private static final int BALL = 0;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final int perTarget;
  private final ExponentialTable delays = new ExponentialTable(MEAN_NANOS);
  private final long[] draws;
  private long touchedSum;

  /// A PHOLD of this size.
  public PholdModel(PholdSettings settings, long seed) {
    this.perTarget = settings.perTarget();
    this.draws = new long[settings.targets()];
    RandomStream stream = RandomStreams.of(seed, 0).stream("phold/targets");
    for (int target = 0; target < draws.length; target++) {
      draws[target] = stream.nextLong();
    }
  }

  @Override
  public int targetCount() {
    return draws.length;
  }

  @Override
  public int pendingAbout() {
    return Math.multiplyExact(draws.length, perTarget);
  }

  @Override
  public void start(EventSink sink) {
    for (int target = 0; target < draws.length; target++) {
      for (int i = 0; i < perTarget; i++) {
        sink.schedule(delays.nanos(next(target)), target, BALL, i);
      }
    }
  }

  @Override
  public void on(int kind, long atNanos, int target, long argument, EventSink sink) {
    int other = other(target);
    long delayNanos = LOOKAHEAD_NANOS + delays.nanos(next(target));
    sink.schedule(atNanos + delayNanos, other, BALL, argument);
  }

  @Override
  public void onUpcoming(int target) {
    touchedSum += draws[target];
  }

  /// A number without meaning that depends on what was read ahead.
  public long touchedSum() {
    return touchedSum;
  }

  /// Any target but this one, each as likely.
  private int other(int target) {
    long draw = next(target) >>> Integer.SIZE;
    int other = (int) ((draw * (draws.length - 1)) >>> Integer.SIZE);
    return other < target ? other : other + 1;
  }

  // Variant 13 of Stafford's mixing functions, as in SplitMix64 (Steele, Lea, Flood, 2014).
  private long next(int target) {
    long state = draws[target] + GOLDEN;
    draws[target] = state;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /// Digest of every target's draws: how often each was hit.
  public String digest() {
    return new ResultDigest().add(draws).toHex();
  }
}
