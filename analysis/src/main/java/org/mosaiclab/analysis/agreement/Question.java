package org.mosaiclab.analysis.agreement;

/// One thing that a law says about the simulator.
///
/// @param name of the line, small letters
/// @param unit of the number, empty for plain numbers
/// @param kind what chance has to do with it
/// @param marginRatio by how much of its own value the law may be off, 0 where it is exact
/// @param formula the law in a few words
/// @param source where it is from
public record Question(
    String name, String unit, Kind kind, double marginRatio, String formula, String source) {
  /// What chance has to do with the number.
  public enum Kind {
    /// Nothing: equal or wrong.
    EXACT,
    /// It is estimated: wrong if the interval misses the law.
    ESTIMATED,
    /// A whole distribution, as the largest distance from the law, which is zero.
    DISTRIBUTION
  }

  /// A number that has to come out exactly.
  public static Question exact(String name, String unit, String formula, String source) {
    return new Question(name, unit, Kind.EXACT, 0, formula, source);
  }

  /// A number that is estimated.
  public static Question estimated(String name, String unit, String formula, String source) {
    return new Question(name, unit, Kind.ESTIMATED, 0, formula, source);
  }

  /// A number that is estimated, and whose law is an approximation.
  ///
  /// @param marginRatio above zero
  public static Question approximate(
      String name, String unit, double marginRatio, String formula, String source) {
    return new Question(name, unit, Kind.ESTIMATED, marginRatio, formula, source);
  }

  /// A distribution.
  public static Question distribution(String name, String formula, String source) {
    return new Question(name, "", Kind.DISTRIBUTION, 0, formula, source);
  }

  /// Whether the verdict may be wrong by chance.
  public boolean isStatistical() {
    return kind != Kind.EXACT;
  }
}
