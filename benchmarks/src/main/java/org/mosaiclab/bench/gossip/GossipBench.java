package org.mosaiclab.bench.gossip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.mosaiclab.bench.compare.ModelContest;
import org.mosaiclab.bench.measure.Machine;
import org.mosaiclab.bench.measure.Sample;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.report.BenchReport;
import org.mosaiclab.bench.report.PeerFigure;
import org.mosaiclab.bench.report.Statistic;

/// Runs the gossip: propagation times over seeds, and the speed beside a baseline.
///
/// @param settings of the gossip
/// @param seed of the first run
/// @param seeds runs for the statistics, at least 1
/// @param rounds of the contest, at least 1
/// @param hasBaseline whether the baseline runs
public record GossipBench(
    GossipSettings settings, long seed, int seeds, int rounds, boolean hasBaseline) {
  private static final double NANOS_PER_SECOND = 1e9;

  /// What one seed gave; times in seconds.
  private record Outcome(Sample half, Sample most, long events, double degree, long found) {}

  /// Runs all of it.
  public BenchReport run(Steps steps) {
    var machine = Machine.now();
    var contest =
        ModelContest.of(
            "gossip",
            each -> new GossipModel(settings, each),
            new ModelContest.Terms(seed, rounds, hasBaseline),
            steps);
    Map<String, String> digests = new TreeMap<>();
    var statistics = statistics(outcomes(digests, steps));
    return new BenchReport(
        BenchReport.SCHEMA,
        "gossip",
        "W-GOSSIP " + settings.preset().map(Enum::name).orElse("(no preset)"),
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
      long each = Math.addExact(seed, i);
      var model = new GossipModel(settings, each);
      long events = KernelRunner.of(model).runWhole();
      digests.put(Long.toString(each), model.digest());
      outcomes.add(outcome(model, events));
    }
    return outcomes;
  }

  private static Outcome outcome(GossipModel model, long events) {
    double degree = model.network().degreeSum() / (double) model.network().nodeCount();
    return new Outcome(
        seconds(model.halfNanos()), seconds(model.mostNanos()), events, degree, model.foundCount());
  }

  private static Sample seconds(long[] nanos) {
    return Sample.of(Arrays.stream(nanos).mapToDouble(time -> time / NANOS_PER_SECOND));
  }

  private List<Statistic> statistics(List<Outcome> outcomes) {
    return List.of(
        predicting("t50 median", "s", outcomes, outcome -> outcome.half().median()),
        predicting("t50 mean", "s", outcomes, outcome -> outcome.half().mean()),
        predicting("t90 median", "s", outcomes, outcome -> outcome.most().median()),
        predicting("t90 mean", "s", outcomes, outcome -> outcome.most().mean()),
        plain("events", "events", outcomes, Outcome::events),
        plain(
            "events per node and block",
            "events",
            outcomes,
            outcome -> outcome.events() / ((double) settings.nodes() * settings.blocks())),
        plain("blocks found", "blocks", outcomes, Outcome::found),
        plain("mean neighbours", "nodes", outcomes, Outcome::degree));
  }

  private Statistic predicting(
      String name, String unit, List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    return Statistic.predicting(name, unit, sample(outcomes, value), peer(name));
  }

  private Statistic plain(
      String name, String unit, List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    return Statistic.of(name, unit, sample(outcomes, value), peer(name));
  }

  private Optional<PeerFigure> peer(String name) {
    return settings.preset().flatMap(preset -> GossipPeer.figure(preset, name));
  }

  private static Sample sample(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    return Sample.of(outcomes.stream().mapToDouble(value));
  }

  private Map<String, String> parameters() {
    return Map.of(
        "nodes", Integer.toString(settings.nodes()),
        "blocks", Integer.toString(settings.blocks()),
        "tables", settings.tables().year(),
        "compact-blocks", String.format(Locale.ROOT, "%s", settings.compactBlockRatio()),
        "seeds", Integer.toString(seeds),
        "rounds", Integer.toString(rounds));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("An event is one announcement, request, upload or find; set-up is not timed.");
    notes.add("t50, t90: from finding a block to its arrival at 50 % and 90 % of all nodes.");
    settings.preset().map(GossipPeer::speed).ifPresent(notes::add);
    return notes;
  }
}
