package org.mosaiclab.engine.run;

import java.util.Arrays;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.observe.TrafficObserver;
import org.mosaiclab.engine.time.Nanos;

/// Adds up what is sent in the current second and reports it when the second is over.
final class TrafficMeter {
  private final EventNames names;
  private final TrafficObserver observer;
  private final long[] messageCount;
  private final long[] sizeBytes;
  private long second;
  private long endNanos = Nanos.PER_SECOND;

  TrafficMeter(EventNames names, TrafficObserver observer) {
    this.names = names;
    this.observer = observer;
    this.messageCount = new long[names.size()];
    this.sizeBytes = new long[names.size()];
  }

  void onSent(long nowNanos, EventName name, int sizeBytes) {
    if (nowNanos >= endNanos) {
      flush();
      second = Nanos.wholeSecond(nowNanos);
      endNanos = Math.multiplyExact(second + 1, Nanos.PER_SECOND);
    }
    messageCount[name.id()]++;
    this.sizeBytes[name.id()] += sizeBytes;
  }

  void flush() {
    for (int id = 0; id < messageCount.length; id++) {
      if (messageCount[id] > 0) {
        observer.onTraffic(second, names.name(id), messageCount[id], sizeBytes[id]);
      }
    }
    Arrays.fill(messageCount, 0);
    Arrays.fill(sizeBytes, 0);
  }
}
