package org.mosaiclab.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mosaiclab.bench.phold.PholdBench;
import org.mosaiclab.bench.phold.PholdSettings;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench phold`: PHOLD.
@Command(
    name = "phold",
    header = "Measures the event list alone: every event causes one other.",
    description = {
      "PHOLD with lookahead 0.1 s, exponential mean 0.9 s and uniform remote targets: on the kernel",
      "without and with a digest of every event, through the actor API, and on",
      "java.util.PriorityQueue with a lambda per event."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench phold                              five sizes up to 16.8 million pending",
      "  ./mosaic bench phold --sizes 1024x1,65536x16 --rounds 5",
      "  ./mosaic bench phold --sizes 1048576x16 --no-actors --no-baseline"
    })
final class PholdCommand implements Callable<Integer> {
  private static final int ROUNDS = 3;
  private static final long EVENTS_MAX = 10_000_000_000L;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})x(\\d{1,9})");

  private final Terminal terminal;
  @Mixin private final BenchOptions common = new BenchOptions();

  @Option(
      names = "--sizes",
      paramLabel = "NxM,...",
      description = {
        "Targets x events that each starts with, as 65536x16: 2 to 4194304, times 1 to 1024, at",
        "most 67108864 in all. Default: 1024x1,65536x1,65536x16,1048576x1,1048576x16."
      })
  private String sizes = "";

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Events of a round, 1 to 10000000000. Default 10000000.")
  private long events;

  @Option(names = "--no-actors", description = "Leaves out the actor API.")
  private boolean isWithoutActors;

  /// @param terminal of the user
  PholdCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var bench =
        new PholdBench(
            parsed(),
            BenchOptions.require("--events", events, 1, EVENTS_MAX),
            common.seed(),
            common.rounds(ROUNDS),
            common.hasBaseline(),
            !isWithoutActors);
    return common.run(bench::run, terminal);
  }

  private List<PholdSettings> parsed() {
    return sizes.isEmpty()
        ? PholdSettings.USUAL
        : Stream.of(sizes.split(",", -1)).map(PholdCommand::parse).distinct().toList();
  }

  private static PholdSettings parse(String text) {
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new BadInputException(
          "--sizes: '" + text + "' is no size; write targets x events of each, as 65536x16");
    }
    long targets = Long.parseLong(matcher.group(1));
    long perTarget = Long.parseLong(matcher.group(2));
    BenchOptions.require("--sizes, targets", targets, 2, PholdSettings.TARGETS_MAX);
    BenchOptions.require("--sizes, events of each", perTarget, 1, PholdSettings.PER_TARGET_MAX);
    BenchOptions.require(
        "--sizes, events in all", targets * perTarget, 2, PholdSettings.POPULATION_MAX);
    return new PholdSettings((int) targets, (int) perTarget);
  }
}
