package org.mosaiclab.scenario.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.scenario.spec.GatewaySpec;

/// What the users of one region want in one direction, and who of them is free: the one that has
/// been idle for longest is served first.
final class Demand {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Direction direction;
  private final double ratePerSecond;
  private final RandomStream stream;
  private final Deque<Integer> idle;

  /// @param ratePerSecond at least zero
  /// @param stream of this demand alone
  /// @param users who all are idle at the start
  Demand(Direction direction, double ratePerSecond, RandomStream stream, List<Integer> users) {
    this.direction = direction;
    this.ratePerSecond = ratePerSecond;
    this.stream = stream;
    this.idle = new ArrayDeque<>(users);
  }

  Direction direction() {
    return direction;
  }

  boolean isAny() {
    return ratePerSecond > 0;
  }

  long nextGapNanos() {
    return stream.nextExponentialNanos(Math.round(NANOS_PER_SECOND / ratePerSecond));
  }

  long nextAmount(GatewaySpec spec) {
    return spec.amountMin() + stream.nextBelow(spec.amountMax() - spec.amountMin() + 1);
  }

  int nextFacilitator(int count) {
    return (int) stream.nextBelow(count);
  }

  /// A user's message has come to its end.
  void release(int user) {
    idle.addLast(user);
  }

  /// Takes the first idle user that will do; those before it go to the end.
  ///
  /// @return empty if none will
  OptionalInt take(IntPredicate isAble) {
    for (int i = idle.size(); i > 0; i--) {
      int user = idle.removeFirst();
      if (isAble.test(user)) {
        return OptionalInt.of(user);
      }
      idle.addLast(user);
    }
    return OptionalInt.empty();
  }
}
