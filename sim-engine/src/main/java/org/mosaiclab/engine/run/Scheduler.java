package org.mosaiclab.engine.run;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.network.Transport;
import org.mosaiclab.engine.time.Nanos;

/// Turns what the current actor asks for into events; one object serves all actors of a run in
/// turn.
///
/// An event's source is the actor that caused it (for a delivery, the sender: the network is no
/// actor), its sequence that actor's own counter.
final class Scheduler implements Context {

  private final EventNames names;
  private final FutureEventList events;
  private final MessageBodies bodies;
  private final Transport transport;
  private final TrafficMeter traffic;
  private final long[] nextSequence;
  private int self;
  private long nowNanos;
  private Optional<String> stopReason = Optional.empty();

  private Scheduler(
      EventNames names,
      FutureEventList events,
      MessageBodies bodies,
      Transport transport,
      TrafficMeter traffic,
      int actorCount) {
    this.names = names;
    this.events = events;
    this.bodies = bodies;
    this.transport = transport;
    this.traffic = traffic;
    this.nextSequence = new long[actorCount];
  }

  static Scheduler of(
      Settings settings, List<String> actorNames, FutureEventList events, MessageBodies bodies) {
    return new Scheduler(
        settings.names(),
        events,
        bodies,
        Transport.open(settings.network(), settings.streams(), actorNames, settings.incidents()),
        new TrafficMeter(settings.names(), settings.traffic()),
        actorNames.size());
  }

  void enter(int actor, long atNanos) {
    self = actor;
    nowNanos = atNanos;
  }

  Optional<String> stopReason() {
    return stopReason;
  }

  void flushTraffic() {
    traffic.flush();
  }

  @Override
  public int self() {
    return self;
  }

  @Override
  public long nowNanos() {
    return nowNanos;
  }

  @Override
  public long startTimer(long delayNanos, EventName name, long argument) {
    return startTimerAt(Nanos.after(nowNanos, delayNanos), name, argument);
  }

  @Override
  public long startTimerAt(long atNanos, EventName name, long argument) {
    requireNotBefore(atNanos);
    int kind = EventKind.ofTimer(requireDeclared(name).id());
    return events.insertCancellable(atNanos, self, nextSequence[self]++, self, kind, argument);
  }

  @Override
  public boolean cancelTimer(long handle) {
    return events.cancel(handle);
  }

  @Override
  public void send(int toActor, Message message) {
    if (toActor < 0 || toActor >= nextSequence.length) {
      throw new IllegalArgumentException(
          "toActor must be in [0, %d), was %d".formatted(nextSequence.length, toActor));
    }
    int sizeBytes = requireSize(message.sizeBytes());
    EventName name = requireDeclared(message.eventName());
    traffic.onSent(nowNanos, name, sizeBytes);
    long arrivalNanos = transport.arrivalNanos(self, toActor, sizeBytes, nowNanos);
    int body = bodies.open(message);
    deliver(arrivalNanos, toActor, EventKind.ofMessage(name.id()), body);
    bodies.freeUnsent(body);
  }

  @Override
  public void gossip(int overlay, int exceptActor, Message message) {
    int sizeBytes = requireSize(message.sizeBytes());
    EventName name = requireDeclared(message.eventName());
    transport.requireOverlay(overlay);
    int kind = EventKind.ofMessage(name.id());
    int body = bodies.open(message);
    int end = transport.edgeEnd(overlay, self);
    for (int edge = transport.edgeBegin(overlay, self); edge < end; edge++) {
      int toActor = transport.edgeTarget(overlay, edge);
      if (toActor != exceptActor) {
        traffic.onSent(nowNanos, name, sizeBytes);
        long arrivalNanos = transport.arrivalNanosOnEdge(overlay, edge, self, sizeBytes, nowNanos);
        deliver(arrivalNanos, toActor, kind, body);
      }
    }
    bodies.freeUnsent(body);
  }

  /// Puts the copies of one transmission on their way: usually one, sometimes none or several.
  private void deliver(long arrivalNanos, int toActor, int kind, int body) {
    if (arrivalNanos != Transport.NOT_ONCE) {
      deliverCopy(arrivalNanos, toActor, kind, body);
      return;
    }
    for (int copy = 0; copy < transport.copyCount(); copy++) {
      deliverCopy(transport.copyArrivalNanos(copy), toActor, kind, body);
    }
  }

  @Override
  public void stop(String reason) {
    if (stopReason.isEmpty()) {
      stopReason = Optional.of(reason);
    }
  }

  private void deliverCopy(long atNanos, int toActor, int kind, int body) {
    requireNotBefore(atNanos);
    events.insert(atNanos, self, nextSequence[self]++, toActor, kind, body);
    bodies.addCopy(body);
  }

  private void requireNotBefore(long atNanos) {
    if (atNanos < nowNanos) {
      throw new IllegalArgumentException(
          "event must not lie before now (%d ns), was at %d ns".formatted(nowNanos, atNanos));
    }
  }

  private static int requireSize(int sizeBytes) {
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("sizeBytes must be >= 0, was " + sizeBytes);
    }
    return sizeBytes;
  }

  private EventName requireDeclared(EventName name) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "event name must be declared to the engine, was '" + name + "'");
    }
    return name;
  }
}
