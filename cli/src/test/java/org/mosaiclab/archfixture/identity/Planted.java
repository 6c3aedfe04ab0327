package org.mosaiclab.archfixture.identity;

import java.time.DayOfWeek;

/// Breaks the law "identity hashes" once in every member.
final class Planted {
  private Planted() {}

  static int identityHashCode(Object any) {
    return System.identityHashCode(any);
  }

  static int objectHashCode(Object any) {
    return any.hashCode();
  }

  static String objectToString(Object any) {
    return any.toString();
  }

  static int enumHashCode(DayOfWeek day) {
    return day.hashCode();
  }
}
