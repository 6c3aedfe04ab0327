package org.mosaiclab.dataset.metric;

import java.util.Arrays;
import java.util.Optional;

/// Unit in which a metric's values and the bounds of its checks are stored.
public enum MetricUnit {
  /// Simulated time, nanoseconds; files write `450s`, `2.5 min`, `300ms`.
  NANOSECONDS("ns"),
  /// Gas; files write `8_000_000 gas`.
  GAS("gas"),
  /// Gas per second of simulated time.
  GAS_PER_SECOND("gas/s"),
  /// Events per second of simulated time; files write `40/s`.
  PER_SECOND("1/s"),
  /// Bytes.
  BYTES("bytes"),
  /// Blocks.
  BLOCKS("blocks"),
  /// A plain number of things.
  COUNT("count"),
  /// A share, in `[0, 1]` unless the metric says otherwise.
  RATIO("ratio");

  private final String symbol;

  MetricUnit(String symbol) {
    this.symbol = symbol;
  }

  /// The unit with a symbol.
  ///
  /// @return empty if there is none, as for a ratio of two metrics
  public static Optional<MetricUnit> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
  }

  /// Symbol as in tables and JSON.
  public String symbol() {
    return symbol;
  }
}
