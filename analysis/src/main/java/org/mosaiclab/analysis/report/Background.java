package org.mosaiclab.analysis.report;

import java.util.List;

/// What a report of a run tells beside the recorded tables, so that it can go into an appendix.
///
/// @param rules what the protocol's rules say
/// @param scenario the scenario as it was resolved, every key with its value; empty if it is lost
/// @param settings what it says otherwise than the format's defaults, in its order
/// @param doubts what a reader should know of the files it was made from, one sentence each, as
///   tables that were changed since
public record Background(
    RuleBook rules, String scenario, List<Setting> settings, List<String> doubts) {
  /// Nothing beside the tables.
  public static final Background NONE = new Background(RuleBook.NONE, "", List.of(), List.of());

  /// What a report tells beside the tables.
  public Background {
    settings = List.copyOf(settings);
    doubts = List.copyOf(doubts);
  }

  /// A value that somebody chose.
  ///
  /// @param path of the key in the scenario
  /// @param value as the scenario has it
  /// @param byDefault what the format would take; empty where it takes nothing
  public record Setting(String path, String value, String byDefault) {}
}
