package org.mosaiclab.campaign;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mosaiclab.campaign.executor.CampaignExecutor;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.plan.CampaignPlan;

/// Some runs of a plan, done again: nothing is kept on disk.
public final class RepeatedRuns {
  private RepeatedRuns() {}

  /// Does runs.
  ///
  /// @param plan of the campaign
  /// @param runs their numbers in the plan, in its order
  /// @param executor does them
  /// @param progress is told how far it has come
  /// @return the results by number of the run
  /// @throws IOException if the executor cannot go on
  public static SortedMap<Long, RunResult> of(
      CampaignPlan plan, List<Long> runs, CampaignExecutor executor, CampaignProgress progress)
      throws IOException {
    var tasks = new PlannedTasks(plan);
    var results = new TreeMap<Long, RunResult>();
    progress.onWanted(runs.size());
    executor.execute(
        runs.stream().map(tasks::task).iterator(),
        result -> {
          synchronized (results) {
            results.put(result.run().run(), result);
          }
          progress.onRun(result.run());
        });
    return results;
  }
}
