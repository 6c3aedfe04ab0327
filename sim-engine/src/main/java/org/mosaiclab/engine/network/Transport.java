package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.RandomStreams;

/// The network of one run: when each message arrives. Holds the uplinks' queues and the streams of
/// the links.
///
/// `arrival = departure + median latency * jitter`, departure as in sender-side serialisation. With
/// jitter, messages of one link may overtake each other.
public final class Transport {
  private final Network network;
  private final Uplinks uplinks;
  private final DelaySampler delays;
  private final OverlayEdges[] overlays;

  private Transport(Network network, DelaySampler delays) {
    this.network = network;
    this.delays = delays;
    this.uplinks = new Uplinks(network.actorCount(), network.bandwidthBitsPerSecond());
    this.overlays = new OverlayEdges[network.overlayCount()];
    for (int overlay = 0; overlay < overlays.length; overlay++) {
      overlays[overlay] = new OverlayEdges(network, network.overlay(overlay), delays);
    }
  }

  /// Opens a network for one run.
  ///
  /// @param actorNames name of each actor: link streams are keyed by names, so that an actor more
  ///   changes no delay between the others
  /// @throws IllegalArgumentException if their number differs from the network's
  public static Transport open(Network network, RandomStreams streams, List<String> actorNames) {
    if (actorNames.size() != network.actorCount()) {
      throw new IllegalArgumentException(
          "network must have as many actors as the run (%d), had %d"
              .formatted(actorNames.size(), network.actorCount()));
    }
    return new Transport(
        network, DelaySampler.of(network.jitter(), streams, List.copyOf(actorNames)));
  }

  /// Arrival of a message handed over now, on the direct link.
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

  /// Arrival of a message handed over now, on an edge of the sender.
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
    return Math.addExact(departureNanos, delays.delayNanos(slot, fromActor, toActor, medianNanos));
  }
}
