package org.mosaiclab.bench.phold;

import java.util.List;

/// Size of a PHOLD.
///
/// @param targets number of targets, in `[2, TARGETS_MAX]`
/// @param perTarget events that each target starts with, in `[1, PER_TARGET_MAX]`
public record PholdSettings(int targets, int perTarget) {
  /// Largest number of targets.
  public static final int TARGETS_MAX = 1 << 22;

  /// Largest number of events per target.
  public static final int PER_TARGET_MAX = 1_024;

  /// Largest number of pending events: 2 GiB of them.
  public static final long POPULATION_MAX = 1L << 26;

  /// The sizes that are usually asked for.
  public static final List<PholdSettings> USUAL =
      List.of(
          new PholdSettings(1_024, 1),
          new PholdSettings(65_536, 1),
          new PholdSettings(65_536, 16),
          new PholdSettings(1_048_576, 1),
          new PholdSettings(1_048_576, 16));

  /// Refuses what lies out of bounds.
  public PholdSettings {
    if (targets < 2 || targets > TARGETS_MAX) {
      throw new IllegalArgumentException(
          "targets must be in [2, %d], was %d".formatted(TARGETS_MAX, targets));
    }
    if (perTarget < 1 || perTarget > PER_TARGET_MAX) {
      throw new IllegalArgumentException(
          "perTarget must be in [1, %d], was %d".formatted(PER_TARGET_MAX, perTarget));
    }
    if ((long) targets * perTarget > POPULATION_MAX) {
      throw new IllegalArgumentException(
          "targets * perTarget must be <= %d, was %d"
              .formatted(POPULATION_MAX, (long) targets * perTarget));
    }
  }

  /// Pending events at every instant.
  public long population() {
    return (long) targets * perTarget;
  }

  /// As `65536x16`.
  public String text() {
    return targets + "x" + perTarget;
  }
}
