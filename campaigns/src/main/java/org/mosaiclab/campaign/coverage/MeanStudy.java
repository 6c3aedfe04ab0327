package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mosaiclab.analysis.estimate.Bootstrap;
import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.ReplicationMean;

/// Intervals for the mean of independent values: Student's on normal values, where its promise is
/// exact, and the bootstrap's on skewed ones.
final class MeanStudy implements CoverageStudy {
  private static final double MEAN = 7;
  private static final int SKEWED_N = 40;
  // What DiCiccio and Efron (Statistical Science 11, 1996) lead to expect of small skewed samples.
  private static final double STATED_BOOTSTRAP = 0.92;

  @Override
  public List<Finding> findings(Samples samples) {
    var findings = new ArrayList<Finding>();
    var many = samples.many();
    for (int n : new int[] {3, 5, 20}) {
      findings.add(student(many, n));
    }
    findings.add(bootstrap(samples));
    return findings;
  }

  private static Finding student(Samples samples, int n) {
    double share = samples.share("student/" + n, source -> bounds(source.normals(n)).contains(0));
    return new Finding(
        "Student interval",
        n + " normal values",
        Promise.ofLevel(samples.count()),
        share,
        samples.count());
  }

  private static Bounds bounds(double[] values) {
    var mean = new ReplicationMean();
    Arrays.stream(values).forEach(mean::add);
    Interval interval = mean.interval().orElseThrow();
    return new Bounds(interval.low(), interval.high());
  }

  private static Finding bootstrap(Samples samples) {
    double share =
        samples.share(
            "bootstrap",
            source ->
                Bootstrap.ofMean(exponential(source), source.stream("resample")::nextBelow)
                    .orElseThrow()
                    .contains(MEAN));
    return new Finding(
        "bootstrap interval (BCa)",
        SKEWED_N + " exponential values",
        Promise.atLeast(STATED_BOOTSTRAP, samples.count()),
        share,
        samples.count());
  }

  private static double[] exponential(Samples.Source source) {
    return Arrays.stream(source.units(SKEWED_N)).map(u -> -MEAN * StrictMath.log(u)).toArray();
  }
}
