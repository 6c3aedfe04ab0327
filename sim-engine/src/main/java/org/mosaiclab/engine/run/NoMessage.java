package org.mosaiclab.engine.run;

import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// What a timer carries in the event list.
enum NoMessage implements Message {
  INSTANCE;

  private static final EventName NAME = EventNames.of("timer").name(0);

  @Override
  public EventName eventName() {
    return NAME;
  }

  @Override
  public int sizeBytes() {
    return 0;
  }

  @Override
  public long payloadHash() {
    return 0;
  }
}
