package org.mosaiclab.engine.run;

/// Kinds of the events of actors: the id of the event's name, and whether a message has arrived or
/// a timer fired.
final class EventKind {
  private EventKind() {}

  static int ofTimer(int nameId) {
    return nameId << 1;
  }

  static int ofMessage(int nameId) {
    return nameId << 1 | 1;
  }

  static boolean isMessage(int kind) {
    return (kind & 1) != 0;
  }

  static int nameId(int kind) {
    return kind >> 1;
  }
}
