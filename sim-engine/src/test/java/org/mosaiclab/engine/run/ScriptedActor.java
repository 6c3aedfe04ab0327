package org.mosaiclab.engine.run;

import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// An actor of a test: does nothing unless overridden.
class ScriptedActor implements Actor {
  static final EventNames NAMES = EventNames.of("tick", "note");
  static final EventName TICK = NAMES.name("tick");
  static final EventName NOTE = NAMES.name("note");

  /// A message with a number.
  record Note(long number, int sizeBytes) implements Message {
    @Override
    public EventName eventName() {
      return NOTE;
    }

    @Override
    public long payloadHash() {
      return number * 0x9E3779B97F4A7C15L;
    }
  }

  static Note note(long number) {
    return new Note(number, 125);
  }

  @Override
  public void onStart(Context context) {}

  @Override
  public void onMessage(int fromActor, Message message, Context context) {}

  @Override
  public void onTimer(EventName name, long argument, Context context) {}
}
