package org.mosaiclab.conformance;

/// What the comparison of one recorded row showed.
public sealed interface RowVerdict {
  /// Everything recorded agrees.
  record Agrees() implements RowVerdict {}

  /// What is defined agrees; the rest of the row depends on the memory of the recording machine.
  record Informative() implements RowVerdict {}

  /// @param text what was expected and what was found
  record Differs(String text) implements RowVerdict {}

  /// @return whether `found` is what was recorded
  static RowVerdict compare(String what, String expected, String found) {
    return expected.equals(found)
        ? new Agrees()
        : new Differs(what + ": expected " + expected + ", found " + found);
  }

  /// @return this verdict, or the other one where this row agrees so far
  default RowVerdict and(RowVerdict other) {
    return switch (this) {
      case Agrees _ -> other;
      case Informative _ -> other instanceof Differs ? other : this;
      case Differs _ -> this;
    };
  }
}
