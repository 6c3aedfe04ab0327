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

  /// Stakes that the meta-chain has paid and that origin's branch does not know, at the end.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String transfersVoid(String chain) {
    return chain + ".transfers.void";
  }

  /// Value tokens that vault and gateway of a pair hold at the end, base units.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String transfersHeld(String chain) {
    return chain + ".transfers.held";
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

  /// Checkpoints of a meta-chain that were finalised on some branch and conflict with one that was
  /// finalised before. These counters exist only where there is one.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String conflicts(String chain) {
    return chain + ".finality.conflicts";
  }

  /// Instant at which the block was sealed that finalised the first of them.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String firstConflict(String chain) {
    return chain + ".finality.conflict.first";
  }

  /// Instant at which the origin observer executed the halt of a core; only where it halted.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String halted(String chain) {
    return chain + ".halted";
  }

  /// Stake that validators lost for absence and late commits, base units; only where any did.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String leaked(String chain) {
    return chain + ".stake.leaked";
  }

  /// Of it, what challengers took; only where any did.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String claimed(String chain) {
    return chain + ".stake.claimed";
  }

  /// Challenges that origin upheld, against late commits and lost observations; only where there
  /// are any.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String challenges(String chain) {
    return chain + ".challenges.upheld";
  }

  /// Dynasties by which the challenged commits came too late, in all; only where any did.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String lateDynasties(String chain) {
    return chain + ".challenges.late";
  }

  /// What finalised segments were worth beyond what block proposers had paid in, base units; only
  /// where it was more.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String rewardDeficit(String chain) {
    return chain + ".rewards.deficit";
  }

  /// Weight that was slashed of the meta-block height of which most of what two quorums share was;
  /// only where anybody was slashed.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String slashedWeight(String chain) {
    return chain + ".slashed.weight";
  }

  /// Weight that two quorums of that height share.
  ///
  /// @param chain name of the meta-chain
  /// @return name of the counter
  public static String sharedWeight(String chain) {
    return chain + ".slashed.shared";
  }
}
