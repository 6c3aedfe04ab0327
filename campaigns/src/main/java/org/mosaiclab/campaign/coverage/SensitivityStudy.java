package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.sensitivity.ElementaryEffects;
import org.mosaiclab.analysis.sensitivity.SobolIndices;
import org.mosaiclab.campaign.sensitivity.MorrisDesign;
import org.mosaiclab.campaign.sensitivity.SaltelliDesign;

/// Elementary effects and Sobol indices of functions of which they are known, through the designs
/// that campaigns use.
final class SensitivityStudy implements CoverageStudy {
  private static final int ROWS = 400;
  private static final int TRAJECTORIES = 30;
  private static final int LEVELS = 4;
  private static final double STATED_SOBOL = 0.93;
  private static final double STATED_MORRIS = 0.94;

  @Override
  public List<Finding> findings(Samples samples) {
    var findings = new ArrayList<Finding>();
    var ishigami = KnownFunction.ishigami();
    var g = KnownFunction.g(0, 1, 4.5, 9);
    for (var function : List.of(ishigami, g)) {
      findings.addAll(sobol(samples, function));
    }
    findings.add(morris(samples, ishigami));
    findings.add(morris(samples, g));
    return findings;
  }

  /// Samples whose interval holds the truth, by field.
  private static final class Hits {
    private final int[] first;
    private final int[] total;

    Hits(int fields) {
      first = new int[fields];
      total = new int[fields];
    }

    void count(KnownFunction function, int field, SobolIndices found) {
      first[field] += found.first().bounds().contains(function.first().get(field)) ? 1 : 0;
      total[field] += found.total().bounds().contains(function.total().get(field)) ? 1 : 0;
    }
  }

  private static List<Finding> sobol(Samples samples, KnownFunction function) {
    var hits = new Hits(function.fields());
    samples.mean(
        "sobol/" + function.name(),
        source -> {
          var design = new SaltelliDesign(function.fieldNames(), ROWS, source.seed());
          double[] values = design.shares().stream().mapToDouble(function.value()).toArray();
          for (int field = 0; field < function.fields(); field++) {
            hits.count(function, field, design.indices(field, i -> values[i]).orElseThrow());
          }
          return 0;
        });
    return List.of(
        finding("Sobol first index", ROWS + " rows", function, hits.first, STATED_SOBOL, samples),
        finding("Sobol total index", ROWS + " rows", function, hits.total, STATED_SOBOL, samples));
  }

  // The field that is covered least: a mean over fields would hide it.
  private static Finding finding(
      String estimator,
      String size,
      KnownFunction function,
      int[] hits,
      double stated,
      Samples samples) {
    return new Finding(
        estimator + ", worst field",
        "%s function, %d fields, %s".formatted(function.name(), function.fields(), size),
        Promise.atLeast(stated, samples.count()),
        (double) Arrays.stream(hits).min().orElseThrow() / samples.count(),
        samples.count());
  }

  private static Finding morris(Samples samples, KnownFunction function) {
    double[] truth = meanEffects(function);
    int[] hits = new int[function.fields()];
    samples.mean(
        "morris/" + function.name(),
        source -> {
          var design = new MorrisDesign(function.fieldNames(), TRAJECTORIES, LEVELS, source.seed());
          double[] values = design.shares().stream().mapToDouble(function.value()).toArray();
          for (int field = 0; field < function.fields(); field++) {
            var effects = ElementaryEffects.of(design.steps(field, i -> values[i]));
            hits[field] += holds(effects.muStar().interval().orElseThrow(), truth[field]) ? 1 : 0;
          }
          return 0;
        });
    return finding(
        "Morris mu*", TRAJECTORIES + " trajectories", function, hits, STATED_MORRIS, samples);
  }

  private static boolean holds(Interval interval, double truth) {
    return interval.low() <= truth + 1e-9 && truth - 1e-9 <= interval.high();
  }

  // By enumeration: every level of every other field, and the steps from the lower half of this
  // one.
  private static double[] meanEffects(KnownFunction function) {
    double[] sums = new double[function.fields()];
    int points = (int) Math.round(StrictMath.pow(LEVELS, function.fields()));
    double change = LEVELS / 2 / (LEVELS - 1.0);
    for (int point = 0; point < points; point++) {
      double[] shares = new double[function.fields()];
      for (int field = 0, rest = point; field < shares.length; field++, rest /= LEVELS) {
        shares[field] = rest % LEVELS / (LEVELS - 1.0);
      }
      double before = function.value().applyAsDouble(shares);
      for (int field = 0; field < shares.length; field++) {
        double[] across = shares.clone();
        across[field] += across[field] < 0.5 ? change : -change;
        sums[field] += Math.abs(function.value().applyAsDouble(across) - before) / change;
      }
    }
    return Arrays.stream(sums).map(sum -> sum / points).toArray();
  }
}
