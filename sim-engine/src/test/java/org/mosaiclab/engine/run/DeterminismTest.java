package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.QuaternaryHeap;
import org.mosaiclab.engine.event.TreeEventList;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class DeterminismTest {
  private static final int ACTOR_COUNT = 30;

  /// Sends, gossips, starts and cancels timers as its stream says.
  private static final class Restless extends ScriptedActor {
    private final RandomStream stream;
    private long timer;

    Restless(RandomStream stream) {
      this.stream = stream;
    }

    @Override
    public void onStart(Context context) {
      timer = context.startTimer(stream.nextBelow(1_000), TICK, 0);
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      switch ((int) stream.nextBelow(4)) {
        case 0 -> context.send((int) stream.nextBelow(ACTOR_COUNT), message);
        case 1 -> {
          context.cancelTimer(timer);
          timer = context.startTimer(stream.nextBelow(5) * 1_000_000, TICK, 0);
        }
        default -> {}
      }
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      context.gossip(0, (int) stream.nextBelow(ACTOR_COUNT), note(stream.nextBelow(1_000)));
      timer = context.startTimer(1_000_000 * (1 + stream.nextBelow(3)), TICK, 0);
    }
  }

  private static String digest(long seed, long replication, FutureEventList events) {
    RandomStreams streams = RandomStreams.of(seed, replication);
    int[][] neighbours = new int[ACTOR_COUNT][];
    for (int actor = 0; actor < ACTOR_COUNT; actor++) {
      neighbours[actor] = new int[] {(actor + 1) % ACTOR_COUNT, (actor + 7) % ACTOR_COUNT};
    }
    var network =
        Network.builder(ACTOR_COUNT, LatencyFunction.constant(2_000_000))
            .jitter(Jitter.logNormal(0.2))
            .bandwidthBitsPerSecond(10_000_000)
            .overlay(neighbours)
            .build();
    var trace = new TraceDigest();
    Engine engine =
        Engine.builder(streams, ScriptedActor.NAMES, network)
            .eventList(() -> events)
            .trace(trace)
            .build();
    for (int actor = 0; actor < ACTOR_COUNT; actor++) {
      engine.addActor("a" + actor, new Restless(streams.stream("actor/" + actor)));
    }
    engine.run(RunLimits.until(Long.MAX_VALUE).withEventCountMax(50_000));
    return trace.toHex();
  }

  @Test
  void digest_sameSeedTwiceAndOverAnotherEventList_isEqual() {
    String first = digest(1, 0, new QuaternaryHeap(1));

    assertThat(digest(1, 0, new QuaternaryHeap(4_096))).isEqualTo(first);
    assertThat(digest(1, 0, new BucketQueue(1))).isEqualTo(first);
    assertThat(digest(1, 0, new TreeEventList())).isEqualTo(first);
  }

  @Test
  void digest_otherSeedOrReplication_differs() {
    String first = digest(1, 0, new QuaternaryHeap(1));

    assertThat(digest(2, 0, new QuaternaryHeap(1))).isNotEqualTo(first);
    assertThat(digest(1, 1, new QuaternaryHeap(1))).isNotEqualTo(first);
  }

  /// The digest of this model, to notice when results change: a new value belongs in the changelog.
  @Test
  void digest_seed1_isTheGoldenValue() {
    assertThat(digest(1, 0, new QuaternaryHeap(1)))
        .isEqualTo("29c7ce0aebad0c96253ac45cc6a9b8f893627559e65783ad1ab3fad668a0444a");
  }
}
