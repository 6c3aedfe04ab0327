package org.mosaiclab.analysis.claim;

import org.mosaiclab.dataset.manifest.RunManifest.Check;

/// What a run says about one check of its scenario.
///
/// @param check metric, statistic and bounds
/// @param kind pass, fail or undecidable
/// @param found the value found, in the unit in which the check is written; empty if there is none
/// @param reason why it is undecidable, or what a reader should know about a decision; may be empty
public record Verdict(Check check, Kind kind, String found, String reason) {
  /// Ways a check can end.
  public enum Kind {
    /// The value lies within the bounds.
    PASS("pass"),
    /// The value lies outside.
    FAIL("fail"),
    /// The run does not tell.
    UNDECIDABLE("undecidable");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// Word for it.
    public String label() {
      return label;
    }
  }
}
