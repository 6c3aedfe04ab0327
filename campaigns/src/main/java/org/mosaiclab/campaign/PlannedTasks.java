package org.mosaiclab.campaign;

import java.util.Optional;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.campaign.plan.PointTask;

/// Makes the task of any run of a plan; the scenario of a point is read once for runs in a row.
final class PlannedTasks {
  private final CampaignPlan plan;
  private Optional<PointTask> point = Optional.empty();

  PlannedTasks(CampaignPlan plan) {
    this.plan = plan;
  }

  /// The task of a run.
  ///
  /// @param run number of the run in the plan
  RunTask task(long run) {
    var header = plan.header();
    long index = header.pointOf(run);
    var task = point.filter(known -> known.index() == index).orElseGet(() -> plan.task(index));
    point = Optional.of(task);
    long replication = header.replicationOf(run);
    return new RunTask(
        run,
        index,
        replication,
        task.values(),
        task.scenario(),
        header.toolVersion(),
        task.replay().apply(replication));
  }
}
