package org.mosaiclab.bench.mainjob;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a moment of a run is spent on, by the package of the code that is at work.
enum Part {
  /// The future event list.
  QUEUE("queue", List.of("engine.event")),
  /// Latency, bandwidth, loss, faults.
  NETWORK("network", List.of("engine.network", "engine.fault")),
  /// Random numbers.
  RANDOM("random", List.of("engine.random")),
  /// Trace digest, observations, tables.
  RECORDING(
      "recording", List.of("engine.observe", "engine.StableHash", "scenario.observe", "dataset")),
  /// Invariants.
  CHECKING("checking", List.of("engine.check", "scenario.invariant")),
  /// The dispatch of events to actors.
  DISPATCH("dispatch", List.of("engine")),
  /// The rules: codec, hashes, signatures, contracts.
  PROTOCOL("protocol", List.of("protocol")),
  /// Validators, miners, users, chains.
  ACTORS("actors", List.of("scenario"));

  private static final String ROOT = "org.mosaiclab.";

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a copied list of texts
  private final List<String> prefixes;

  Part(String label, List<String> prefixes) {
    this.label = label;
    this.prefixes = List.copyOf(prefixes);
  }

  /// As tables show it.
  String label() {
    return label;
  }

  /// The part that a class of ours belongs to; the first that fits, so the special before the
  /// general. Empty for classes that are not ours.
  static Optional<Part> of(String className) {
    if (!className.startsWith(ROOT)) {
      return Optional.empty();
    }
    String name = className.substring(ROOT.length());
    return Stream.of(values())
        .filter(part -> part.prefixes.stream().anyMatch(prefix -> isIn(name, prefix)))
        .findFirst();
  }

  private static boolean isIn(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }
}
