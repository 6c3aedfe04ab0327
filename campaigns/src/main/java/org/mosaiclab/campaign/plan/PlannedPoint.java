package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Place;
import org.mosaiclab.scenario.file.document.Problem;

/// One setting of the swept fields.
///
/// @param index number of the point, from 0
/// @param set values that are the same at every point
/// @param swept values of this point
/// @param source the scenario
record PlannedPoint(
    long index, List<Assignment> set, List<Assignment> swept, ScenarioLibrary.Source source) {
  PlannedPoint {
    set = List.copyOf(set);
    swept = List.copyOf(swept);
  }

  List<Setting> settings() {
    return Stream.concat(set.stream(), swept.stream()).map(Assignment::setting).toList();
  }

  /// The swept values, one row for each field.
  List<PointRow> rows() {
    return swept.stream().map(value -> new PointRow(index, value.path(), value.text())).toList();
  }

  /// Reads the scenario at this point.
  ReadResult read() {
    return switch (source.read(settings())) {
      case ReadResult.Ok ok -> ok;
      case ReadResult.Rejected(List<Problem> problems) ->
          new ReadResult.Rejected(problems.stream().map(this::inCampaign).toList());
    };
  }

  // What a setting did wrong was written in the campaign's file, not on the command line.
  private Problem inCampaign(Problem problem) {
    return switch (problem.place()) {
      case Place.Option(var _, String path) ->
          Stream.concat(swept.stream(), set.stream())
              .filter(value -> value.path().equals(path))
              .findFirst()
              .map(value -> at(value.place(), problem))
              .orElse(problem);
      case Place.InFile _, Place.WholeFile _ -> problem;
    };
  }

  private static Problem at(Place place, Problem problem) {
    return new Problem(place, problem.path(), problem.value(), problem.message(), problem.hint());
  }
}
