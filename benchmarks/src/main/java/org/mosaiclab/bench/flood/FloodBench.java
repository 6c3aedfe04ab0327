package org.mosaiclab.bench.flood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.mosaiclab.bench.compare.ModelContest;
import org.mosaiclab.bench.measure.Machine;
import org.mosaiclab.bench.measure.Sample;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.report.BenchReport;
import org.mosaiclab.bench.report.Statistic;

/// Runs the flood: arrival statistics over seeds, and the speed beside a baseline.
///
/// @param settings of the flood
/// @param seed of the first run
/// @param seeds runs for the statistics, at least 1
/// @param rounds of the contest, at least 1
/// @param hasBaseline whether the baseline runs
public record FloodBench(
    FloodSettings settings, long seed, int seeds, int rounds, boolean hasBaseline) {
  private static final double NANOS_PER_MILLI = 1e6;

  /// What one seed gave.
  private record Outcome(Sample doneAtMillis, double degree, long messages, long expected) {}

  /// Runs all of it.
  public BenchReport run(Steps steps) {
    var machine = Machine.now();
    var contest =
        ModelContest.of(
            "flood",
            each -> new FloodModel(settings, each),
            new ModelContest.Terms(seed, rounds, hasBaseline),
            steps);
    Map<String, String> digests = new TreeMap<>();
    var statistics = statistics(outcomes(digests, steps));
    return new BenchReport(
        BenchReport.SCHEMA,
        "flood",
        "W-FLOOD " + settings.preset().map(Enum::name).orElse("(no preset)"),
        parameters(),
        seed,
        machine.atEnd(),
        contest.speeds(),
        contest.ratios(),
        statistics,
        digests,
        List.of(),
        notes());
  }

  private List<Outcome> outcomes(Map<String, String> digests, Steps steps) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      steps.onStep("statistics: seed %d of %d".formatted(i + 1, seeds));
      var model = new FloodModel(settings, Math.addExact(seed, i));
      long messages = KernelRunner.of(model).runWhole();
      digests.put(Long.toString(Math.addExact(seed, i)), model.digest());
      outcomes.add(outcome(model, messages));
    }
    return outcomes;
  }

  private static Outcome outcome(FloodModel model, long messages) {
    var doneAtMillis = Arrays.stream(model.doneAtNanos()).mapToDouble(at -> at / NANOS_PER_MILLI);
    double degree = model.graph().degreeSum() / (double) model.graph().nodeCount();
    return new Outcome(Sample.of(doneAtMillis), degree, messages, model.expectedMessages());
  }

  private List<Statistic> statistics(List<Outcome> outcomes) {
    return List.of(
        arrival("p50", outcomes, 0.5),
        arrival("p90", outcomes, 0.9),
        arrival("p99", outcomes, 0.99),
        arrival("max", outcomes, 1),
        statistic("mean degree", "peers", outcomes, Outcome::degree),
        statistic("messages", "messages", outcomes, Outcome::messages),
        statistic("messages by M (n degree - n + 1)", "messages", outcomes, Outcome::expected));
  }

  private Statistic arrival(String name, List<Outcome> outcomes, double ratio) {
    return statistic(
        "arrival " + name, "ms", outcomes, outcome -> outcome.doneAtMillis().quantile(ratio));
  }

  private Statistic statistic(
      String name, String unit, List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    DoubleStream values = outcomes.stream().mapToDouble(value);
    var peer = settings.preset().flatMap(preset -> FloodPeer.figure(preset, name));
    return Statistic.of(name, unit, Sample.of(values), peer);
  }

  private Map<String, String> parameters() {
    return Map.of(
        "nodes", Integer.toString(settings.nodes()),
        "messages", Integer.toString(settings.messages()),
        "min-peers", Integer.toString(settings.minPeers()),
        "delay-before-resend", settings.delayBeforeResendMillis() + "ms",
        "delay-between-sends", settings.delayBetweenSendsMillis() + "ms",
        "seeds", Integer.toString(seeds),
        "rounds", Integer.toString(rounds));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "An event is the arrival of one message at one node; the set-up of graph and state is not timed.");
    notes.add(
        settings.messages() == 1
            ? "Arrival: when a node first received the message (its origin: 0)."
            : "Arrival: when a node had received all messages.");
    Optional<String> peer = settings.preset().map(FloodPeer::speed);
    peer.ifPresent(notes::add);
    return notes;
  }
}
