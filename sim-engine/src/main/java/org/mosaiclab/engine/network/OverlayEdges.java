package org.mosaiclab.engine.network;

/// What a run looks up for each edge of an overlay: the link's slot and its median delay.
final class OverlayEdges {
  private final Overlay overlay;
  private final int[] slot;
  private final long[] medianNanos;

  OverlayEdges(Network network, Overlay overlay, DelaySampler delays) {
    this.overlay = overlay;
    this.slot = new int[overlay.edgeCount()];
    this.medianNanos = new long[overlay.edgeCount()];
    for (int from = 0; from < network.actorCount(); from++) {
      for (int edge = overlay.edgeBegin(from); edge < overlay.edgeEnd(from); edge++) {
        slot[edge] = delays.slotOf(from, overlay.edgeTarget(edge));
        medianNanos[edge] = network.medianNanos(from, overlay.edgeTarget(edge));
      }
    }
  }

  Overlay overlay() {
    return overlay;
  }

  int slot(int edge) {
    return slot[edge];
  }

  long medianNanos(int edge) {
    return medianNanos[edge];
  }
}
