package org.mosaiclab.archfixture.random;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Breaks the law "foreign randomness" once in every member.
final class Planted {
  private Planted() {}

  static int random() {
    return new Random(1).nextInt();
  }

  static double mathRandom() {
    return Math.random();
  }

  static SplittableRandom splittable() {
    return new SplittableRandom(1);
  }

  static int threadLocal() {
    return ThreadLocalRandom.current().nextInt();
  }

  static int secure() {
    return new SecureRandom().nextInt();
  }

  static UUID uuid() {
    return UUID.randomUUID();
  }

  static void shuffle(List<Integer> list) {
    Collections.shuffle(list);
  }
}
