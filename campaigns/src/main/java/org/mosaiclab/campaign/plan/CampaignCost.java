package org.mosaiclab.campaign.plan;

import org.mosaiclab.scenario.run.RunPlan;

/// What a campaign will cost, estimated from its scenarios alone.
///
/// @param runs most runs
/// @param events handled by the engine in all of them
/// @param runEventsMax events of the largest run
/// @param runMemoryBytesMax live heap of the largest run
public record CampaignCost(long runs, long events, long runEventsMax, long runMemoryBytesMax) {
  static final CampaignCost NOTHING = new CampaignCost(0, 0, 0, 0);

  CampaignCost plus(RunPlan run, long count) {
    return new CampaignCost(
        runs + count,
        events + run.events() * count,
        Math.max(runEventsMax, run.events()),
        Math.max(runMemoryBytesMax, run.memoryBytes()));
  }
}
