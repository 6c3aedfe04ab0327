package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.StableHash;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.observe.TraceRecord;
import org.mosaiclab.engine.random.RandomStreams;

class ObservationTest {
  /// Actor 0 ticks every 0.4 s and sends its tick number to actor 1.
  private static final class Beacon extends ScriptedActor {
    @Override
    public void onStart(Context context) {
      if (context.self() == 0) {
        context.startTimer(400_000_000, TICK, 1);
      }
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      context.send(1, new Note(argument, 100 * (int) argument));
      context.startTimer(400_000_000, TICK, argument + 1);
    }
  }

  private static EngineBuilder builder() {
    var network = Network.builder(2, LatencyFunction.constant(5)).build();
    return Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network);
  }

  private static RunOutcome run(EngineBuilder builder, RunLimits limits) {
    Engine engine = builder.build();
    engine.addActor("beacon", new Beacon());
    engine.addActor("listener", new Beacon());
    return engine.run(limits);
  }

  @Test
  void trace_teed_holdsEveryEventAndHashesToTheDigest() {
    var bytes = new ByteArrayOutputStream();
    var digest = new TraceDigest(bytes::write);

    run(builder().trace(digest), RunLimits.until(800_000_005));

    byte[] trace = bytes.toByteArray();
    assertThat(digest.toHex())
        .isEqualTo(HexFormat.of().formatHex(StableHash.sha256().digest(trace)))
        .isEqualTo(digest.toHex());
    long tick = StableHash.of("tick");
    long note = StableHash.of("note");
    assertThat(records(trace))
        .containsExactly(
            new TraceRecord(400_000_000, 0, 0, 0, tick, 0),
            new TraceRecord(400_000_005, 0, 1, 1, note, ScriptedActor.note(1).payloadHash()),
            new TraceRecord(800_000_000, 0, 2, 0, tick, 0),
            new TraceRecord(800_000_005, 0, 3, 1, note, ScriptedActor.note(2).payloadHash()));
  }

  private static List<TraceRecord> records(byte[] trace) {
    List<TraceRecord> records = new ArrayList<>();
    for (ByteBuffer bytes = ByteBuffer.wrap(trace); bytes.hasRemaining(); ) {
      records.add(TraceRecord.read(bytes));
    }
    return records;
  }

  @Test
  void trace_moreThanTheBuffer_losesNothing() {
    var bytes = new ByteArrayOutputStream();
    var digest = new TraceDigest(bytes::write);

    RunOutcome outcome =
        run(builder().trace(digest), RunLimits.until(Long.MAX_VALUE).withEventCountMax(1_234));

    List<TraceRecord> records = records(bytes.toByteArray());
    assertThat(records).hasSize(1_234);
    assertThat(records.getLast().atNanos()).isEqualTo(outcome.atNanos());
  }

  @Test
  void trace_actorFails_isFlushedUpToTheFailure() {
    var bytes = new ByteArrayOutputStream();
    var engine = builder().trace(new TraceDigest(bytes::write)).build();
    engine.addActor("beacon", new Beacon());
    engine.addActor(
        "failing",
        new ScriptedActor() {
          @Override
          public void onMessage(int fromActor, Message message, Context context) {
            throw new IllegalStateException("no");
          }
        });

    assertThatThrownBy(() -> engine.run(RunLimits.until(Long.MAX_VALUE)))
        .isInstanceOf(ActorFailure.class);
    assertThat(records(bytes.toByteArray())).hasSize(2);
  }

  @Test
  void digest_beforeTheEnd_isRefused() {
    assertThatThrownBy(new TraceDigest()::toHex).isInstanceOf(IllegalStateException.class);
  }

  /// Sent at 0.4, 0.8 | 1.2, 1.6 | 2.0, 2.4, 2.8 s: 100 bytes times the number.
  @Test
  void traffic_sevenMessages_addUpPerWholeSecond() {
    List<String> rows = new ArrayList<>();
    var builder =
        builder()
            .traffic(
                (second, name, messageCount, sizeBytes) ->
                    rows.add("%d %s %d %d".formatted(second, name, messageCount, sizeBytes)));

    run(builder, RunLimits.until(2_800_000_000L));

    assertThat(rows).containsExactly("0 note 2 300", "1 note 2 700", "2 note 3 1800");
  }

  @Test
  void progress_everyThreeEvents_tellsTimeAndCount() {
    List<String> calls = new ArrayList<>();
    var builder =
        builder().progress(3, (nowNanos, eventCount) -> calls.add(nowNanos + " " + eventCount));

    run(builder, RunLimits.until(1_600_000_000L));

    assertThat(calls).containsExactly("800000000 3", "1200000005 6");
  }
}
