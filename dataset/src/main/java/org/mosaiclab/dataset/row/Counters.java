package org.mosaiclab.dataset.row;

/// Names of the counters that analysis reads.
public final class Counters {
  private Counters() {}

  /// User transactions that entered a chain's mempool.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String transactionsAccepted(String chain) {
    return chain + ".transactions.accepted";
  }

  /// User transactions that a chain's full mempool refused.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String transactionsDropped(String chain) {
    return chain + ".transactions.dropped";
  }
}
