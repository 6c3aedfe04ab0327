package org.mosaiclab.scenario.adversary;

import java.util.List;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.scenario.ledger.ChainMessage;

/// What one of two minds may do: everything an actor may, but on the meta-chain it speaks to its
/// own listeners alone. Its timers are told from the other mind's by the sign of their argument,
/// which nodes and sealers leave free.
///
/// @param real of the actor
/// @param metachainOverlay overlay in which it speaks to its listeners alone
/// @param isSecond whose timers these are
/// @param listeners neighbours in that overlay, in order
record Story(Context real, int metachainOverlay, boolean isSecond, List<Integer> listeners)
    implements Context {
  private static final long SECOND = Long.MIN_VALUE;

  /// Whether a timer's argument is one of the second mind's.
  static boolean isSecond(long argument) {
    return argument < 0;
  }

  /// What the mind gave the timer.
  static long argument(long tagged) {
    return tagged & ~SECOND;
  }

  private long tag(long argument) {
    assert argument >= 0 : "argument must be >= 0, was " + argument;
    return isSecond ? argument | SECOND : argument;
  }

  @Override
  public int self() {
    return real.self();
  }

  @Override
  public long nowNanos() {
    return real.nowNanos();
  }

  @Override
  public long localNanos() {
    return real.localNanos();
  }

  @Override
  public long startTimer(long delayNanos, EventName name, long argument) {
    return real.startTimer(delayNanos, name, tag(argument));
  }

  @Override
  public long startTimerAt(long atNanos, EventName name, long argument) {
    return real.startTimerAt(atNanos, name, tag(argument));
  }

  @Override
  public long startLocalTimer(long localDelayNanos, EventName name, long argument) {
    return real.startLocalTimer(localDelayNanos, name, tag(argument));
  }

  @Override
  public long startLocalTimerAt(long localNanos, EventName name, long argument) {
    return real.startLocalTimerAt(localNanos, name, tag(argument));
  }

  @Override
  public boolean cancelTimer(long handle) {
    return real.cancelTimer(handle);
  }

  @Override
  public void send(int toActor, Message message) {
    if (isOnOrigin(message) || listeners.contains(toActor)) {
      real.send(toActor, message);
    }
  }

  @Override
  public void gossip(int overlay, int exceptActor, Message message) {
    if (overlay != metachainOverlay) {
      real.gossip(overlay, exceptActor, message);
      return;
    }
    for (int listener : listeners) {
      if (listener != exceptActor) {
        real.send(listener, message);
      }
    }
  }

  @Override
  public void stop(String reason) {
    real.stop(reason);
  }

  private boolean isOnOrigin(Message message) {
    return message instanceof ChainMessage chain && chain.overlay() != metachainOverlay;
  }
}
