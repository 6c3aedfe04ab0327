package org.mosaiclab.engine.kernel;

import org.mosaiclab.engine.event.EventCursor;

/// Sees every event of a kernel before its model does.
@FunctionalInterface
public interface FlatTrace {
  /// @param event valid during the call
  void onEvent(EventCursor event);

  /// Sees nothing.
  static FlatTrace none() {
    return event -> {};
  }
}
