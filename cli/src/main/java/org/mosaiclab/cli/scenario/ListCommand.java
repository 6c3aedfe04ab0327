package org.mosaiclab.cli.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mosaiclab.campaign.catalogue.CampaignCatalogue;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricCatalogue;
import org.mosaiclab.scenario.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `list`: the scenarios that come with Mosaic Lab.
@Command(
    name = "list",
    header = "Lists the scenarios that come with Mosaic Lab, or the metrics.",
    description = "Lists the scenarios that come with Mosaic Lab, and what each asks.",
    footer = {
      "",
      "Next:",
      "  ./mosaic show paper-baseline      what exactly it says",
      "  ./mosaic run paper-baseline       run it",
      "  ./mosaic list --metrics           what checks can be about",
      "  ./mosaic list --campaigns         what can be swept",
    })
public final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--metrics",
      description =
          "Lists the metrics instead: where each applies, its unit, its statistics, what it"
              + " measures, which rules decide it (`mosaic rules ID` tells what they say).")
  private boolean isAboutMetrics;

  @Option(names = "--campaigns", description = "Lists the campaigns instead, for `mosaic sweep`.")
  private boolean isAboutCampaigns;

  /// @param terminal where the list goes
  public ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (isAboutMetrics) {
      MetricCatalogue.all().forEach(metric -> describe(metric).forEach(terminal.out()::println));
    } else if (isAboutCampaigns) {
      listCampaigns();
    } else {
      listScenarios();
    }
    return ExitStatus.DONE;
  }

  private static List<String> describe(Metric metric) {
    var lines = new ArrayList<String>();
    lines.add(
        metric.scopes().stream()
            .map(scope -> fullName(metric, scope))
            .collect(Collectors.joining(", ")));
    lines.add(
        "  %s; %s%s"
            .formatted(
                metric.unit().symbol(),
                String.join(", ", metric.stats()),
                metric.countsByRule() ? ", and each rule by its id, as VO-6" : ""));
    lines.add("  " + metric.description());
    lines.add("  " + metric.definition());
    if (!metric.rules().isEmpty()) {
      lines.add("  rules: " + String.join(", ", metric.rules()));
    }
    return lines;
  }

  private static String fullName(Metric metric, Metric.Scope scope) {
    return switch (scope) {
      case ORIGIN -> "origin." + metric.name();
      case METACHAIN -> "CHAIN." + metric.name();
      case RUN -> metric.name();
    };
  }

  private void listCampaigns() {
    for (var name : CampaignCatalogue.names()) {
      terminal.out().println(name + ": " + CampaignCatalogue.question(name));
    }
  }

  private void listScenarios() {
    var catalogue = Catalogue.bundled();
    int width = catalogue.names().stream().mapToInt(String::length).max().orElse(0);
    for (var name : catalogue.names()) {
      terminal
          .out()
          .println(
              name + " ".repeat(width + 2 - name.length()) + catalogue.question(name).orElse(""));
    }
  }
}
