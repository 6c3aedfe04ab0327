package org.mosaiclab.cli.doctor;

/// One thing that was looked at.
///
/// @param state how it is
/// @param subject what was looked at
/// @param found what is there
/// @param consequence what does not work, and what would help; empty where all is well
record Finding(State state, String subject, String found, String consequence) {
  /// How a thing is.
  enum State {
    /// As it should be.
    OK("ok"),
    /// Something works less well.
    LIMITED("limited"),
    /// Something does not work.
    MISSING("MISSING");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /// Word for it.
    String label() {
      return label;
    }
  }

  static Finding ok(String subject, String found) {
    return new Finding(State.OK, subject, found, "");
  }

  static Finding limited(String subject, String found, String consequence) {
    return new Finding(State.LIMITED, subject, found, consequence);
  }

  static Finding missing(String subject, String found, String consequence) {
    return new Finding(State.MISSING, subject, found, consequence);
  }

  /// The finding as one or two lines.
  String text() {
    var line = "%-8s %-16s %s".formatted(state.label(), subject, found);
    return consequence.isEmpty() ? line : line + "\n" + " ".repeat(26) + consequence;
  }
}
