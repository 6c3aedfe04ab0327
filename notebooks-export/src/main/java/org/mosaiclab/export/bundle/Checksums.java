package org.mosaiclab.export.bundle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// SHA-256 of every other entry: the file `SHA256SUMS`, in the form that `sha256sum -c` reads.
///
/// @param byName 64 hexadecimal digits by the entry's name
record Checksums(SortedMap<String, String> byName) {
  /// Name of the file.
  static final String FILE = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

  Checksums {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /// A line for each entry, in name order.
  String text() {
    var text = new StringBuilder();
    byName.forEach((name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /// What [#text] wrote.
  ///
  /// @throws IllegalArgumentException naming the line that is none, or an entry that is there twice
  static Checksums of(String text) {
    var byName = new TreeMap<String, String>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      var match = LINE.matcher(line);
      if (!match.matches()) {
        throw new IllegalArgumentException("line " + number + " is no SHA-256 and a name");
      }
      if (byName.put(match.group(2), match.group(1)) != null) {
        throw new IllegalArgumentException("line " + number + " names an entry a second time");
      }
    }
    return new Checksums(byName);
  }
}
