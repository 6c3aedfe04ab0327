package org.mosaiclab.scenario.invariant;

import java.math.BigInteger;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;

/// A message with its status in a state of its source and in one of its target.
record MessageStanding(IntentDeclared message, MessageStatus source, MessageStatus target) {
  /// What the message adds to what is between the chains: its amount once the source has let it go,
  /// less its amount once the target has paid it.
  BigInteger underWay() {
    var amount = message.amount().value();
    boolean hasLeft = source == MessageStatus.PROGRESSED;
    boolean hasArrived = target == MessageStatus.PROGRESSED;
    if (hasLeft == hasArrived) {
      return BigInteger.ZERO;
    }
    return hasLeft ? amount : amount.negate();
  }

  /// Whether the target has paid what the source never took in, or has given back: then the amount
  /// is there twice.
  boolean isPaidTwice() {
    return target == MessageStatus.PROGRESSED
        && (source == MessageStatus.UNDECLARED || source == MessageStatus.REVOKED);
  }

  /// Whether it has two different ends.
  boolean isTorn() {
    return isTorn(source, target) || isTorn(target, source);
  }

  private static boolean isTorn(MessageStatus one, MessageStatus other) {
    return one == MessageStatus.PROGRESSED && other == MessageStatus.REVOKED;
  }

  @Override
  public String toString() {
    return "%s %s of %d is %s on its source and %s on its target"
        .formatted(
            message.direction(), message.messageHash(), message.amount().value(), source, target);
  }
}
