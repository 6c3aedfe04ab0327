package org.mosaiclab.scenario.file.document;

/// Where something was written.
public sealed interface Place {
  /// How an error line names it.
  String text();

  /// One character of a file.
  ///
  /// @param file as the user named it
  /// @param line from 1
  /// @param column from 1
  record InFile(String file, int line, int column) implements Place {
    @Override
    public String text() {
      return Shown.name(file) + ":" + line + ":" + column;
    }
  }

  /// A file as a whole, where no line is to blame.
  ///
  /// @param file as the user named it
  record WholeFile(String file) implements Place {
    @Override
    public String text() {
      return Shown.name(file);
    }
  }

  /// An option of the command line.
  ///
  /// @param text the option without its value, `--set duration` or `--duration`
  /// @param path the path it sets; an error line does not repeat it after the option that has it
  record Option(String text, String path) implements Place {
    @Override
    public String text() {
      return Shown.name(text);
    }
  }
}
