package org.mosaiclab.bench.campaign;

/// Size of the benchmark.
///
/// @param runs of the campaign, a multiple of `points`
/// @param points of the campaign
/// @param duration simulated time of a run, as a scenario writes it
/// @param threads of the parallel campaign
/// @param rows of the table, a multiple of [VolumeRows#RUN_ROWS]; 0 leaves the table out
/// @param heapMebibytes heap of the process that writes the table
public record CampaignSettings(
    int runs, int points, String duration, int threads, long rows, int heapMebibytes) {}
