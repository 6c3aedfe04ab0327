package org.mosaiclab.bench.protocol;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the protocol benchmark measures.
///
/// @param validators sizes of committees, each in `[1, Committee.SIZE_MAX]`, ascending
/// @param accounts of the largest trie, in `[1, TrieScript.SIZE_MAX]`
/// @param events least number of votes or operations of a round, in `[1, EVENTS_MAX]`
/// @param depth blocks of a fork, in `[1, DEPTH_MAX]`
/// @param parts what is measured
public record ProtocolSettings(
    List<Integer> validators, int accounts, int depth, int events, Set<Part> parts) {
  /// Longest fork.
  public static final int DEPTH_MAX = 1_000;

  /// Longest round.
  public static final int EVENTS_MAX = 100_000_000;

  /// The sizes that are usually asked for.
  public static final List<Integer> USUAL_VALIDATORS = List.of(100, 1_000, 10_000, 100_000);

  /// A part of the benchmark.
  public enum Part {
    /// Votes at the polling place.
    VOTES,
    /// Votes that are verified on origin.
    VERIFY,
    /// Blocks and forks of their states.
    BLOCKS,
    /// Tries and proofs.
    TRIE,
    /// Signatures and hashes.
    SIGNATURES;

    /// As options write it.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ProtocolSettings {
    validators = List.copyOf(new TreeSet<>(validators));
    parts = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
    require("validators", validators.getFirst(), Committee.SIZE_MAX);
    require("validators", validators.getLast(), Committee.SIZE_MAX);
    require("accounts", accounts, TrieScript.SIZE_MAX);
    require("depth", depth, DEPTH_MAX);
    require("events", events, EVENTS_MAX);
  }

  private static void require(String name, int value, int greatest) {
    if (value < 1 || value > greatest) {
      throw new IllegalArgumentException(
          "%s must be in [1, %d], was %d".formatted(name, greatest, value));
    }
  }
}
