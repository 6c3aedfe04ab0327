package org.mosaiclab.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.event.EventCursor;
import org.mosaiclab.engine.random.RandomStreams;

class FlatDigestTest {
  private record Event(
      long atNanos, int source, long sequence, int target, int kind, long argument) {
    void to(FlatDigest digest) {
      var cursor = new EventCursor();
      cursor.assign(atNanos, source, sequence, target, kind, argument);
      digest.onEvent(cursor);
    }
  }

  private static final Event EVENT = new Event(1_000, 2, 3, 4, 5, 6);

  private static String digest(List<Event> events) {
    var digest = new FlatDigest();
    events.forEach(event -> event.to(digest));
    return digest.takeHex();
  }

  // Computed by a second program, in unbounded integers.
  @Test
  void takeHex_goldenEvents_isTheSameOnEveryMachine() {
    assertThat(digest(List.of(EVENT, new Event(Long.MAX_VALUE, 0, 0, 0, 0, -1))))
        .isEqualTo("eccf0a9114789ec3dc52b64ff800cb93");
  }

  @Test
  void takeHex_oneFieldOneBitApart_differs() {
    var others = new ArrayList<>(List.of(EVENT));
    for (int bit = 0; bit < 20; bit++) {
      int flip = 1 << bit;
      others.add(new Event(1_000 ^ flip, 2, 3, 4, 5, 6));
      others.add(new Event(1_000, 2 ^ flip, 3, 4, 5, 6));
      others.add(new Event(1_000, 2, 3 ^ flip, 4, 5, 6));
      others.add(new Event(1_000, 2, 3, 4 ^ flip, 5, 6));
      others.add(new Event(1_000, 2, 3, 4, 5 ^ flip, 6));
      others.add(new Event(1_000, 2, 3, 4, 5, 6 ^ flip));
    }

    assertThat(others.stream().map(other -> digest(List.of(EVENT, other, EVENT))))
        .doesNotHaveDuplicates();
  }

  @Test
  void takeHex_swappedOrMissingEvents_differs() {
    var stream = RandomStreams.of(1, 0).stream("test");
    var events = new ArrayList<Event>();
    for (int i = 0; i < 1_000; i++) {
      events.add(
          new Event(
              i, (int) stream.nextBelow(9), i, (int) stream.nextBelow(9), 0, stream.nextBelow(9)));
    }
    var digests = new ArrayList<>(List.of(digest(events)));
    for (int i = 0; i + 1 < events.size(); i++) {
      var swapped = new ArrayList<>(events);
      Collections.swap(swapped, i, i + 1);
      digests.add(digest(swapped));
      digests.add(digest(events.subList(0, i)));
    }

    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void takeHex_twice_startsAnew() {
    var digest = new FlatDigest();
    EVENT.to(digest);
    String first = digest.takeHex();
    EVENT.to(digest);

    assertThat(digest.takeHex()).isEqualTo(first).hasSize(32).isNotEqualTo(digest(List.of()));
  }
}
