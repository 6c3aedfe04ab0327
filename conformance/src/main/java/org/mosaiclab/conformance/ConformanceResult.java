package org.mosaiclab.conformance;

import java.util.List;

/// Outcome of one recorded file.
///
/// @param file its name without folder and endings
/// @param passed rows that agree
/// @param informative rows of which a part is not defined; what is defined agrees
/// @param mismatches one text per row that differs
public record ConformanceResult(String file, int passed, int informative, List<String> mismatches) {
  public ConformanceResult {
    mismatches = List.copyOf(mismatches);
  }

  /// The same result under another name.
  ConformanceResult named(String name) {
    return new ConformanceResult(name, passed, informative, mismatches);
  }

  @Override
  public String toString() {
    var counts = file + ": " + passed + " passed, " + mismatches.size() + " failed";
    return informative == 0 ? counts : counts + ", " + informative + " informative";
  }
}
