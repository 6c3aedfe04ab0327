package org.mosaiclab.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mosaiclab.campaign.CampaignSession;
import org.mosaiclab.campaign.Shard;
import org.mosaiclab.campaign.cluster.ClusterConnector;
import org.mosaiclab.campaign.cluster.ClusterException;
import org.mosaiclab.campaign.executor.CampaignExecutor;
import org.mosaiclab.campaign.executor.LocalExecutor;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.campaign.plan.PlanResult;
import org.mosaiclab.cli.rules.BundledRules;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Interruption;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.scenario.file.document.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sweep`: carries out a campaign.
@Command(
    name = "sweep",
    header = "Runs a scenario at many settings, many times; writes tables of what came out.",
    description = {
      "Runs a scenario at every point of a campaign file, with replications, on all cores. Killed at",
      "any instant and started again with the same command it goes on where it was. The tables are",
      "the same for any number of threads, shards and interruptions; their digest is printed last."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic sweep epoch-by-blocktime --dry-run          what it would cost",
      "  ./mosaic sweep epoch-by-blocktime --out answer",
      "  ./mosaic sweep mine.yaml --on spark://head:7077      on a cluster; it may go on without --on",
      "  ./mosaic sweep mine.yaml --shard 3/8 --out part-3    on one of eight machines",
      "  ./mosaic merge part-* --out whole                    all of them together",
      "",
      "Exit codes: 0 done; 1 a run failed or violated an invariant; 2 bad input; 3 internal error;",
      "130 interrupted (start it again to go on)."
    })
public final class SweepCommand implements Callable<Integer> {
  private static final Path DEFAULT_PARENT = Path.of("runs");
  private static final int DIGEST_DIGITS = 8;

  private final Terminal terminal;

  @Parameters(paramLabel = "CAMPAIGN", description = "A campaign file, or a name of the catalogue.")
  private String campaign = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The campaign's folder. Default: runs/<campaign>-<plan digest>.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time. Default: as many as there are cores.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "MASTER",
      description = {
        "Runs on an Apache Spark cluster, as spark://HOST:7077; see docs/cluster.md. The first time",
        "downloads Spark."
      })
  private Optional<String> master = Optional.empty();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardWord.class,
      description = "Only the I-th of N parts of the runs, for job arrays; see `mosaic merge`.")
  private Optional<Shard> shard = Optional.empty();

  @Option(names = "--dry-run", description = "Prints the plan and its cost; runs nothing.")
  private boolean isDry;

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// @param terminal of the user
  public SweepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    requireBounds();
    var planned =
        switch (new CampaignSource(campaign).plan()) {
          case PlanResult.Planned possible -> possible;
          case PlanResult.Rejected(List<Problem> problems) ->
              throw new BadInputException(problems.stream().map(Problem::line).toList());
        };
    var header = planned.plan().header();
    if (isDry) {
      CostText.lines(header, planned.cost(), threads()).forEach(terminal.out()::println);
      return ExitStatus.DONE;
    }
    var connector = connector();
    planned.warnings().forEach(warning -> terminal.notice("warning: " + warning.line()));
    Path folder = out.orElseGet(() -> defaultFolder(header));
    terminal
        .out()
        .println(
            "%s, %d points, scenario %s, version %s, plan %s"
                .formatted(
                    header.campaign(),
                    header.points(),
                    header.scenario(),
                    header.toolVersion(),
                    header.planDigest()));
    try (var session = CampaignSession.open(folder, planned.plan())) {
      return carryOut(session, folder, connector);
    } catch (DatasetException | ClusterException refused) {
      throw refused;
    } catch (IOException broken) {
      // A full disk, most likely.
      throw new DatasetException(
          folder,
          "cannot be written: %s; every finished run is kept: make room and start the same command again"
              .formatted(broken.getMessage()),
          broken);
    }
  }

  // Nothing is written for a cluster that is not there.
  private Optional<ClusterConnector> connector() throws IOException {
    if (master.isEmpty()) {
      return Optional.empty();
    }
    var found = ClusterPath.ofProcess().connector();
    found.requireMaster(master.get());
    return Optional.of(found);
  }

  private int carryOut(CampaignSession session, Path folder, Optional<ClusterConnector> connector)
      throws IOException {
    var done = session.finished();
    if (done.isEmpty()) {
      run(session, folder, connector);
      if (shard.isPresent()) {
        terminal
            .out()
            .println(
                "shard %d/%d is done; merge all with: ./mosaic merge DIR... --out DIR"
                    .formatted(shard.get().index(), shard.get().count()));
        return ExitStatus.DONE;
      }
      terminal.notice("writing tables ...");
    }
    CampaignManifest manifest = done.isPresent() ? done.get() : session.finish(BundledRules.book());
    return new CampaignAnswer(terminal, folder).tell(manifest);
  }

  private void run(CampaignSession session, Path folder, Optional<ClusterConnector> connector)
      throws IOException {
    if (connector.isEmpty()) {
      run(session, new LocalExecutor(threads(), ScenarioTaskRunner::new));
      return;
    }
    var log = new CampaignFolder(folder).clusterLog();
    try (var cluster = connector.get().connect(master.orElseThrow(), log)) {
      run(session, cluster);
    }
  }

  private void run(CampaignSession session, CampaignExecutor executor) throws IOException {
    try (var progress = new SweepProgress(terminal, isQuiet)) {
      var interruption = Interruption.watch(progress::tellInterruption, terminal);
      try {
        session.run(shard.orElse(Shard.WHOLE), executor, progress);
      } catch (ClusterException lost) {
        // A cluster's library ends with the process, a moment sooner than this thread.
        interruption.silenceIfInterrupted();
        throw lost;
      }
      terminal.notice("%d runs done, %d were already".formatted(progress.done(), progress.found()));
    }
  }

  private void requireBounds() {
    if (threads() < 1) {
      throw new BadInputException("--threads: %d is too small; at least 1".formatted(threads()));
    }
    if (master.isPresent() && threads.isPresent()) {
      throw new BadInputException("--threads: a cluster has its own; leave it out with --on");
    }
  }

  private int threads() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  // The same command finds its folder again.
  private static Path defaultFolder(CampaignHeader header) {
    return DEFAULT_PARENT.resolve(
        header.campaign() + "-" + header.planDigest().substring(0, DIGEST_DIGITS));
  }
}
