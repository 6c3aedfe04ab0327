package org.mosaiclab.scenario.adversary;

import org.mosaiclab.scenario.actor.Mind;

/// When the second mind of a validator splits off, and what it is.
interface Plot {
  /// @param first the mind that it has
  boolean hasCome(Mind first);

  /// @return the second one, before it begins
  Mind second(Mind first);

  /// Whether the second mind acts on origin too.
  boolean isPlayedOnOrigin();
}
