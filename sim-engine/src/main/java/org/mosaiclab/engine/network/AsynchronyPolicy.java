package org.mosaiclab.engine.network;

/// Chooses the delay of each message that leaves before the network has stabilised: the scheduling
/// adversary of a model with eventual synchrony.
///
/// Pure: the delay is a function of the arguments alone. Chance comes as 64 uniform bits per
/// message from the stream `link/<from>-><to>/asynchrony`.
@FunctionalInterface
public interface AsynchronyPolicy {
  /// Delay of one message.
  ///
  /// @param departureNanos when it leaves its sender, before stabilisation
  /// @param usualDelayNanos what the link would take without the policy
  /// @param randomBits uniform, fresh for each message
  /// @return at least zero; any excess over the model's bound is cut off, so `Long.MAX_VALUE` means
  ///   as late as the bound allows
  long delayNanos(
      int fromActor, int toActor, long departureNanos, long usualDelayNanos, long randomBits);

  /// Uniform between zero and a maximum, both included.
  ///
  /// @throws IllegalArgumentException if `delayNanosMax` is negative or `Long.MAX_VALUE`
  static AsynchronyPolicy uniformUpTo(long delayNanosMax) {
    if (delayNanosMax < 0 || delayNanosMax == Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "delayNanosMax must be in [0, 2^63 - 1), was " + delayNanosMax);
    }
    return (fromActor, toActor, departureNanos, usualDelayNanos, randomBits) ->
        Math.unsignedMultiplyHigh(randomBits, delayNanosMax + 1);
  }

  /// Nothing moves before an instant, then every message takes its usual delay.
  ///
  /// @param untilNanos usually the time of stabilisation
  static AsynchronyPolicy holdUntil(long untilNanos) {
    return (fromActor, toActor, departureNanos, usualDelayNanos, randomBits) ->
        Math.addExact(Math.max(0, untilNanos - departureNanos), usualDelayNanos);
  }

  /// Every message as late as the bound allows: the worst that the model permits.
  static AsynchronyPolicy latest() {
    return (fromActor, toActor, departureNanos, usualDelayNanos, randomBits) -> Long.MAX_VALUE;
  }
}
