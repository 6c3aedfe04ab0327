package org.mosaiclab.scenario.adversary;

import org.mosaiclab.scenario.actor.Mind;

/// Two honest validators with one key, of which neither knows what the other signs.
final class Equivocating implements Plot {
  @Override
  public boolean hasCome(Mind first) {
    return true;
  }

  @Override
  public Mind second(Mind first) {
    return first.unaware(Mind.Inclination::none);
  }

  @Override
  public boolean isPlayedOnOrigin() {
    return true;
  }
}
