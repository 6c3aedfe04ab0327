package org.mosaiclab.campaign.coverage;

import java.util.Arrays;
import java.util.List;
import org.mosaiclab.analysis.estimate.Mser;
import org.mosaiclab.engine.random.RandomStream;

/// Warm-up detection on a series with a known transient: an autoregressive series whose start lies
/// above its mean by a distance that decays.
final class WarmUpStudy implements CoverageStudy {
  private static final int N = 1_000;
  private static final double CORRELATION = 0.5;
  private static final double START = 10;
  private static final double DECAY_OBSERVATIONS = 30;
  // Without a cut the mean is off by about START * DECAY / N.
  private static final double STATED_REST = 0.08;
  private static final double STATED_CUT = 0.94;

  @Override
  public List<Finding> findings(Samples samples) {
    double before = samples.mean("warm-up", source -> mean(series(source))).mean();
    var after = samples.mean("warm-up", source -> rule(source).mean());
    double error = Math.sqrt(after.variance() / after.n()) / before;
    double cut = samples.share("warm-up", source -> rule(source).cut() >= 2 * DECAY_OBSERVATIONS);
    var data = "%,d values, start 10 deviations off, decaying by e in 30".formatted(N);
    return List.of(
        new Finding(
            "MSER-5, bias left of that without a cut",
            data,
            Promise.biasWithin(STATED_REST, error),
            after.mean() / before,
            samples.count()),
        new Finding(
            "MSER-5, cuts at least twice the decay",
            data,
            Promise.atLeast(STATED_CUT, samples.count()),
            cut,
            samples.count()));
  }

  private static Mser rule(Samples.Source source) {
    return Mser.of(series(source)).orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] series(Samples.Source source) {
    RandomStream stream = source.stream("normal");
    double innovation = Math.sqrt(1 - CORRELATION * CORRELATION);
    double state = stream.nextStandardNormal();
    double[] series = new double[N];
    for (int i = 0; i < N; i++) {
      series[i] = state + START * StrictMath.exp(-i / DECAY_OBSERVATIONS);
      state = CORRELATION * state + innovation * stream.nextStandardNormal();
    }
    return series;
  }
}
