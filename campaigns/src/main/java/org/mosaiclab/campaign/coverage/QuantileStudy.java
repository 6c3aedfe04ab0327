package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.mosaiclab.analysis.estimate.OrderStatistics;

/// Intervals between order statistics: found as often as their exact binomial level says, and that
/// level never below 95 %.
final class QuantileStudy implements CoverageStudy {
  private static final int N_MAX = 400;

  private record Case(int n, double share) {}

  @Override
  public List<Finding> findings(Samples samples) {
    var findings = new ArrayList<Finding>();
    var many = samples.many();
    for (var one : List.of(new Case(6, 0.5), new Case(20, 0.5), new Case(60, 0.9))) {
      findings.add(sampled(many, one));
    }
    findings.add(leastLevel());
    return findings;
  }

  // The quantile of a uniform law is the share itself.
  private static Finding sampled(Samples samples, Case one) {
    double share =
        samples.share(
            "quantile/" + one.n + "/" + one.share,
            source ->
                OrderStatistics.of(source.units(one.n))
                    .interval(one.share)
                    .orElseThrow()
                    .bounds()
                    .contains(one.share));
    double level = OrderStatistics.ranks(one.n, one.share).orElseThrow().coverageRatio();
    return new Finding(
        "order statistics, " + Promise.percent(one.share) + " quantile",
        one.n + " uniform values",
        Promise.exactly(level, samples.count()),
        share,
        samples.count());
  }

  private static Finding leastLevel() {
    double least = 1;
    long cases = 0;
    for (double share : new double[] {0.1, 0.5, 0.9, 0.95, 0.99}) {
      for (int n = 1; n <= N_MAX; n++) {
        var law = new BinomialDistribution(null, n, share);
        var ranks = OrderStatistics.ranks(n, share);
        if (ranks.isPresent()) {
          int low = ranks.get().low();
          int high = ranks.get().high();
          double level = law.cumulativeProbability(high - 1) - law.cumulativeProbability(low - 1);
          least = Math.min(least, level);
          cases++;
        }
      }
    }
    return new Finding(
        "order statistics, least level",
        "n to " + N_MAX + ", 5 quantiles",
        Promise.computed("at least 95 %", 0.95, 1),
        least,
        cases);
  }
}
