package org.mosaiclab.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentObserver;
import org.mosaiclab.engine.random.RandomStreams;

/// The impairments of one run: decides how often and when each message arrives.
final class Impairer {
  private final LinkTable links = new LinkTable();
  private final LinkChance loss;
  private final LinkChance duplication;
  private final LinkChance reordering;
  private final Optional<LinkSet> fifo;
  private final Optional<EventualSynchrony> synchrony;
  private final LinkStreams asynchrony;
  private final Cuts cuts;
  private final IncidentObserver incidents;
  private final long[] copyArrivalNanos = new long[2];
  private int copyCount;

  /// By slot: latest arrival so far.
  private long[] lastArrivalNanos = new long[16];

  Impairer(
      Impairments impairments,
      RandomStreams streams,
      List<String> actorNames,
      IncidentObserver incidents) {
    LinkChance never = new LinkChance.Never();
    this.loss =
        impairments
            .loss()
            .<LinkChance>map(it -> LinkChance.decided(it, streams, actorNames, "loss"))
            .orElse(never);
    this.duplication =
        impairments
            .duplication()
            .map(it -> LinkChance.timed(it, streams, actorNames, "duplication", "duplication/lag"))
            .orElse(never);
    this.reordering =
        impairments
            .reordering()
            .map(it -> LinkChance.timed(it, streams, actorNames, "reordering", "reordering/delay"))
            .orElse(never);
    this.fifo = impairments.fifo();
    this.synchrony = impairments.synchrony();
    this.asynchrony = new LinkStreams(streams, actorNames, "asynchrony");
    this.cuts = new Cuts(impairments.partitions(), incidents);
    this.incidents = incidents;
  }

  /// Times the next message of a link.
  ///
  /// @return its arrival; [Transport#NOT_ONCE] where it does not arrive exactly once
  long arrivalNanos(int fromActor, int toActor, long departureNanos, long usualDelayNanos) {
    if (fromActor == toActor) {
      return Math.addExact(departureNanos, usualDelayNanos);
    }
    int slot = links.slotOf(fromActor, toActor);
    // Every part draws, also for a message that another removes: so no part shifts another's draws.
    long delayNanos = delayNanos(slot, fromActor, toActor, departureNanos, usualDelayNanos);
    long extraNanos = reordering.nanos(slot, fromActor, toActor);
    long lagNanos = duplication.nanos(slot, fromActor, toActor);
    boolean isLost = loss.nanos(slot, fromActor, toActor) != LinkChance.NEVER;
    copyCount = 0;
    if (isLost && !isStable(departureNanos)) {
      incidents.onIncident(Incident.LOST, departureNanos, fromActor, toActor);
    } else {
      carryAll(slot, fromActor, toActor, departureNanos, delayNanos, extraNanos, lagNanos);
    }
    return copyCount == 1 ? copyArrivalNanos[0] : Transport.NOT_ONCE;
  }

  int copyCount() {
    return copyCount;
  }

  long copyArrivalNanos(int copy) {
    return copyArrivalNanos[copy];
  }

  /// The message, and the copy where there is one.
  private void carryAll(
      int slot,
      int fromActor,
      int toActor,
      long departureNanos,
      long delayNanos,
      long extraNanos,
      long lagNanos) {
    long lateNanos = delayNanos;
    if (extraNanos != LinkChance.NEVER) {
      incidents.onIncident(Incident.REORDERED, departureNanos, fromActor, toActor);
      lateNanos = addUpToMax(delayNanos, extraNanos);
    }
    carry(slot, fromActor, toActor, departureNanos, lateNanos);
    if (lagNanos != LinkChance.NEVER) {
      incidents.onIncident(Incident.DUPLICATED, departureNanos, fromActor, toActor);
      carry(slot, fromActor, toActor, departureNanos, addUpToMax(lateNanos, lagNanos));
    }
  }

  private boolean isStable(long departureNanos) {
    return synchrony.isPresent() && synchrony.get().isStable(departureNanos);
  }

  private long delayNanos(
      int slot, int fromActor, int toActor, long departureNanos, long usualDelayNanos) {
    return synchrony.isEmpty() || isStable(departureNanos)
        ? usualDelayNanos
        : asynchronous(slot, fromActor, toActor, departureNanos, usualDelayNanos);
  }

  private long asynchronous(
      int slot, int fromActor, int toActor, long departureNanos, long usualDelayNanos) {
    long bits = asynchrony.open(slot, fromActor, toActor).nextLong(slot);
    long delayNanos =
        synchrony
            .orElseThrow()
            .before()
            .delayNanos(fromActor, toActor, departureNanos, usualDelayNanos, bits);
    if (delayNanos < 0) {
      throw new IllegalArgumentException(
          "delay before stabilisation must be >= 0, was %d ns".formatted(delayNanos));
    }
    return delayNanos;
  }

  private void carry(int slot, int fromActor, int toActor, long departureNanos, long delayNanos) {
    // Within the bound first: a policy may ask for more than simulated time has.
    long boundedNanos = Math.min(delayNanos, delayNanosMax(departureNanos));
    long arrivalNanos = cuts.arrivalNanos(fromActor, toActor, departureNanos, boundedNanos);
    if (arrivalNanos == Cuts.DROPPED) {
      return;
    }
    long inTimeNanos = Math.min(arrivalNanos, deadlineNanos(departureNanos));
    copyArrivalNanos[copyCount++] = inOrder(slot, fromActor, toActor, inTimeNanos);
  }

  private long delayNanosMax(long departureNanos) {
    return synchrony.isPresent() ? deadlineNanos(departureNanos) - departureNanos : Long.MAX_VALUE;
  }

  private long deadlineNanos(long departureNanos) {
    return synchrony.isPresent() ? synchrony.get().deadlineNanos(departureNanos) : Long.MAX_VALUE;
  }

  private long inOrder(int slot, int fromActor, int toActor, long arrivalNanos) {
    if (fifo.isEmpty() || !fifo.get().contains(fromActor, toActor)) {
      return arrivalNanos;
    }
    if (slot >= lastArrivalNanos.length) {
      lastArrivalNanos = Arrays.copyOf(lastArrivalNanos, Math.max(slot + 1, slot * 2));
    }
    lastArrivalNanos[slot] = Math.max(lastArrivalNanos[slot], arrivalNanos);
    return lastArrivalNanos[slot];
  }

  private static long addUpToMax(long delayNanos, long moreNanos) {
    return delayNanos > Long.MAX_VALUE - moreNanos ? Long.MAX_VALUE : delayNanos + moreNanos;
  }
}
