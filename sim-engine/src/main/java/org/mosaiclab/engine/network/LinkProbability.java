package org.mosaiclab.engine.network;

/// A probability for each link. Pure: the same pair always has the same value.
@FunctionalInterface
public interface LinkProbability {
  /// Probability for the messages from one actor to another.
  ///
  /// @return in `[0, 1]`; anything else fails the run
  double probability(int fromActor, int toActor);

  /// The same on every link.
  ///
  /// @throws IllegalArgumentException if `probability` is not in `[0, 1]`
  static LinkProbability everywhere(double probability) {
    return on(LinkSet.all(), probability);
  }

  /// The same on some links, zero on the others.
  ///
  /// @throws IllegalArgumentException if `probability` is not in `[0, 1]`
  static LinkProbability on(LinkSet links, double probability) {
    LinkChance.requireProbability(probability);
    return (fromActor, toActor) -> links.contains(fromActor, toActor) ? probability : 0;
  }
}
