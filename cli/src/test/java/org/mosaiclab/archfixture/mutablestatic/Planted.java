package org.mosaiclab.archfixture.mutablestatic;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Breaks the law "no mutable statics" once in every field.
@SuppressWarnings({"NonFinalStaticField", "MutablePublicArray", "unused", "UnusedVariable"})
final class Planted {
  static int counter;
  static final int[] SHARED_ROW = {1, 2};
  static final ArrayList<Integer> LIST = new ArrayList<>();
  static final StringBuilder TEXT = new StringBuilder();
  static final AtomicInteger ATOMIC = new AtomicInteger();

  private Planted() {}
}
