package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.random.Sampler;

/// Whether something happens to a message of a link, and how long it takes.
sealed interface LinkChance {
  /// It does not happen.
  long NEVER = -1;

  /// Draws for the next message of a link.
  ///
  /// @return nanoseconds, or [#NEVER]
  long nanos(int slot, int fromActor, int toActor);

  /// What can never happen draws nothing.
  record Never() implements LinkChance {
    @Override
    public long nanos(int slot, int fromActor, int toActor) {
      return NEVER;
    }
  }

  /// One draw per message decides; it takes no time.
  record Decided(LinkProbability probability, LinkStreams decisions) implements LinkChance {
    @Override
    public long nanos(int slot, int fromActor, int toActor) {
      double threshold = probability.probability(fromActor, toActor);
      requireProbability(threshold);
      boolean isStruck = decisions.open(slot, fromActor, toActor).nextBernoulli(slot, threshold);
      return isStruck ? 0 : NEVER;
    }
  }

  /// As decided; where it happens, its time has a stream of its own.
  record Timed(Decided decided, Sampler sampler, LinkStreams times) implements LinkChance {
    @Override
    public long nanos(int slot, int fromActor, int toActor) {
      return decided.nanos(slot, fromActor, toActor) == NEVER
          ? NEVER
          : times.open(slot, fromActor, toActor).nextNanos(slot, sampler);
    }
  }

  static Decided decided(
      LinkProbability probability, RandomStreams streams, List<String> actorNames, String purpose) {
    return new Decided(probability, new LinkStreams(streams, actorNames, purpose));
  }

  static LinkChance timed(
      Impairments.Chance chance,
      RandomStreams streams,
      List<String> actorNames,
      String purpose,
      String timePurpose) {
    return new Timed(
        decided(chance.probability(), streams, actorNames, purpose),
        chance.nanos().sampler(),
        new LinkStreams(streams, actorNames, timePurpose));
  }

  static void requireProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], was " + probability);
    }
  }
}
