package org.mosaiclab.cli.bench;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mosaiclab.bench.flood.FloodBench;
import org.mosaiclab.bench.flood.FloodSettings;
import org.mosaiclab.bench.flood.FloodSettings.Preset;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench flood`: W-FLOOD.
@Command(
    name = "flood",
    header = "Floods messages over a peer-to-peer graph, as Wittgenstein's P2PFlood.",
    description = {
      "Nodes lie at random on a torus; each has at least so many random peers. A node forwards a",
      "message on first receipt to all peers but the sender, after --delay-before-resend plus 1 ms,",
      "its sends spaced by --delay-between-sends plus 1 ms (0: all at once). Delays follow distance",
      "and jitter. The run ends when nothing is under way.",
      "",
      "Prints when nodes had everything (p50, p90, p99, max; medians over seeds) beside the peer's",
      "figures, and messages per second beside java.util.PriorityQueue with a lambda per event."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench flood                              preset w1, 40 seeds",
      "  ./mosaic bench flood --preset w2 --seeds 3",
      "  ./mosaic bench flood --nodes 2048 --messages 16 --min-peers 10 \\",
      "    --delay-before-resend 10ms --delay-between-sends 5ms --seeds 10"
    })
final class FloodCommand implements Callable<Integer> {
  private static final int SEEDS_MAX = 10_000;
  private static final int EVENTS_MANY = 2_000_000;
  private static final int MANY_ROUNDS = 11;
  private static final int FEW_ROUNDS = 3;
  private static final int MANY_SEEDS = 40;
  private static final int FEW_SEEDS = 5;

  private final Terminal terminal;
  @Mixin private final BenchOptions common = new BenchOptions();

  @Option(
      names = "--preset",
      paramLabel = "w1|w2",
      defaultValue = "w1",
      description = {
        "Where the other options start from: w1 (8192 nodes, 1 message, 15 peers, 1ms, 1ms) or",
        "w2 (1024 nodes, 1024 messages, 13 peers, 1ms, 0ms). Default w1."
      })
  private Preset preset = Preset.W1;

  @Option(names = "--nodes", paramLabel = "N", description = "Nodes, 2 to 1048576.")
  private Optional<Integer> nodes = Optional.empty();

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "Nodes that originate one message each, 1 to --nodes.")
  private Optional<Integer> messages = Optional.empty();

  @Option(
      names = "--min-peers",
      paramLabel = "N",
      description = "Least number of peers, 1 to --nodes less 1.")
  private Optional<Integer> minPeers = Optional.empty();

  @Option(
      names = "--delay-before-resend",
      paramLabel = "TIME",
      converter = WholeMillis.class,
      description = "From first receipt to the first send, beside 1 ms; 0ms to 1h, as 10ms.")
  private Optional<Integer> delayBeforeResendMillis = Optional.empty();

  @Option(
      names = "--delay-between-sends",
      paramLabel = "TIME",
      converter = WholeMillis.class,
      description = "Between two sends of a node, beside 1 ms; 0ms sends to all at once.")
  private Optional<Integer> delayBetweenSendsMillis = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Runs for the statistics, 1 to 10000. Default 40, of large runs 5.")
  private Optional<Integer> seeds = Optional.empty();

  /// @param terminal of the user
  FloodCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var bench = bench();
    return common.run(bench::run, terminal);
  }

  private FloodBench bench() {
    var settings = settings();
    boolean isLarge = eventsAbout(settings) > EVENTS_MANY;
    int suitedSeeds = isLarge ? FEW_SEEDS : MANY_SEEDS;
    int count = seeds.orElse(suitedSeeds);
    BenchOptions.require("--seeds", count, 1, SEEDS_MAX);
    return new FloodBench(
        settings,
        common.seed(),
        count,
        common.rounds(isLarge ? FEW_ROUNDS : MANY_ROUNDS),
        common.hasBaseline());
  }

  // A little more peers than the least; exact enough to choose defaults.
  private static double eventsAbout(FloodSettings settings) {
    return 1.25 * settings.nodes() * settings.messages() * settings.minPeers();
  }

  private FloodSettings settings() {
    var start = preset.settings();
    int nodes = this.nodes.orElse(start.nodes());
    BenchOptions.require("--nodes", nodes, 2, FloodSettings.NODES_MAX);
    int messages = this.messages.orElse(start.messages());
    BenchOptions.require("--messages", messages, 1, nodes);
    int minPeers = this.minPeers.orElse(start.minPeers());
    BenchOptions.require("--min-peers", minPeers, 1, nodes - 1L);
    requireReceipts(nodes, messages);
    return new FloodSettings(
        nodes,
        messages,
        minPeers,
        delay("--delay-before-resend", delayBeforeResendMillis, start.delayBeforeResendMillis()),
        delay("--delay-between-sends", delayBetweenSendsMillis, start.delayBetweenSendsMillis()));
  }

  private static int delay(String option, Optional<Integer> given, int start) {
    int millis = given.orElse(start);
    BenchOptions.require(option + " (ms)", millis, 0, FloodSettings.DELAY_MILLIS_MAX);
    return millis;
  }

  private static void requireReceipts(int nodes, int messages) {
    if ((long) nodes * messages > FloodSettings.RECEIPTS_MAX) {
      throw new BadInputException(
          "--nodes times --messages: %,d is out of bounds; at most %,d"
              .formatted((long) nodes * messages, FloodSettings.RECEIPTS_MAX));
    }
  }
}
