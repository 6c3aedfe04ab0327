package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;

/// One thing an honest validator does when the head of one of its chains changes.
@FunctionalInterface
public interface Duty {
  void onHeadChanged(Context context);
}
