package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.PackedStreams;
import org.mosaiclab.engine.random.RandomStreams;

/// One stream per link for one purpose, `link/<from>-><to>/<purpose>`, opened at the link's first
/// use.
final class LinkStreams {
  private final PackedStreams streams;
  private final List<String> actorNames;
  private final String purpose;

  LinkStreams(RandomStreams streams, List<String> actorNames, String purpose) {
    this.streams = new PackedStreams(streams, actorNames.size());
    this.actorNames = actorNames;
    this.purpose = purpose;
  }

  /// The streams, with the one of this slot open.
  ///
  /// @param slot the link's number
  PackedStreams open(int slot, int fromActor, int toActor) {
    if (!streams.isOpen(slot)) {
      String link = actorNames.get(fromActor) + "->" + actorNames.get(toActor);
      streams.open(slot, "link/" + link + "/" + purpose);
    }
    return streams;
  }
}
