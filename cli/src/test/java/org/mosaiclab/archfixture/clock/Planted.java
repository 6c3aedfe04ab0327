package org.mosaiclab.archfixture.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.function.Supplier;

/// Breaks the law "host clock" once in every member.
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "TimeZoneUsage"})
final class Planted {
  private Planted() {}

  static long nanoTime() {
    return System.nanoTime();
  }

  static long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  static Instant instant() {
    return Instant.now();
  }

  static LocalDateTime localDateTime() {
    return LocalDateTime.now();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static Date date() {
    return new Date();
  }

  static Supplier<Instant> reference() {
    return Instant::now;
  }
}
