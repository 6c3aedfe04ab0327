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

  /// Transfers through a gateway pair that nobody could ask for: all users of a region had an open
  /// one, or too few tokens.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String transfersUnserved(String chain) {
    return chain + ".transfers.unserved";
  }

  /// What the vault of a gateway pair has paid after the end of its meta-chain, base units.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String transfersRecovered(String chain) {
    return chain + ".transfers.recovered";
  }

  /// Origin gas that a gateway pair used for what its messages share: roots, proofs, the link.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String sharedGatewayGas(String chain) {
    return chain + ".transfers.shared-origin-gas";
  }

  /// What faults and impairments did to messages and timers; there is no such counter where nothing
  /// happened.
  ///
  /// @param incident kind, as `lost`
  /// @return name of the counter
  public static String incidents(String incident) {
    return "incidents." + incident;
  }

  /// Prefix of the instants at which a disturbance ended: a partition healed, nodes recovered or
  /// went on, the network stabilised.
  public static final String DISTURBANCE_END = "disturbance.end.";
}
