package org.mosaiclab.engine.network;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.random.Distribution;
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

  /// One draw decides; the time has a stream of its own.
  record Drawn(
      LinkProbability probability, LinkStreams decisions, Sampler sampler, LinkStreams times)
      implements LinkChance {
    @Override
    public long nanos(int slot, int fromActor, int toActor) {
      double threshold = probability.checked(fromActor, toActor);
      if (!decisions.open(slot, fromActor, toActor).nextBernoulli(slot, threshold)) {
        return NEVER;
      }
      return times.open(slot, fromActor, toActor).nextNanos(slot, sampler);
    }
  }

  static LinkChance of(
      Optional<Impairments.Chance> chance,
      RandomStreams streams,
      List<String> actorNames,
      String purpose,
      String time) {
    if (chance.isEmpty()) {
      return new Never();
    }
    return new Drawn(
        chance.get().probability(),
        new LinkStreams(streams, actorNames, purpose),
        chance.get().nanos().sampler(),
        new LinkStreams(streams, actorNames, purpose + "/" + time));
  }

  /// A chance that takes no time.
  static LinkChance of(
      LinkProbability probability, RandomStreams streams, List<String> actorNames, String purpose) {
    var instant = new Impairments.Chance(probability, new Distribution.Constant(0));
    return of(Optional.of(instant), streams, actorNames, purpose, "time");
  }
}
