package org.mosaiclab.cli.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.mosaiclab.bench.mainjob.MainBench;
import org.mosaiclab.cli.input.CheckedScenario;
import org.mosaiclab.cli.input.ScenarioNames;
import org.mosaiclab.cli.input.ScenarioSource;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench main`: the main job.
@Command(
    name = "main",
    header = "Measures a scenario on both event lists, and where its time goes.",
    description = {
      "Runs a scenario of the catalogue, shortened, on the bucket queue and on the 4-ary heap, says",
      "whether their trace digests agree, and samples where the time goes: queue, network, protocol,",
      "actors, recording and the rest, with the three places that take most of each."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench main                               paper-baseline, 2h",
      "  ./mosaic bench main --scenario large-committee --duration 20m"
    })
final class MainCommand implements Callable<Integer> {
  private static final int ROUNDS = 5;

  private final Terminal terminal;
  @Mixin private final BenchOptions common = new BenchOptions();

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      defaultValue = "paper-baseline",
      completionCandidates = ScenarioNames.class,
      description = "A name from `mosaic list`, or a YAML file. Default paper-baseline.")
  private String scenario = "";

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "2h",
      description = "Simulated time, as 45m or 6h. Default 2h.")
  private String duration = "";

  /// @param terminal of the user
  MainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int rounds = common.rounds(ROUNDS);
    var settings =
        List.of(
            Setting.ofOption("--seed", "seed", Long.toString(common.seed())),
            Setting.ofOption("--duration", "duration", duration));
    ReadResult.Ok read =
        CheckedScenario.require(ScenarioSource.find(scenario).read(settings), terminal);
    var bench = new MainBench(read.spec(), duration, rounds, common.hasBaseline());
    return common.run(bench::run, terminal);
  }
}
