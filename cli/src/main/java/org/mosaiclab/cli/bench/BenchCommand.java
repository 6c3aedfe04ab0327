package org.mosaiclab.cli.bench;

import java.util.concurrent.Callable;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `bench`: what it measures, and its benchmarks.
@Command(
    name = "bench",
    header = "Measures speed and compares results with other simulators.",
    synopsisSubcommandLabel = "BENCHMARK",
    description = {
      "Runs a benchmark on this machine: ours and a baseline in the same run, in turn, as medians",
      "with their spread, the ratio, processor time beside wall time, bytes allocated per event and",
      "the machine's load. Workloads of other simulators print their results beside the peer's."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench flood --preset w1 --seeds 40",
      "  ./mosaic bench flood --nodes 2048 --messages 16 --min-peers 10 \\",
      "    --delay-before-resend 10ms --delay-between-sends 5ms --seeds 10",
      "  ./mosaic bench gossip --nodes 600 --blocks 100 --tables 2015 --seeds 10",
      "",
      "Close what else runs: above a load of one per processor the output says DISTURBED.",
      "docs/performance.md tells how to measure and what limits each figure."
    })
public final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  private BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its benchmarks.
  ///
  /// @param terminal of the user
  public static CommandLine on(Terminal terminal) {
    return new CommandLine(new BenchCommand(terminal))
        .addSubcommand(new PholdCommand(terminal))
        .addSubcommand(new FloodCommand(terminal))
        .addSubcommand(new GossipCommand(terminal))
        .addSubcommand(new ProtocolCommand(terminal))
        .addSubcommand(new MainCommand(terminal))
        .addSubcommand(new CampaignCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitStatus.BAD_INPUT;
  }
}
