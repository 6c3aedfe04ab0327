package org.mosaiclab.cli.bench;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaiclab.bench.gossip.GossipBench;
import org.mosaiclab.bench.gossip.GossipSettings;
import org.mosaiclab.bench.gossip.GossipSettings.Preset;
import org.mosaiclab.bench.gossip.RegionTables;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `bench gossip`: W-GOSSIP.
@Command(
    name = "gossip",
    header = "Propagates proof-of-work blocks through six regions, as SimBlock.",
    description = {
      "A node announces its new head to all neighbours; who does not know the block asks for it; a",
      "node uploads one block of 535,000 bytes at a time. Latencies, bandwidths, regions and degrees",
      "are measured tables of the Bitcoin network. The run ends when a block above --blocks would",
      "be found.",
      "",
      "Prints when a block had reached half and nine tenths of the nodes (medians over seeds, and",
      "where one further run falls with 99 %%) beside the peer's figures, and events per second",
      "beside java.util.PriorityQueue with a lambda per event."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench gossip                             preset s1, 40 seeds",
      "  ./mosaic bench gossip --preset s2",
      "  ./mosaic bench gossip --nodes 600 --blocks 100 --tables 2015 --seeds 10",
      "  ./mosaic bench gossip --nodes 600 --tables 2019 --compact-blocks 0.964 --seeds 10"
    })
final class GossipCommand implements Callable<Integer> {
  private static final int SEEDS_MAX = 10_000;
  private static final long NODE_BLOCKS_MAX = 1L << 31;
  private static final int NODE_BLOCKS_MANY = 200_000;
  private static final int MANY_ROUNDS = 7;
  private static final int FEW_ROUNDS = 3;
  private static final int MANY_SEEDS = 40;
  private static final int FEW_SEEDS = 10;

  private final Terminal terminal;
  @Mixin private final BenchOptions common = new BenchOptions();

  @Option(
      names = "--preset",
      paramLabel = "s1|s2|s3|s4",
      defaultValue = "s1",
      description = {
        "Where the other options start from: s1 (600 nodes, 100 blocks, 2015), s2 (6000 nodes),",
        "s3 (6000, 2019), s4 (6000, 2019, compact blocks 0.964). Default s1."
      })
  private Preset preset = Preset.S1;

  @Option(names = "--nodes", paramLabel = "N", description = "Nodes, 30 to 131072.")
  private Optional<Integer> nodes = Optional.empty();

  @Option(
      names = "--blocks",
      paramLabel = "N",
      description = "Height at which the run ends, 1 to 100000.")
  private Optional<Integer> blocks = Optional.empty();

  @Option(
      names = "--tables",
      paramLabel = "2015|2019",
      converter = Year.class,
      description = "Year of latencies, bandwidths and regions.")
  private Optional<RegionTables> tables = Optional.empty();

  @Option(
      names = "--compact-blocks",
      paramLabel = "RATIO",
      description = "Share of nodes that relay compact blocks, 0 to 1.")
  private Optional<Double> compactBlockRatio = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Runs for the statistics, 1 to 10000. Default 40, of large runs 10.")
  private Optional<Integer> seeds = Optional.empty();

  /// @param terminal of the user
  GossipCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Reads a year.
  static final class Year implements ITypeConverter<RegionTables> {
    @Override
    public RegionTables convert(String text) {
      return Stream.of(RegionTables.values())
          .filter(tables -> tables.year().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is no year of tables; there are "
                          + Stream.of(RegionTables.values())
                              .map(RegionTables::year)
                              .collect(Collectors.joining(" and "))));
    }
  }

  @Override
  public Integer call() {
    var bench = bench();
    return common.run(bench::run, terminal);
  }

  private GossipBench bench() {
    var settings = settings();
    boolean isLarge = (long) settings.nodes() * settings.blocks() > NODE_BLOCKS_MANY;
    int count = seeds.orElse(isLarge ? FEW_SEEDS : MANY_SEEDS);
    BenchOptions.require("--seeds", count, 1, SEEDS_MAX);
    return new GossipBench(
        settings,
        common.seed(),
        count,
        common.rounds(isLarge ? FEW_ROUNDS : MANY_ROUNDS),
        common.hasBaseline());
  }

  private GossipSettings settings() {
    var start = preset.settings();
    int nodes = this.nodes.orElse(start.nodes());
    BenchOptions.require("--nodes", nodes, GossipSettings.NODES_MIN, GossipSettings.NODES_MAX);
    int blocks = this.blocks.orElse(start.blocks());
    BenchOptions.require("--blocks", blocks, 1, GossipSettings.BLOCKS_MAX);
    BenchOptions.require("--nodes times --blocks", (long) nodes * blocks, 1, NODE_BLOCKS_MAX);
    return new GossipSettings(nodes, blocks, tables.orElse(start.tables()), compact(start));
  }

  private double compact(GossipSettings start) {
    double ratio = compactBlockRatio.orElse(start.compactBlockRatio());
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new BadInputException(
          "--compact-blocks: %s is out of bounds; at least 0 and at most 1".formatted(ratio));
    }
    return ratio;
  }
}
