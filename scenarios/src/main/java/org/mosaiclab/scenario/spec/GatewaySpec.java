package org.mosaiclab.scenario.spec;

/// A gateway pair of a meta-chain and who uses it. Amounts are base units of the pair's tokens.
///
/// @param users accounts that own tokens on both chains, at least 1
/// @param stakesPerSecond stakes that users ask for, at least zero
/// @param redeemsPerSecond redeems that users ask for, at least zero
/// @param amountMin least amount of a message, above `gasPrice` times `gasLimit`
/// @param amountMax greatest amount of a message, at least `amountMin`
/// @param gasPrice reward per unit of gas
/// @param gasLimit most gas that is rewarded
/// @param rewardConstantGas the constant K of P(16); read only where DEV-13 is repaired
/// @param bounty of both sides
/// @param patienceNanos after which a user revokes a message, above zero
/// @param resendNanos after which a client sends again what has had no effect, above zero; read
///   only where messages can get lost
/// @param progress how facilitators show that a message may progress
/// @param facilitators who carries messages
public record GatewaySpec(
    int users,
    double stakesPerSecond,
    double redeemsPerSecond,
    long amountMin,
    long amountMax,
    long gasPrice,
    long gasLimit,
    long rewardConstantGas,
    long bounty,
    long patienceNanos,
    long resendNanos,
    ProgressBy progress,
    Facilitators facilitators) {
  /// How many messages of the greatest amount a user can pay for, on either chain.
  public static final long MESSAGES_OWNED = 100;

  /// How a message is progressed.
  public enum ProgressBy {
    /// By the secret that opens its hash lock.
    SECRET,
    /// By a proof of its status on the other chain.
    PROOF
  }

  /// Facilitators by what they do.
  ///
  /// @param honest carry every message at once
  /// @param slow do so only `delayNanos` after its declaration
  /// @param vanishing declare a message and are not heard of again
  /// @param early reveal the secret on the source before the target has confirmed
  /// @param delayNanos of the slow ones
  public record Facilitators(int honest, int slow, int vanishing, int early, long delayNanos) {
    public int count() {
      return honest + slow + vanishing + early;
    }
  }
}
