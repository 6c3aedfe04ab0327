package org.mosaiclab.engine.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.engine.observe.IncidentObserver;
import org.mosaiclab.engine.random.RandomStreams;

/// The network of one run: when each message arrives. Holds the uplinks' queues and the streams of
/// the links.
///
/// `arrival = departure + median latency * jitter`, departure as in sender-side serialisation, then
/// what the [Impairments] do. With jitter, messages of one link may overtake each other unless it
/// is FIFO.
public final class Transport {
  /// In place of an arrival: the message does not arrive exactly once; ask [#copyCount].
  public static final long NOT_ONCE = -1;

  private final Network network;
  private final Uplinks uplinks;
  private final DelaySampler delays;
  private final OverlayEdges[] overlays;

  /// Absent where nothing can go wrong, which then costs one comparison per message.
  private final @Nullable Impairer impairer;

  private Transport(Network network, DelaySampler delays, @Nullable Impairer impairer) {
    this.network = network;
    this.delays = delays;
    this.impairer = impairer;
    this.uplinks = new Uplinks(network.actorCount(), network.bandwidthBitsPerSecond());
    this.overlays = new OverlayEdges[network.overlayCount()];
    for (int overlay = 0; overlay < overlays.length; overlay++) {
      overlays[overlay] = new OverlayEdges(network, network.overlay(overlay), delays);
    }
  }

  /// Opens a network for one run, whose incidents nobody watches; otherwise as [#open(Network,
  /// RandomStreams, List, IncidentObserver)].
  public static Transport open(Network network, RandomStreams streams, List<String> actorNames) {
    return open(network, streams, actorNames, IncidentObserver.none());
  }

  /// Opens a network for one run.
  ///
  /// @param actorNames name of each actor: link streams are keyed by names, so that an actor more
  ///   changes no delay between the others
  /// @param incidents is told what the impairments do
  /// @throws IllegalArgumentException if their number differs from the network's
  public static Transport open(
      Network network, RandomStreams streams, List<String> actorNames, IncidentObserver incidents) {
    if (actorNames.size() != network.actorCount()) {
      throw new IllegalArgumentException(
          "network must have as many actors as the run (%d), had %d"
              .formatted(actorNames.size(), network.actorCount()));
    }
    List<String> names = List.copyOf(actorNames);
    Impairments impairments = network.impairments();
    return new Transport(
        network,
        DelaySampler.of(network.jitter(), streams, names),
        impairments.isNone() ? null : new Impairer(impairments, streams, names, incidents));
  }

  /// Arrival of a message handed over now, on the direct link; [#NOT_ONCE] where it is lost or
  /// arrives twice.
  public long arrivalNanos(int fromActor, int toActor, int sizeBytes, long nowNanos) {
    long medianNanos = network.medianNanos(fromActor, toActor);
    int slot = delays.slotOf(fromActor, toActor);
    return arrive(slot, fromActor, toActor, medianNanos, sizeBytes, nowNanos);
  }

  /// Refuses the id of an overlay that does not exist.
  ///
  /// @throws IllegalArgumentException if `overlay` is out of range
  public void requireOverlay(int overlay) {
    if (overlay < 0 || overlay >= overlays.length) {
      throw new IllegalArgumentException(
          "overlay must be in [0, %d), was %d".formatted(overlays.length, overlay));
    }
  }

  /// First edge of an actor in an overlay.
  public int edgeBegin(int overlay, int fromActor) {
    return overlays[overlay].overlay().edgeBegin(fromActor);
  }

  /// Edge after the last one of an actor in an overlay.
  public int edgeEnd(int overlay, int fromActor) {
    return overlays[overlay].overlay().edgeEnd(fromActor);
  }

  /// Neighbour at the far end of an edge.
  public int edgeTarget(int overlay, int edge) {
    return overlays[overlay].overlay().edgeTarget(edge);
  }

  /// Arrival of a message handed over now, on an edge of the sender; [#NOT_ONCE] where it is lost
  /// or arrives twice.
  public long arrivalNanosOnEdge(
      int overlay, int edge, int fromActor, int sizeBytes, long nowNanos) {
    OverlayEdges edges = overlays[overlay];
    return arrive(
        edges.slot(edge),
        fromActor,
        edges.overlay().edgeTarget(edge),
        edges.medianNanos(edge),
        sizeBytes,
        nowNanos);
  }

  private long arrive(
      int slot, int fromActor, int toActor, long medianNanos, int sizeBytes, long nowNanos) {
    long departureNanos = uplinks.depart(fromActor, sizeBytes, nowNanos);
    long delayNanos = delays.delayNanos(slot, fromActor, toActor, medianNanos);
    return impairer == null
        ? Math.addExact(departureNanos, delayNanos)
        : impairer.arrivalNanos(fromActor, toActor, departureNanos, delayNanos);
  }

  /// How often the message timed last arrives; defined after [#NOT_ONCE] only.
  public int copyCount() {
    return requireImpairer().copyCount();
  }

  /// Arrival of a copy of the message timed last; defined after [#NOT_ONCE] only.
  ///
  /// @param copy in `[0, copyCount)`
  public long copyArrivalNanos(int copy) {
    return requireImpairer().copyArrivalNanos(copy);
  }

  private Impairer requireImpairer() {
    if (impairer == null) {
      throw new IllegalStateException("without impairments every message arrives once");
    }
    return impairer;
  }
}
