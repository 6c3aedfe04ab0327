package org.mosaiclab.archfixture.cycle.first;

import org.mosaiclab.archfixture.cycle.second.Second;

/// Breaks the law "no package cycles" together with [Second].
public final class Planted {
  private Planted() {}

  static String other() {
    return Second.NAME;
  }
}
