package org.mosaiclab.analysis.contrast;

/// A statistic of a metric.
///
/// @param metric with its chain, as `alpha.finality.latency`
/// @param stat `mean`, `p90`, `value` ...
/// @param unit symbol of its unit
public record Quantity(String metric, String stat, String unit) {}
