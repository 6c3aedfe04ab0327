package org.mosaiclab.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.random.RandomStreams;

/// One run of a model: actors joined by a network, driven event by event.
///
/// Single-threaded and deterministic: the order is (time, source actor, source sequence) whatever
/// the event list, and all chance comes from the streams.
public final class Engine {
  private final Settings settings;
  private final SequencedSet<String> actorNames = new LinkedHashSet<>();
  private final List<Actor> actors = new ArrayList<>();
  private boolean isUsed;

  Engine(Settings settings) {
    this.settings = settings;
  }

  /// An engine with these streams for its links, this vocabulary of events and this network.
  public static EngineBuilder builder(RandomStreams streams, EventNames names, Network network) {
    return new EngineBuilder(streams, names, network);
  }

  /// Adds the next actor.
  ///
  /// @param name unique; names its links' streams and appears in failures
  /// @return its id, counted from 0
  /// @throws IllegalArgumentException if the name is taken, blank or contains `->`, which separates
  ///   two names in a link's
  public int addActor(String name, Actor actor) {
    if (name.isBlank() || name.contains("->")) {
      throw new IllegalArgumentException(
          "actor name must not be blank or contain '->', was '" + name + "'");
    }
    if (!actorNames.add(name)) {
      throw new IllegalArgumentException("actor name must be unique, was '" + name + "' again");
    }
    actors.add(actor);
    return actors.size() - 1;
  }

  /// Runs the model from time 0; an engine runs once.
  ///
  /// @throws ActorFailure if an actor throws
  /// @throws IllegalStateException if it has run before
  /// @throws IllegalArgumentException if the number of actors is not the network's
  public RunOutcome run(RunLimits limits) {
    if (isUsed) {
      throw new IllegalStateException("an engine runs once; build another");
    }
    isUsed = true;
    return new Kernel(settings, List.copyOf(actorNames), actors).run(limits);
  }
}
