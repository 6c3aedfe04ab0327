package org.mosaiclab.campaign;

import org.mosaiclab.analysis.estimate.ReplicationMean;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.campaign.CampaignHeader;

/// Decides how many runs one point gets: a first round, and with sequential stopping further rounds
/// until the interval is narrow enough.
///
/// It looks only when a round is complete, and at the runs in the order of the plan: what it
/// decides does not depend on who did them, or when.
final class StopRule {
  private final CampaignHeader header;
  private final ReplicationMean mean = new ReplicationMean();
  private int added;
  private int target;

  StopRule(CampaignHeader header) {
    this.header = header;
    this.target = header.replications();
  }

  /// Runs that were looked at.
  int added() {
    return added;
  }

  /// Runs that are wanted so far.
  int target() {
    return target;
  }

  /// Looks at the next run.
  void add(RunResult result) {
    if (added == target) {
      throw new IllegalStateException("only " + target + " runs are wanted");
    }
    added++;
    var stop = header.stop();
    result.value(stop.metric(), stop.stat()).ifPresent(mean::add);
  }

  /// Asks for another round, if the point needs one.
  ///
  /// @return whether it does; `target` has then risen
  boolean extend() {
    if (added < target) {
      throw new IllegalStateException("only " + added + " of " + target + " runs were looked at");
    }
    if (isEnough() || target == header.replicationsMax()) {
      return false;
    }
    target = Math.min(target + header.replications(), header.replicationsMax());
    return true;
  }

  private boolean isEnough() {
    var stop = header.stop();
    return !stop.isOn()
        || mean.interval()
            .filter(
                interval ->
                    interval.halfWidth() <= stop.halfWidthRatio() * Math.abs(interval.mean()))
            .isPresent();
  }
}
