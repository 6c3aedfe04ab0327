package org.mosaiclab.engine.actor;

import org.mosaiclab.engine.event.EventName;

/// What one actor sends to others: immutable, and shared by reference by all who receive it.
public interface Message {
  /// Kind of the message; also the name of its delivery events.
  EventName eventName();

  /// Size on the wire, at least zero.
  int sizeBytes();

  /// Hash of the content for the trace; the same for equal content in every run, never an identity
  /// hash.
  long payloadHash();
}
