package org.mosaiclab.analysis.report;

import java.util.List;
import java.util.Optional;

/// What the protocol's rules say, for reports that name them by id.
///
/// Recorded data hold ids alone; who writes a report brings the book, so that this module knows no
/// rule.
@FunctionalInterface
public interface RuleBook {
  /// Knows no rule: reports then show ids alone.
  RuleBook NONE = _ -> Optional.empty();

  /// A rule.
  ///
  /// @param id as `VO-6`
  /// @return empty if the book has none of that id
  Optional<Entry> find(String id);

  /// What a book has of one rule.
  ///
  /// @param id as the specification prints it
  /// @param text what must hold, or what is so
  /// @param source where specification and paper have it
  /// @param status what the code makes of it
  /// @param places where it lives, as `class#member`; empty where it lives nowhere
  record Entry(String id, String text, String source, String status, List<String> places) {
    /// A rule.
    public Entry {
      places = List.copyOf(places);
    }
  }
}
