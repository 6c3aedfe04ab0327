package org.mosaiclab.bench.phold;

import org.mosaiclab.bench.measure.Trial;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.TraceObserver;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.run.Engine;
import org.mosaiclab.engine.run.RunLimits;

/// PHOLD through the actor API: who gets the ball holds it for an exponential time (a timer), then
/// throws it to another actor over a link of 0.1 s (a message). Two events per hop.
final class PholdActors {
  private static final EventNames NAMES = EventNames.of("held", "ball");
  private static final EventName HELD = NAMES.name("held");
  private static final EventName BALL = NAMES.name("ball");

  private PholdActors() {}

  /// Prepares a run of so many events.
  static Trial prepare(PholdSettings settings, long seed, long eventCount, TraceObserver trace) {
    var streams = RandomStreams.of(seed, 0);
    var latency = LatencyFunction.constant(PholdModel.LOOKAHEAD_NANOS);
    var network = Network.builder(settings.targets(), latency).build();
    Engine engine = Engine.builder(streams, NAMES, network).trace(trace).build();
    var stream = streams.stream("phold/actors");
    var delays = new ExponentialTable(PholdModel.MEAN_NANOS);
    for (int i = 0; i < settings.targets(); i++) {
      engine.addActor("a" + i, new Thrower(stream, delays, settings));
    }
    var limits = RunLimits.until(Long.MAX_VALUE).withEventCountMax(eventCount);
    return () -> engine.run(limits).eventCount();
  }

  private enum Ball implements Message {
    INSTANCE;

    @Override
    public EventName eventName() {
      return BALL;
    }

    @Override
    public int sizeBytes() {
      return 0;
    }

    @Override
    public long payloadHash() {
      return 1;
    }
  }

  private record Thrower(RandomStream stream, ExponentialTable delays, PholdSettings settings)
      implements Actor {
    @Override
    public void onStart(Context context) {
      for (int i = 0; i < settings.perTarget(); i++) {
        hold(context);
      }
    }

    private void hold(Context context) {
      context.startTimer(delays.nanos(stream.nextLong()), HELD, 0);
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      hold(context);
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      int other = (int) stream.nextBelow(settings.targets() - 1L);
      context.send(other < context.self() ? other : other + 1, Ball.INSTANCE);
    }
  }
}
