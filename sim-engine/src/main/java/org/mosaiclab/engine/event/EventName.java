package org.mosaiclab.engine.event;

import org.mosaiclab.engine.StableHash;

/// Name of a kind of event: one instance per text within a vocabulary ([EventNames]).
///
/// The id indexes dense tables inside a run and may differ between programs; what is recorded is
/// the text or its hash.
public final class EventName {
  private final String text;
  private final int id;
  private final long hash;

  EventName(String text, int id) {
    this.text = text;
    this.id = id;
    this.hash = StableHash.of(text);
  }

  /// The name as a reader sees it, for example `block`.
  public String text() {
    return text;
  }

  /// Position in the vocabulary, from zero.
  public int id() {
    return id;
  }

  /// [StableHash#of] the text: the same in every run, whatever the vocabulary.
  public long hash() {
    return hash;
  }

  @Override
  public String toString() {
    return text;
  }
}
