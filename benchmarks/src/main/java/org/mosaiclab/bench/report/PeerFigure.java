package org.mosaiclab.bench.report;

/// What another simulator gives for the same statistic on the same workload.
///
/// @param value the figure
/// @param source who measured what, over how many runs
public record PeerFigure(double value, String source) {}
