package org.mosaiclab.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.campaign.executor.CampaignExecutor;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.campaign.report.CampaignTables;
import org.mosaiclab.campaign.resume.FolderLock;
import org.mosaiclab.campaign.resume.PartStore;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.WholeFile;

/// One process at work on the folder of a campaign.
///
/// What an earlier process has finished is taken as it is; so the folder ends the same whether or
/// not, and whenever, processes were killed.
public final class CampaignSession implements AutoCloseable {
  private final CampaignFolder folder;
  private final CampaignPlan plan;
  private final FolderLock lock;
  private final PartStore parts;

  private CampaignSession(CampaignFolder folder, CampaignPlan plan, FolderLock lock) {
    this.folder = folder;
    this.plan = plan;
    this.lock = lock;
    this.parts = new PartStore(folder.parts());
  }

  /// Opens the folder of a campaign, new or begun.
  ///
  /// @param root the folder, made if absent
  /// @param plan of the campaign
  /// @throws org.mosaiclab.dataset.store.DatasetException if another process works there, or it
  ///   holds something else than this campaign
  /// @throws IOException if it cannot be written
  public static CampaignSession open(Path root, CampaignPlan plan) throws IOException {
    var folder = new CampaignFolder(root);
    CampaignHeaders.requireUsable(folder, plan.header());
    Files.createDirectories(root);
    var lock = FolderLock.take(folder.lock());
    try {
      // Again: another process may have begun another campaign meanwhile.
      CampaignHeaders.requireUsable(folder, plan.header());
      WholeFile.writeText(folder.source(), plan.text());
      var inputs = plan.inputs();
      if (inputs.isPresent()) {
        WholeFile.writeText(folder.inputs(), CanonicalJson.write(inputs.get()));
      }
      WholeFile.writeText(folder.header(), CanonicalJson.write(plan.header()));
      return new CampaignSession(folder, plan, lock);
    } catch (IOException | RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }

  /// Does what is left of the runs of a shard.
  ///
  /// @param shard which runs
  /// @param executor does them
  /// @param progress is told how far it has come
  /// @throws IOException if a part cannot be read or written
  public void run(Shard shard, CampaignExecutor executor, CampaignProgress progress)
      throws IOException {
    var header = plan.header();
    var open = new ArrayList<Point>();
    for (long index = 0; index < header.points(); index++) {
      open.add(new Point(index, new StopRule(header)));
    }
    try {
      while (!open.isEmpty()) {
        var runs = wanted(open, shard);
        progress.onWanted(runs.size());
        execute(runs, executor, progress);
        open.removeIf(point -> !needsMore(point, shard));
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private record Point(long index, StopRule rule) {}

  private List<Long> wanted(List<Point> open, Shard shard) {
    var runs = new ArrayList<Long>();
    for (var point : open) {
      for (int index = point.rule().added(); index < point.rule().target(); index++) {
        long run = plan.header().runOf(point.index(), index);
        if (shard.includes(plan.header(), run)) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  private void execute(List<Long> runs, CampaignExecutor executor, CampaignProgress progress)
      throws IOException {
    executor.execute(
        new RoundTasks(plan, parts, progress, runs),
        result -> {
          parts.write(result);
          progress.onRun(result.run());
        });
  }

  private boolean needsMore(Point point, Shard shard) {
    var header = plan.header();
    if (!header.stop().isOn() || !shard.includes(header, header.runOf(point.index(), 0))) {
      return false;
    }
    try {
      while (point.rule().added() < point.rule().target()) {
        long run = header.runOf(point.index(), point.rule().added());
        point.rule().add(parts.read(run).orElseThrow(() -> lost(run)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return point.rule().extend();
  }

  private IllegalStateException lost(long run) {
    return new IllegalStateException("the part of run " + run + " has vanished");
  }

  /// What the finished campaign says about itself, if it is finished.
  ///
  /// @throws IOException if the manifest cannot be read
  public Optional<CampaignManifest> finished() throws IOException {
    return CampaignHeaders.manifest(folder);
  }

  /// Writes tables and manifest of a campaign all of whose runs are done.
  ///
  /// @param rules what the report says of the protocol's rules
  /// @return the manifest
  /// @throws IOException if a file cannot be read or written
  public CampaignManifest finish(RuleBook rules) throws IOException {
    return CampaignTables.write(
        folder, plan.header(), new FinishedRuns(plan.header(), List.of(parts)), rules);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
