package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.estimate.PowerLaw;

/// Exponent of a power law whose values have log-normal errors.
final class PowerLawStudy implements CoverageStudy {
  private static final double EXPONENT = 1.5;
  private static final double SIGMA = 0.1;
  private static final double[] SIZES = {10, 20, 50, 100, 200, 500};

  @Override
  public List<Finding> findings(Samples samples) {
    var many = samples.many();
    double share = many.share("power-law", PowerLawStudy::coversExponent);
    return List.of(
        new Finding(
            "power law, exponent",
            SIZES.length + " sizes, errors of 10 %",
            Promise.ofLevel(many.count()),
            share,
            many.count()));
  }

  private static boolean coversExponent(Samples.Source source) {
    double[] errors = source.normals(SIZES.length);
    var points = new ArrayList<PowerLaw.Point>();
    for (int i = 0; i < SIZES.length; i++) {
      double value = 3 * StrictMath.pow(SIZES[i], EXPONENT) * StrictMath.exp(SIGMA * errors[i]);
      points.add(new PowerLaw.Point(SIZES[i], value));
    }
    var law = PowerLaw.through(points).orElseThrow();
    return Math.abs(law.exponent() - EXPONENT) <= law.halfWidth().orElseThrow();
  }
}
