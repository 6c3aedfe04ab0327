package org.mosaiclab.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.campaign.executor.LocalExecutor;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.campaign.executor.TaskRunner;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.store.Sha256;

/// A folder in which sessions work one after the other.
///
/// @param root of the campaign
record SessionFolder(Path root) {
  /// What a session was told.
  static final class Heard implements CampaignProgress {
    final List<Long> done = Collections.synchronizedList(new ArrayList<>());
    final List<Path> damaged = Collections.synchronizedList(new ArrayList<>());
    private int found;
    private long wanted;

    @Override
    public synchronized void onWanted(long runs) {
      wanted += runs;
    }

    @Override
    public synchronized void onFound() {
      found++;
    }

    @Override
    public void onDamaged(Path part) {
      damaged.add(part);
    }

    @Override
    public void onRun(CampaignRunRow run) {
      done.add(run.run());
    }

    synchronized int found() {
      return found;
    }

    synchronized long wanted() {
      return wanted;
    }
  }

  /// Works to the end.
  CampaignManifest finish(CampaignPlan plan, int threads) {
    return finish(plan, threads, ScenarioTaskRunner::new);
  }

  CampaignManifest finish(CampaignPlan plan, int threads, Supplier<TaskRunner> runners) {
    try (var session = CampaignSession.open(root, plan)) {
      session.run(Shard.WHOLE, new LocalExecutor(threads, runners), new Heard());
      return session.finish(RuleBook.NONE);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Does the runs of a shard.
  Heard run(CampaignPlan plan, Shard shard, Supplier<TaskRunner> runners) throws IOException {
    var heard = new Heard();
    try (var session = CampaignSession.open(root, plan)) {
      session.run(shard, new LocalExecutor(2, runners), heard);
    }
    return heard;
  }

  /// SHA-256 of everything that is promised to be the same, by name.
  SortedMap<String, String> dataset() {
    var files = new TreeMap<String, String>();
    try (Stream<Path> tables = Files.list(root.resolve("tables"))) {
      for (var file : Stream.concat(tables, Stream.of(root.resolve("manifest.json"))).toList()) {
        files.put(root.relativize(file).toString(), Sha256.ofFiles(List.of(file)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return files;
  }
}
