package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.mosaiclab.analysis.compare.BestSetting;
import org.mosaiclab.analysis.compare.PairedComparison;
import org.mosaiclab.engine.random.RandomStream;

/// Settings that share their random numbers, compared in pairs and for the best of them.
///
/// A value is a part that all settings share, plus noise of the setting.
final class ComparisonStudy implements CoverageStudy {
  private static final int PAIRS = 8;
  private static final double DIFFERENCE = 0.3;
  private static final double SHARED = 3;
  private static final int SETTINGS = 5;
  private static final int FIRST_RUNS = 15;
  private static final int MORE_RUNS_MAX = 500;
  // The best and four that are equally worse: the hardest case for a selection.
  private static final double GAP = 1;

  @Override
  public List<Finding> findings(Samples samples) {
    return List.of(paired(samples.many()), best(samples), deficit(samples), selected(samples));
  }

  private static Finding paired(Samples samples) {
    double share = samples.share("paired", ComparisonStudy::coversDifference);
    return new Finding(
        "paired difference",
        PAIRS + " pairs with common random numbers",
        Promise.ofLevel(samples.count()),
        share,
        samples.count());
  }

  private static boolean coversDifference(Samples.Source source) {
    var settings = new Settings(source, new double[] {0, DIFFERENCE});
    settings.run(PAIRS);
    var interval =
        PairedComparison.of(settings.values.getFirst(), settings.values.getLast())
            .interval()
            .orElseThrow();
    return interval.low() <= DIFFERENCE && DIFFERENCE <= interval.high();
  }

  private static Finding best(Samples samples) {
    double share =
        samples.share(
            "best", source -> settings(source, FIRST_RUNS).choice().possible().contains(0));
    return finding("best of k, is among the possible", FIRST_RUNS + " runs", share, samples);
  }

  private static Finding deficit(Samples samples) {
    double share =
        samples.share(
            "best",
            source -> {
              var choice = settings(source, FIRST_RUNS).choice();
              return (choice.chosen() == 0 ? 0 : GAP) <= choice.deficitMax();
            });
    return finding("best of k, deficit within its bound", FIRST_RUNS + " runs", share, samples);
  }

  // Makes as many runs as were asked for, once, and then looks which one is chosen.
  private static Finding selected(Samples samples) {
    double share =
        samples.share(
            "selected",
            source -> {
              var settings = settings(source, FIRST_RUNS);
              long needed = settings.choice().runsNeeded().orElse(FIRST_RUNS);
              settings.run((int) Math.min(needed, MORE_RUNS_MAX) - FIRST_RUNS);
              return settings.choice().chosen() == 0;
            });
    return finding("best of k, chosen after the runs asked for", "more runs", share, samples);
  }

  private static Finding finding(String estimator, String runs, double share, Samples samples) {
    return new Finding(
        estimator,
        "%d settings, 4 equally worse, %s".formatted(SETTINGS, runs),
        Promise.atLeast(0.95, samples.count()),
        share,
        samples.count());
  }

  private static Settings settings(Samples.Source source, int runs) {
    var means = new double[SETTINGS];
    java.util.Arrays.fill(means, 1, SETTINGS, GAP);
    var settings = new Settings(source, means);
    settings.run(runs);
    return settings;
  }

  private static final class Settings {
    private final double[] means;
    private final RandomStream shared;
    private final List<RandomStream> own = new ArrayList<>();
    private final List<List<OptionalDouble>> values = new ArrayList<>();

    Settings(Samples.Source source, double[] means) {
      this.means = means.clone();
      this.shared = source.stream("shared");
      for (int setting = 0; setting < means.length; setting++) {
        own.add(source.stream("own/" + setting));
        values.add(new ArrayList<>());
      }
    }

    void run(int runs) {
      for (int run = 0; run < runs; run++) {
        double common = SHARED * shared.nextStandardNormal();
        for (int setting = 0; setting < means.length; setting++) {
          // Settings differ in their noise too.
          double noise = (1 + 0.2 * setting) * own.get(setting).nextStandardNormal();
          values.get(setting).add(OptionalDouble.of(means[setting] + common + noise));
        }
      }
    }

    BestSetting choice() {
      return BestSetting.of(Collections.unmodifiableList(values), true);
    }
  }
}
