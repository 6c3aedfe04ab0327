package org.mosaiclab.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.mosaiclab.bench.measure.Contender;
import org.mosaiclab.bench.measure.Contest;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.model.LambdaRunner;
import org.mosaiclab.bench.report.Ratio;
import org.mosaiclab.bench.report.Speed;

/// How fast a model is on our event list, and on a priority queue of lambdas.
///
/// @param speeds ours first
/// @param ratios of ours to the baseline; none without one
public record ModelContest(List<Speed> speeds, List<Ratio> ratios) {
  public ModelContest {
    speeds = List.copyOf(speeds);
    ratios = List.copyOf(ratios);
  }

  /// How a contest is held.
  ///
  /// @param seed of the first counted round
  /// @param rounds that count, at least 1
  /// @param hasBaseline whether the baseline runs
  public record Terms(long seed, int rounds, boolean hasBaseline) {}

  /// Holds a contest.
  ///
  /// @param workload as tables show it
  /// @param models makes the model of a seed; not timed
  public static ModelContest of(
      String workload, LongFunction<EventModel> models, Terms terms, Steps steps) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(contender(KernelRunner.NAME, models, KernelRunner::of));
    if (terms.hasBaseline()) {
      contenders.add(contender(LambdaRunner.NAME, models, LambdaRunner::new));
    }
    var speeds =
        new Contest(contenders, terms.rounds(), terms.seed())
            .run(steps).stream().map(standing -> Speed.of(workload, standing)).toList();
    return new ModelContest(speeds, ratios(speeds));
  }

  private static List<Ratio> ratios(List<Speed> speeds) {
    return speeds.stream().skip(1).map(each -> Ratio.of(speeds.getFirst(), each)).toList();
  }

  private static Contender contender(
      String name, LongFunction<EventModel> models, EventRunner.Factory factory) {
    return new Contender(
        name,
        seed -> {
          var model = models.apply(seed);
          var runner = factory.create(model);
          return runner::runWhole;
        });
  }
}
