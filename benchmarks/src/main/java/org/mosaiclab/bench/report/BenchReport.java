package org.mosaiclab.bench.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mosaiclab.bench.measure.Machine;

/// What a benchmark found.
///
/// @param schema of this record: the number after the slash changes when a reader would break
/// @param bench name of the benchmark
/// @param workload its short name, with the preset where there is one
/// @param parameters by name, as the options that repeat them
/// @param seed of the first run
/// @param machine that it ran on
/// @param speeds of all contenders, ours before its baseline
/// @param ratios of ours to the baselines
/// @param statistics of the results
/// @param growths of figures with sizes
/// @param digests of the results by seed: equal digests, equal results
/// @param shares parts of a whole, where the benchmark breaks its time down
/// @param notes what a reader must know to read the figures right
public record BenchReport(
    String schema,
    String bench,
    String workload,
    Map<String, String> parameters,
    long seed,
    Machine machine,
    List<Speed> speeds,
    List<Ratio> ratios,
    List<Statistic> statistics,
    List<Growth> growths,
    Map<String, String> digests,
    List<Share> shares,
    List<String> notes) {
  /// The present schema.
  public static final String SCHEMA = "mosaic-bench/1";

  /// A part of the time.
  ///
  /// @param part what the time went to
  /// @param ratio of all samples, in [0, 1]
  /// @param detail the places in it that took most
  public record Share(String part, double ratio, String detail) {}

  public BenchReport {
    parameters = new TreeMap<>(parameters);
    speeds = List.copyOf(speeds);
    ratios = List.copyOf(ratios);
    statistics = List.copyOf(statistics);
    growths = List.copyOf(growths);
    digests = new TreeMap<>(digests);
    shares = List.copyOf(shares);
    notes = List.copyOf(notes);
  }

  /// A report about which nothing is said as it grows.
  public BenchReport(
      String schema,
      String bench,
      String workload,
      Map<String, String> parameters,
      long seed,
      Machine machine,
      List<Speed> speeds,
      List<Ratio> ratios,
      List<Statistic> statistics,
      Map<String, String> digests,
      List<Share> shares,
      List<String> notes) {
    this(
        schema,
        bench,
        workload,
        parameters,
        seed,
        machine,
        speeds,
        ratios,
        statistics,
        List.of(),
        digests,
        shares,
        notes);
  }
}
