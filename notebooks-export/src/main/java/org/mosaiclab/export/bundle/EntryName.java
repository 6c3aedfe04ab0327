package org.mosaiclab.export.bundle;

import java.util.regex.Pattern;

/// Which names entries may have: relative, plain, and the same on every file system.
final class EntryName {
  private static final int LENGTH_MAX = 255;
  // No part begins with a dot: neither `..` nor a hidden file can be one.
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private EntryName() {}

  static boolean isPlain(String name) {
    return name.length() <= LENGTH_MAX && PLAIN.matcher(name).matches();
  }

  /// A name that is none, made fit for one line.
  static String shown(String name) {
    var plain = name.replaceAll("[^\\x21-\\x7e]", "?");
    return plain.length() <= 60 ? plain : plain.substring(0, 60) + "...";
  }
}
