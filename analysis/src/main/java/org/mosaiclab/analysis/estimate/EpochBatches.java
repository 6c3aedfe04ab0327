package org.mosaiclab.analysis.estimate;

import org.mosaiclab.dataset.manifest.ChainManifest;

/// How a cohort is cut into batches. Latency is a sawtooth with the period of an epoch, so a batch
/// is a whole number of epochs; what is left at the end of the cohort is in no batch.
///
/// @param startNanos start of the first batch
/// @param epochNanos length of an epoch
/// @param epochsPerBatch epochs in each batch, at least 1
/// @param batches how many, at least 0
record EpochBatches(long startNanos, long epochNanos, long epochsPerBatch, int batches) {
  /// Enough for a steady estimate of the variance, few enough for long, nearly independent batches.
  private static final long WANTED_BATCHES = 20;

  /// Cuts a cohort.
  ///
  /// @param cohort submissions
  /// @param chain whose epochs
  /// @param batchNanosMin length a batch has at least
  static EpochBatches of(Cohort cohort, ChainManifest chain, long batchNanosMin) {
    long epoch = chain.epochNanos();
    long epochs = cohort.lengthNanos() / epoch;
    long least = Math.max(1, Math.ceilDiv(batchNanosMin, epoch));
    long wanted = Math.max(least, epochs / WANTED_BATCHES);
    long batches = epochs / wanted;
    // Whole epochs that would be left over go to longer batches where they fit.
    long perBatch = batches == 0 ? wanted : epochs / batches;
    return new EpochBatches(cohort.startNanos(), epoch, perBatch, Math.toIntExact(batches));
  }

  long batchNanos() {
    return epochNanos * epochsPerBatch;
  }

  /// What one batch is, in words.
  String words() {
    return epochsPerBatch == 1 ? "1 epoch" : epochsPerBatch + " epochs";
  }
}
