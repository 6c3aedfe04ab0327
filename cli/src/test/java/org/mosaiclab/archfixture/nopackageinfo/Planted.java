package org.mosaiclab.archfixture.nopackageinfo;

/// Breaks the law "every package says what it is for": there is no package-info.java beside it.
final class Planted {
  private Planted() {}
}
