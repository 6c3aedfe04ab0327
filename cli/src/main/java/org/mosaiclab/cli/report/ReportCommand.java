package org.mosaiclab.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mosaiclab.analysis.campaign.CampaignReport;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.figure.draw.DrawingUnavailableException;
import org.mosaiclab.analysis.report.HtmlReport;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.summary.SummaryJson;
import org.mosaiclab.cli.progress.Waiting;
import org.mosaiclab.cli.rules.BundledRules;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.dataset.store.TableDigests;
import org.mosaiclab.dataset.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `report`: makes figures and report of a recording again.
@Command(
    name = "report",
    header = "Makes figures and report of a run or a campaign again, from its tables.",
    description = {
      "Reads what was recorded in a folder and writes its summary.json (of a run), figures/ and",
      "report.html again: after they were lost, with a newer version, or with a Pareto front.",
      "Nothing is simulated and no table is touched. Refuses tables that are not as they were written."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic report runs/paper-baseline-1-0123abcd",
      "  ./mosaic report answer --pareto 'alpha.finality.latency mean' 'alpha.metablock.origin.gas mean'",
      "",
      "Exit codes: 0 done; 2 the folder cannot be read."
    })
public final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "Folder of a run or of a finished campaign.")
  private Path root = Path.of("");

  @Option(
      names = "--pareto",
      arity = "2",
      paramLabel = "METRIC",
      description =
          "Of a campaign: draws two means against each other, both the less the better, and which"
              + " settings no other one beats. Each as the tables name it: metric, blank, statistic.")
  private List<String> pareto = new ArrayList<>();

  @Option(
      names = "--force",
      description =
          "Takes tables that have changed or lack a copy; the report then says so on top.")
  private boolean isForced;

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// @param terminal of the user
  public ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new DatasetException(root, "is no folder; give that of a run or of a campaign");
    }
    try (var _ = new Waiting(terminal, "drawing", isQuiet)) {
      if (isCampaign()) {
        writeCampaign(new CampaignFolder(root));
      } else {
        writeRun(new RunFolder(root));
      }
    } catch (DrawingUnavailableException unavailable) {
      throw new BadInputException("no figures: " + unavailable.getMessage());
    }
    terminal.out().println(root.resolve("report.html"));
    return ExitStatus.DONE;
  }

  private boolean isCampaign() {
    var folder = new CampaignFolder(root);
    return Files.exists(folder.header())
        || Files.exists(folder.source())
        || Files.exists(folder.parts());
  }

  private void writeRun(RunFolder folder) throws IOException {
    if (!pareto.isEmpty()) {
      throw new BadInputException("--pareto: is for campaigns; " + root + " holds a run");
    }
    var dataset = RunDataset.open(root);
    var doubts = accepted(dataset.verify());
    var summary = RunSummary.of(dataset);
    WholeFile.writeText(folder.summary(), SummaryJson.of(summary));
    var figures = FigureSet.render(dataset, folder.figures());
    HtmlReport.write(
        dataset, summary, figures, RunBackground.of(scenario(folder), doubts), folder.report());
  }

  private static String scenario(RunFolder folder) throws IOException {
    return Files.isRegularFile(folder.scenario()) ? Files.readString(folder.scenario()) : "";
  }

  private void writeCampaign(CampaignFolder folder) throws IOException {
    var manifest = CampaignManifest.read(folder);
    var doubts = accepted(TableDigests.differences(folder.tables(), manifest.tables()));
    var result = CampaignResult.read(folder, manifest, pareto);
    var missing = result.missing();
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "--pareto: no run of this campaign measured %s; tables/estimates.csv names what they did"
              .formatted(missing.getFirst()));
    }
    CampaignReport.write(result, BundledRules.book(), doubts, root);
  }

  private List<String> accepted(List<String> differences) {
    if (!differences.isEmpty() && !isForced) {
      var problems = new ArrayList<>(differences);
      problems.add("--force makes the report from what is there");
      throw new BadInputException(problems);
    }
    return differences.stream().map(line -> "Not as it was written: " + line + ".").toList();
  }
}
