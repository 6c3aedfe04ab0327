package org.mosaiclab.archfixture.cycle.second;

import org.mosaiclab.archfixture.cycle.first.Planted;

/// The other half of the cycle.
public final class Second {
  public static final String NAME = Planted.class.getName();

  private Second() {}
}
