package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// The compared statistic of every run, by point and replication.
final class ComparedValues {
  private final CampaignHeader header;
  private final List<List<OptionalDouble>> values = new ArrayList<>();
  private String unit = "";

  ComparedValues(CampaignHeader header) {
    this.header = header;
  }

  CampaignHeader.Compare compare() {
    return header.compare();
  }

  /// Unit of the values; empty if no run measured one.
  String unit() {
    return unit;
  }

  /// Values of each point in order; of each point by replication, empty where a run has none.
  List<List<OptionalDouble>> values() {
    return Collections.unmodifiableList(values);
  }

  /// Draws that belong to this plan and name alone.
  RandomStream stream(String name) {
    return RandomStreams.of(0, 0).stream("campaign/" + header.planDigest() + "/" + name);
  }

  /// Takes a run; runs come in the order of the plan, and a point has none left out before its
  /// last.
  void add(RunResult result) {
    if (!compare().isOn()) {
      return;
    }
    while (values.size() <= result.run().point()) {
      values.add(new ArrayList<>());
    }
    values.getLast().add(result.value(compare().metric(), compare().stat()));
    if (unit.isEmpty()) {
      result.metrics().stream()
          .filter(row -> row.metric().equals(compare().metric()))
          .findFirst()
          .ifPresent(row -> unit = row.unit());
    }
  }
}
