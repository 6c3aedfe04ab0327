package org.mosaiclab.engine.network;

/// What a run looks up for each edge of an overlay: the link's slot and its median delay.
final class OverlayEdges {
  private final Overlay overlay;
  private final int[] slot;
  private final long[] medianNanos;

  OverlayEdges(Overlay overlay, int actorCount, LinkTable links, LatencyFunction latency) {
    this.overlay = overlay;
    this.slot = new int[overlay.edgeCount()];
    this.medianNanos = new long[overlay.edgeCount()];
    for (int from = 0; from < actorCount; from++) {
      for (int edge = overlay.edgeBegin(from); edge < overlay.edgeEnd(from); edge++) {
        slot[edge] = links.slotOf(from, overlay.edgeTarget(edge));
        medianNanos[edge] = latency.medianNanos(from, overlay.edgeTarget(edge));
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
