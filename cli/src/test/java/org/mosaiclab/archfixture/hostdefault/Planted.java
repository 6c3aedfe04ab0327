package org.mosaiclab.archfixture.hostdefault;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/// Breaks the law "host defaults" once in every member.
@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage"})
final class Planted {
  private Planted() {}

  static String property() {
    return System.getProperty("os.name", "");
  }

  static Locale locale() {
    return Locale.getDefault();
  }

  static TimeZone timeZone() {
    return TimeZone.getDefault();
  }

  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  static Charset charset() {
    return Charset.defaultCharset();
  }

  static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  static String lowerCase(String text) {
    return text.toLowerCase();
  }

  static byte[] bytes(String text) {
    return text.getBytes();
  }
}
