package org.mosaiclab.scenario.ledger;

/// How a full node fetches what gossip did not bring.
///
/// @param patienceNanos how long a block may miss its parent before the node asks for it, above
///   zero
/// @param retryNanos how long it waits for an answer before it asks another neighbour, above zero
/// @param batchBlocks most blocks of one answer, at least 1
public record CatchUpRules(long patienceNanos, long retryNanos, int batchBlocks) {
  public CatchUpRules {
    if (patienceNanos <= 0 || retryNanos <= 0 || batchBlocks < 1) {
      throw new IllegalArgumentException(
          "patienceNanos and retryNanos must be > 0 and batchBlocks >= 1, were %d, %d and %d"
              .formatted(patienceNanos, retryNanos, batchBlocks));
    }
  }
}
