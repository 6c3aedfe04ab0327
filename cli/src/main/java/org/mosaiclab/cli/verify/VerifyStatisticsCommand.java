package org.mosaiclab.cli.verify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.mosaiclab.campaign.coverage.CoverageCatalogue;
import org.mosaiclab.campaign.coverage.CoverageText;
import org.mosaiclab.campaign.coverage.Finding;
import org.mosaiclab.cli.progress.Pace;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verify-statistics`: the estimators against their own promises.
@Command(
    name = "verify-statistics",
    header = "Holds every estimator to its own promise, on data of which the truth is known.",
    description = {
      "An interval at 95 % must hold the truth in 95 of 100 samples. This applies every estimator",
      "that runs and campaigns use to many samples with a known truth (normal values, the M/M/1",
      "queue, binomial counts, functions with known Sobol indices) and prints how often it was",
      "right, beside what it promises. Where a promise can be computed, it is: no samples then.",
      "",
      "The same seed and number of samples give the same table on every machine."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic verify-statistics",
      "  ./mosaic verify-statistics --seed 2             other samples, the same promises",
      "  ./mosaic verify-statistics --seeds 20000        deeper; minutes",
      "",
      "Exit code 1 if a promise is broken."
    })
public final class VerifyStatisticsCommand implements Callable<Integer> {
  private static final int SEEDS_MIN = 50;
  private static final int SEEDS_MAX = 1_000_000;
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final Studies studies;
  private final long startedNanos = System.nanoTime();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "" + CoverageCatalogue.SAMPLES,
      description = {
        "Samples of an expensive estimator, 50 or more; cheap ones take twenty times as many.",
        "Default ${DEFAULT-VALUE}."
      })
  private int seeds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Root of all samples. Default ${DEFAULT-VALUE}.")
  private long seed;

  /// @param terminal where the table goes
  public VerifyStatisticsCommand(Terminal terminal) {
    this(terminal, CoverageCatalogue::findings);
  }

  /// @param studies makes the findings
  VerifyStatisticsCommand(Terminal terminal, Studies studies) {
    this.terminal = terminal;
    this.studies = studies;
  }

  /// Where findings come from: the catalogue, but for tests of broken promises.
  @FunctionalInterface
  interface Studies {
    List<Finding> findings(long seed, int samples, BiConsumer<Integer, Integer> progress);
  }

  @Override
  public Integer call() {
    if (seeds < SEEDS_MIN || seeds > SEEDS_MAX) {
      throw new BadInputException(
          "--seeds: %d is out of bounds; at least %d and at most %d"
              .formatted(seeds, SEEDS_MIN, SEEDS_MAX));
    }
    var findings = studies.findings(seed, seeds, this::tell);
    CoverageText.lines(findings).forEach(terminal.out()::println);
    return findings.stream().allMatch(Finding::isKept) ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private void tell(int done, int all) {
    var elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
    if (done < all && elapsed.compareTo(QUIET) > 0) {
      var left = elapsed.dividedBy(done).multipliedBy(all - done);
      terminal.notice("%d of %d studies, about %s left".formatted(done, all, Pace.text(left)));
    }
  }
}
