package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.Metric.Scope.RUN;
import static org.mosaiclab.dataset.metric.MetricForms.VALUE;

import java.util.List;

/// What goes over the network, and what was violated.
final class NetworkMetrics {
  /// In the order of reports.
  static final List<Metric> ALL =
      List.of(
          new Metric(
              "messages.count",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Messages sent over all overlays.",
              "All kinds, whole run."),
          new Metric(
              "messages.bytes",
              MetricUnit.BYTES,
              List.of(RUN),
              VALUE,
              "Bytes sent over all overlays.",
              "All kinds, whole run."),
          new Metric(
              "messages.lost.share",
              MetricUnit.RATIO,
              List.of(RUN),
              VALUE,
              "Share of the messages that links lost or partitions cut.",
              "Incidents lost and cut over messages.count; copies that the network made count as"
                  + " messages when they are cut."),
          new Metric(
              "messages.duplicated.share",
              MetricUnit.RATIO,
              List.of(RUN),
              VALUE,
              "Share of the messages of which the network delivered a second copy.",
              "Incidents duplicated over messages.count."),
          new Metric(
              "messages.reordered.share",
              MetricUnit.RATIO,
              List.of(RUN),
              VALUE,
              "Share of the messages that got an extra delay.",
              "Incidents reordered over messages.count."),
          new Metric(
              "messages.requests",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Requests for blocks that did not reach a node by gossip.",
              "Messages of the kind `request`, whole run."),
          new Metric(
              "messages.per-checkpoint",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Messages per finalised checkpoint.",
              "messages.count over checkpoints.finalised of the run."),
          new Metric(
              "messages.bytes.per-checkpoint",
              MetricUnit.BYTES,
              List.of(RUN),
              VALUE,
              "Bytes per finalised checkpoint.",
              "messages.bytes over checkpoints.finalised of the run."),
          new Metric(
              "violations",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Violated invariants.",
              "Rows of the table `violations`."));

  private NetworkMetrics() {}
}
