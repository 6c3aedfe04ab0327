package org.mosaiclab.engine.network;

/// An overlay with what a run looks up per edge.
record OverlayEdges(int[] edgeBegin, int[] edgeTarget, int[] slot, long[] medianNanos) {

  static OverlayEdges of(Overlay overlay, LinkTable links, LatencyFunction latency) {
    int edgeCount = overlay.edgeTarget().length;
    int[] slot = new int[edgeCount];
    long[] medianNanos = new long[edgeCount];
    for (int from = 0; from + 1 < overlay.edgeBegin().length; from++) {
      for (int edge = overlay.edgeBegin()[from]; edge < overlay.edgeBegin()[from + 1]; edge++) {
        slot[edge] = links.slotOf(from, overlay.edgeTarget()[edge]);
        medianNanos[edge] = latency.medianNanos(from, overlay.edgeTarget()[edge]);
      }
    }
    return new OverlayEdges(overlay.edgeBegin(), overlay.edgeTarget(), slot, medianNanos);
  }
}
