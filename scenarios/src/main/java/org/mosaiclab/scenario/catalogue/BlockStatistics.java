package org.mosaiclab.scenario.catalogue;

/// What blocks of a real chain were like on average.
///
/// @param name of the table
/// @param source where and when it was measured
/// @param blockTimeNanos interval of main-chain blocks
/// @param unclesPerBlockRatio included stale blocks per main-chain block
/// @param gasLimit gas that a block may use
/// @param gasPerBlock gas that a block used
/// @param transactionsPerBlock mean number of transactions
/// @param gasPerTransaction mean gas of one
public record BlockStatistics(
    String name,
    String source,
    long blockTimeNanos,
    double unclesPerBlockRatio,
    long gasLimit,
    long gasPerBlock,
    double transactionsPerBlock,
    long gasPerTransaction) {}
