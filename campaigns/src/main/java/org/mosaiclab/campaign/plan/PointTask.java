package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.function.LongFunction;
import org.mosaiclab.dataset.campaign.PointRow;

/// A point, ready to be run.
///
/// @param index number of the point
/// @param values its swept fields, one row each
/// @param scenario the resolved scenario: needs no other file
/// @param replay makes the command that repeats the run of a replication
public record PointTask(
    long index, List<PointRow> values, String scenario, LongFunction<String> replay) {
  public PointTask {
    values = List.copyOf(values);
  }
}
