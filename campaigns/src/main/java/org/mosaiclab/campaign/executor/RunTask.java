package org.mosaiclab.campaign.executor;

import java.util.List;
import java.util.stream.Collectors;
import org.mosaiclab.dataset.campaign.PointRow;

/// One run, described so completely that any machine can do it: texts and numbers only.
///
/// @param run number of the run in the plan
/// @param point number of its setting
/// @param replication number of the replication: with the seed it selects the random streams
/// @param values the swept fields, one row each
/// @param scenario the resolved scenario
/// @param toolVersion for the manifest
/// @param replay command that repeats the run
public record RunTask(
    long run,
    long point,
    long replication,
    List<PointRow> values,
    String scenario,
    String toolVersion,
    String replay) {
  public RunTask {
    values = List.copyOf(values);
  }

  /// The swept values, as `path=value path=value`.
  String settings() {
    return values.stream()
        .map(value -> value.field() + "=" + value.value())
        .collect(Collectors.joining(" "));
  }
}
