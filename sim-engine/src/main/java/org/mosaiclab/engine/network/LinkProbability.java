package org.mosaiclab.engine.network;

/// A probability for each link. Pure: the same pair always has the same value.
@FunctionalInterface
public interface LinkProbability {
  /// Probability for the messages from one actor to another.
  ///
  /// @return in `[0, 1]`
  double probability(int fromActor, int toActor);

  /// The same on every link.
  ///
  /// @throws IllegalArgumentException if `probability` is not in `[0, 1]`
  static LinkProbability everywhere(double probability) {
    require(probability);
    return (fromActor, toActor) -> probability;
  }

  /// Refuses what is no probability.
  private static void require(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], was " + probability);
    }
  }

  /// The probability of a link, checked.
  ///
  /// @throws IllegalArgumentException if it is not in `[0, 1]`
  default double checked(int fromActor, int toActor) {
    double probability = probability(fromActor, toActor);
    require(probability);
    return probability;
  }
}
