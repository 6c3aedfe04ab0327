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
    long delayNanos = delayNanos(slot, fromActor, toActor, departureNanos, usualDelayNanos);
    boolean isLost = isLost(slot, fromActor, toActor, departureNanos);
    long lagNanos = duplication.nanos(slot, fromActor, toActor);
    copyCount = 0;
    if (!isLost) {
      carry(slot, fromActor, toActor, departureNanos, delayNanos);
      if (lagNanos != LinkChance.NEVER) {
        incidents.onIncident(Incident.DUPLICATED, departureNanos, fromActor, toActor);
        long copyDelayNanos = addUpToMax(delayNanos, lagNanos);
        carry(slot, fromActor, toActor, departureNanos, copyDelayNanos);
      }
    }
    return copyCount == 1 ? copyArrivalNanos[0] : Transport.NOT_ONCE;
  }

  int copyCount() {
    return copyCount;
  }

  long copyArrivalNanos(int copy) {
    return copyArrivalNanos[copy];
  }

  private long delayNanos(
      int slot, int fromActor, int toActor, long departureNanos, long usualDelayNanos) {
    long delayNanos = usualDelayNanos;
    if (synchrony.isPresent() && !synchrony.get().isStable(departureNanos)) {
      delayNanos = asynchronous(slot, fromActor, toActor, departureNanos, usualDelayNanos);
    }
    long extraNanos = reordering.nanos(slot, fromActor, toActor);
    if (extraNanos == LinkChance.NEVER) {
      return delayNanos;
    }
    incidents.onIncident(Incident.REORDERED, departureNanos, fromActor, toActor);
    return addUpToMax(delayNanos, extraNanos);
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

  private boolean isLost(int slot, int fromActor, int toActor, long departureNanos) {
    boolean isStruck = loss.nanos(slot, fromActor, toActor) != LinkChance.NEVER;
    if (!isStruck || (synchrony.isPresent() && synchrony.get().isStable(departureNanos))) {
      return false;
    }
    incidents.onIncident(Incident.LOST, departureNanos, fromActor, toActor);
    return true;
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
