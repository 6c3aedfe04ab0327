package org.mosaiclab.cli.compare;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.mosaiclab.analysis.contrast.Quantity;
import org.mosaiclab.analysis.contrast.Recording;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.cli.compare.Comparison.PairContrast;
import org.mosaiclab.cli.progress.Waiting;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `compare`: two recordings side by side.
@Command(
    name = "compare",
    header = "Compares two runs, two campaigns, or two points of one.",
    description = {
      "Prints what differs between the settings, then for every metric that both measured the means",
      "and the difference with its 95 % interval. Runs of the same seed and replication share their",
      "random streams and are compared pair by pair; where there are none, mean with mean after",
      "Welch. Two campaigns are compared point by point where their swept fields are equal."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic compare answer@0 answer@3            two points of a campaign",
      "  ./mosaic compare before after --metric alpha.finality.latency",
      "  ./mosaic compare runs/A runs/B --all          two runs, every statistic",
      "",
      "Exit codes: 0 compared; 2 a folder is not right, or the two have nothing in common."
    })
public final class CompareCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "Folder of a run or a campaign; FOLDER@N is point N of a campaign.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "What is compared with it.")
  private String second = "";

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = {
        "Only this metric. Default: every metric; between many points the one that the campaign",
        "compares, else finality latency of the first meta-chain."
      })
  private Optional<String> metric = Optional.empty();

  @Option(
      names = "--all",
      description = "Every statistic of a metric. Default: its mean or its value.")
  private boolean isAll;

  @Option(names = "--json", description = "Prints the comparison as JSON on standard output.")
  private boolean isJson;

  /// @param terminal of the user
  public CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var _ = new Waiting(terminal, "comparing")) {
      var comparison = new Comparison(SideWord.open(first), SideWord.open(second));
      var pairs = comparison.pairs();
      var chosen = metric.or(() -> pairs.size() == 1 ? Optional.empty() : usual(comparison));
      var found = comparison.contrasts(pairs, quantities(chosen));
      requireAny(found, chosen);
      tell(comparison, comparison.differences(pairs), found);
    }
    return ExitStatus.DONE;
  }

  private static Optional<String> usual(Comparison comparison) {
    return comparison.first().recording() instanceof Recording.OfCampaign campaign
            && campaign.manifest().header().compare().isOn()
        ? Optional.of(campaign.manifest().header().compare().metric())
        : Optional.empty();
  }

  private Predicate<Quantity> quantities(Optional<String> chosen) {
    return quantity ->
        chosen.map(quantity.metric()::equals).orElse(true)
            && (isAll || List.of("mean", "value").contains(quantity.stat()));
  }

  private void requireAny(List<PairContrast> found, Optional<String> chosen) {
    if (found.stream().allMatch(pair -> pair.contrasts().isEmpty())) {
      throw new BadInputException(
          "%s and %s cannot be compared: %s"
              .formatted(
                  first,
                  second,
                  chosen
                      .map(
                          name ->
                              "not both measured " + name + "; `mosaic query` shows what each did")
                      .orElse("they measured no metric in common")));
    }
  }

  private void tell(Comparison comparison, List<String> differences, List<PairContrast> found) {
    if (isJson) {
      terminal.writeForMachines(
          CanonicalJson.write(Map.of("settings", differences, "pairs", found)));
      return;
    }
    var glyphs = terminal.canShow("±") ? Glyphs.UNICODE : Glyphs.ASCII;
    new CompareText(comparison, glyphs).lines(differences, found).forEach(terminal.out()::println);
  }
}
