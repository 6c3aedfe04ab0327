package org.mosaiclab.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.campaign.resume.PartStore;

/// The runs of one round that are still to be done, made as they are asked for.
final class RoundTasks implements Iterator<RunTask> {
  private final PlannedTasks tasks;
  private final PartStore parts;
  private final CampaignProgress progress;
  private final Iterator<Long> runs;
  private Optional<RunTask> next = Optional.empty();

  /// @param runs of the round, in the order of the plan
  RoundTasks(CampaignPlan plan, PartStore parts, CampaignProgress progress, List<Long> runs) {
    this.tasks = new PlannedTasks(plan);
    this.parts = parts;
    this.progress = progress;
    this.runs = runs.iterator();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && runs.hasNext()) {
      long run = runs.next();
      if (isToDo(run)) {
        next = Optional.of(tasks.task(run));
      }
    }
    return next.isPresent();
  }

  private boolean isToDo(long run) {
    try {
      return switch (parts.state(run)) {
        case ABSENT -> true;
        case DAMAGED -> {
          progress.onDamaged(parts.file(run));
          yield true;
        }
        case WHOLE -> {
          progress.onFound();
          yield false;
        }
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public RunTask next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the round has no more runs");
    }
    var task = next.orElseThrow();
    next = Optional.empty();
    return task;
  }
}
