package org.mosaiclab.analysis.contrast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the runs of one setting measured: for each quantity the value of each run. A run that knows
/// only a lower bound has no value.
public final class Sample {
  private final Map<Quantity, SortedMap<Draws, Double>> values = new LinkedHashMap<>();
  private long runs;

  void addRun() {
    runs++;
  }

  void add(Quantity quantity, Draws draws, double value, boolean isLowerBound) {
    var known = values.computeIfAbsent(quantity, _ -> new TreeMap<>());
    if (!isLowerBound) {
      known.put(draws, value);
    }
  }

  /// Number of runs, failed ones included.
  public long runs() {
    return runs;
  }

  /// Values by quantity, in the order of the runs' metrics.
  public Map<Quantity, SortedMap<Draws, Double>> values() {
    return Collections.unmodifiableMap(values);
  }
}
