package org.mosaiclab.engine.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.Sampler;

/// All faults of the nodes of a run, known before it begins. Immutable.
///
/// A fault of an instant strikes before every event of that instant, also before the actors start
/// at time 0.
public final class FaultPlan {
  private final List<Outage> outages;
  private final SortedMap<Integer, LocalClock> clocks;

  private FaultPlan(Builder builder) {
    this.outages = List.copyOf(builder.sorted());
    this.clocks = Collections.unmodifiableSortedMap(new TreeMap<>(builder.clocks));
  }

  /// An empty plan to add to.
  public static Builder builder() {
    return new Builder();
  }

  /// No fault.
  public static FaultPlan none() {
    return builder().build();
  }

  /// Whether it has no fault: the run is then the same as without a plan.
  public boolean isNone() {
    return outages.isEmpty() && clocks.isEmpty();
  }

  /// Crashes and pauses by actor, then by time.
  public List<Outage> outages() {
    return outages;
  }

  /// Wrong clocks by actor.
  public SortedMap<Integer, LocalClock> clocks() {
    return clocks;
  }

  /// Collects faults.
  public static final class Builder {
    private final List<Outage> outages = new ArrayList<>();
    private final TreeMap<Integer, LocalClock> clocks = new TreeMap<>();

    private Builder() {}

    /// The actor crashes and stays down.
    public Builder crash(int actor, long atNanos) {
      return crash(actor, atNanos, Long.MAX_VALUE);
    }

    /// The actor crashes and recovers: while it is down its messages and timers are lost, and all
    /// timers it had; what it keeps in its fields is its persistent state. On recovery its
    /// [org.mosaiclab.engine.actor.Actor#onRecover] is called, or `onStart` where it was down from
    /// the beginning.
    public Builder crash(int actor, long atNanos, long recoverAtNanos) {
      outages.add(new Outage(actor, Outage.Kind.CRASH, atNanos, recoverAtNanos));
      return this;
    }

    /// The actor stands still, as in a long garbage collection: its messages and timers are handled
    /// at `untilNanos`, in the order in which they came.
    ///
    /// @param untilNanos `Long.MAX_VALUE`: never
    public Builder pause(int actor, long fromNanos, long untilNanos) {
      outages.add(new Outage(actor, Outage.Kind.PAUSE, fromNanos, untilNanos));
      return this;
    }

    /// The actor's clock is wrong all the time; a second clock replaces the first.
    ///
    /// @throws IllegalArgumentException if `actor` is negative
    public Builder clock(int actor, LocalClock clock) {
      if (actor < 0) {
        throw new IllegalArgumentException("actor must be >= 0, was " + actor);
      }
      clocks.put(actor, clock);
      return this;
    }

    /// The actor crashes and recovers again and again, in an alternating renewal process.
    ///
    /// @param up time until the next crash, at least 1 ns
    /// @param down time until recovery, at least 1 ns
    /// @param stream the actor's own, for example `fault/<actor>/outages`
    /// @param untilNanos no crash at or after it
    public Builder crashes(
        int actor, Sampler up, Sampler down, RandomStream stream, long untilNanos) {
      long atNanos = nextNanos(up, stream);
      while (atNanos < untilNanos) {
        long recoverNanos = Math.addExact(atNanos, nextNanos(down, stream));
        crash(actor, atNanos, recoverNanos);
        atNanos = Math.addExact(recoverNanos, nextNanos(up, stream));
      }
      return this;
    }

    private static long nextNanos(Sampler time, RandomStream stream) {
      return Math.max(1, time.nextNanos(stream));
    }

    /// The plan so described.
    ///
    /// @throws IllegalArgumentException if two outages of an actor overlap or touch: between them
    ///   it must have time to work
    public FaultPlan build() {
      return new FaultPlan(this);
    }

    private List<Outage> sorted() {
      List<Outage> sorted = new ArrayList<>(outages);
      sorted.sort(Comparator.comparingInt(Outage::actor).thenComparingLong(Outage::fromNanos));
      for (int next = 1; next < sorted.size(); next++) {
        requireApart(sorted.get(next - 1), sorted.get(next));
      }
      return sorted;
    }

    private static void requireApart(Outage first, Outage second) {
      if (first.actor() == second.actor() && second.fromNanos() <= first.untilNanos()) {
        throw new IllegalArgumentException(
            "outages of an actor must not overlap or touch, were %s and %s"
                .formatted(first, second));
      }
    }
  }
}
