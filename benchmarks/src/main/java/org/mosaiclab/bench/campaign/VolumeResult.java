package org.mosaiclab.bench.campaign;

/// What writing and summarising a table cost.
///
/// @param rows of the table
/// @param bytes of its file
/// @param writeNanos wall time from the first row to the digest of the file
/// @param summaryNanos wall time of the query over all rows, its start included
/// @param heapBytesPeak largest heap in use while writing, as the collectors saw it
/// @param heapBytesMax largest heap that the process could have
/// @param groups rows of the summary
/// @param summaryDigest SHA-256 over the summary
public record VolumeResult(
    long rows,
    long bytes,
    long writeNanos,
    long summaryNanos,
    long heapBytesPeak,
    long heapBytesMax,
    long groups,
    String summaryDigest) {}
