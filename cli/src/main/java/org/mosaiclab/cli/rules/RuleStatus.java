package org.mosaiclab.cli.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the code makes of a rule.
enum RuleStatus {
  /// The code does it.
  IMPLEMENTED,
  /// The code does a part of it.
  PARTIAL,
  /// The code checks it under another id.
  COVERED,
  /// No state that operations reach violates it.
  UNREACHABLE,
  /// Nothing does it.
  NOT_IMPLEMENTED,
  /// There is nothing to check: scenarios show it.
  PROPERTY;

  /// @return as the map and the command line write it
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// @return the status of that label, or empty
  static Optional<RuleStatus> ofLabel(String label) {
    return Arrays.stream(values()).filter(status -> status.label().equals(label)).findFirst();
  }

  /// @return every label, for a sentence
  static String labels() {
    return Arrays.stream(values()).map(RuleStatus::label).collect(Collectors.joining(", "));
  }

  /// @return whether a place in the code is due
  boolean hasPlace() {
    return List.of(IMPLEMENTED, PARTIAL, COVERED, UNREACHABLE).contains(this);
  }
}
