package org.mosaiclab.campaign.coverage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.analysis.estimate.Proportion;

/// Intervals for shares, by enumeration: the number of hits is binomial, so the level at a true
/// share is a sum over all numbers of hits and needs no sample.
final class ProportionStudy implements CoverageStudy {
  private static final int[] TRIALS = {1, 2, 5, 10, 20, 60, 200};
  private static final int[] WILSON_TRIALS = {20, 50, 100};
  private static final int PARTS = 400;
  private static final double WILSON_EDGE = 0.05;

  @Override
  public List<Finding> findings(Samples samples) {
    return List.of(
        never("Clopper-Pearson interval", Proportion::clopperPearson),
        never("upper bound of a share", found -> new Bounds(0, found.upperBound())),
        wilson());
  }

  private static Finding never(String estimator, Function<Proportion, Bounds> interval) {
    double least = 1;
    for (int trials : TRIALS) {
      var bounds = all(trials, interval);
      for (int part = 1; part < PARTS; part++) {
        least = Math.min(least, level(bounds, (double) part / PARTS));
      }
      least = Math.min(least, atEnds(bounds));
    }
    return new Finding(
        estimator,
        "binomial, n 1 to 200, all shares",
        Promise.computed("never below 95 %", 0.95, 1),
        least,
        (long) TRIALS.length * (PARTS - 1));
  }

  // The level falls where an interval ends: there it is least, and a grid may miss it.
  private static double atEnds(List<Bounds> bounds) {
    return bounds.stream()
        .flatMapToDouble(one -> java.util.stream.DoubleStream.of(one.low(), one.high()))
        .filter(share -> share > 0 && share < 1)
        .map(share -> Math.min(level(bounds, share - 1e-9), level(bounds, share + 1e-9)))
        .min()
        .orElse(1);
  }

  private static Finding wilson() {
    double sum = 0;
    int cases = 0;
    for (int trials : WILSON_TRIALS) {
      var bounds = all(trials, Proportion::wilson);
      for (int part = 0; part <= PARTS; part++) {
        sum += level(bounds, WILSON_EDGE + (1 - 2 * WILSON_EDGE) * part / PARTS);
        cases++;
      }
    }
    return new Finding(
        "Wilson interval, mean level",
        "binomial, n 20 to 100, shares 5 to 95 %",
        Promise.computed("94 to 96 %", 0.94, 0.96),
        sum / cases,
        cases);
  }

  private static List<Bounds> all(int trials, Function<Proportion, Bounds> interval) {
    return IntStream.rangeClosed(0, trials)
        .mapToObj(hits -> interval.apply(new Proportion(hits, trials)))
        .toList();
  }

  private static double level(List<Bounds> bounds, double share) {
    if (!(share > 0 && share < 1)) {
      return 1;
    }
    var law = new BinomialDistribution(null, bounds.size() - 1, share);
    return IntStream.range(0, bounds.size())
        .filter(hits -> bounds.get(hits).contains(share))
        .mapToDouble(law::probability)
        .sum();
  }
}
