package org.mosaiclab.engine.actor;

import org.mosaiclab.engine.event.EventName;

/// A part of the model that owns its state and reacts to events, one at a time.
///
/// The context is valid only during the call that passes it.
public interface Actor {
  /// Called once at time 0, in the order of actor ids, before any event.
  void onStart(Context context);

  /// A message has arrived.
  ///
  /// @param fromActor who sent it (in gossip: the last hop)
  void onMessage(int fromActor, Message message, Context context);

  /// A timer of this actor has fired.
  ///
  /// @param argument as given when it was started
  void onTimer(EventName name, long argument, Context context);

  /// The actor works again after a crash: its timers are gone, its fields are what they were and
  /// stand for its persistent state. It starts its timers again and forgets what it would not have
  /// written down. Does nothing unless overridden: right for an actor that only answers messages.
  default void onRecover(Context context) {}
}
