package org.mosaiclab.engine.observe;

import org.mosaiclab.engine.event.EventName;

/// A trace that nobody wants.
enum NoTrace implements TraceObserver {
  INSTANCE;

  @Override
  public void onEvent(
      long atNanos,
      int source,
      long sourceSequence,
      int target,
      EventName name,
      long payloadHash) {}

  @Override
  public void onRunEnd() {}
}
