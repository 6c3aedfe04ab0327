package org.mosaiclab.archfixture.hashtable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Breaks the law "hash tables" once in every member.
@SuppressWarnings("JdkObsolete")
final class Planted {
  private Planted() {}

  static Map<Integer, Integer> hashMap() {
    return new HashMap<>();
  }

  static Set<Integer> hashSet() {
    return new HashSet<>();
  }

  static Map<Object, Integer> identityHashMap() {
    return new IdentityHashMap<>();
  }

  static Map<Object, Integer> weakHashMap() {
    return new WeakHashMap<>();
  }

  static Map<Integer, Integer> hashtable() {
    return new Hashtable<>();
  }

  static Map<Integer, Integer> concurrent() {
    return new ConcurrentHashMap<>();
  }

  static Supplier<Set<Integer>> reference() {
    return HashSet::new;
  }
}
