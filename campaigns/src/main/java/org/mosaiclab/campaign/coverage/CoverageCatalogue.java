package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Every study, in the order of the table.
public final class CoverageCatalogue {
  /// Samples of an expensive study that tell enough for a first look, in well under a minute.
  public static final int SAMPLES = 1_000;

  private static final List<CoverageStudy> STUDIES =
      List.of(
          new MeanStudy(),
          new QuantileStudy(),
          new ProportionStudy(),
          new QueueStudy(),
          new WarmUpStudy(),
          new ComparisonStudy(),
          new PowerLawStudy(),
          new SensitivityStudy());

  private CoverageCatalogue() {}

  /// Applies every estimator; the same seed and number give the same findings.
  ///
  /// @param seed root of all streams
  /// @param samples of the expensive studies, at least 2; cheap ones take up to twenty times as
  ///   many
  /// @param progress is told after each study how many are done, and how many there are
  public static List<Finding> findings(
      long seed, int samples, BiConsumer<Integer, Integer> progress) {
    var findings = new ArrayList<Finding>();
    for (int study = 0; study < STUDIES.size(); study++) {
      findings.addAll(STUDIES.get(study).findings(new Samples(seed, samples)));
      progress.accept(study + 1, STUDIES.size());
    }
    return List.copyOf(findings);
  }
}
