package org.mosaiclab.cli.input;

import java.util.List;
import java.util.stream.Collectors;

/// Command lines that can be copied into a shell.
public final class ShellWords {
  private static final String PLAIN = "[A-Za-z0-9_./:=,+@%-]+";

  private ShellWords() {}

  /// Words as one line, quoted where a shell would read them otherwise.
  public static String join(List<String> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  /// One word.
  public static String quote(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
