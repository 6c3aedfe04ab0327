package org.mosaiclab.bench.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.engine.random.RandomStreams;

/// Rows like those of the table `metrics` of a large campaign, made as they are asked for.
///
/// @param count number of rows, a multiple of [#RUN_ROWS]
record VolumeRows(long count) implements Iterable<CampaignMetricRow> {
  /// Statistics of one run.
  static final int RUN_ROWS = 100;

  private static final int POINT_RUNS = 1_000;
  private static final List<String> STATS = List.of("mean", "p50", "p90", "p99", "max");

  @Override
  public Iterator<CampaignMetricRow> iterator() {
    var metrics = new ArrayList<String>();
    for (int metric = 0; metric < RUN_ROWS / STATS.size(); metric++) {
      metrics.add("alpha.metric-%02d.latency".formatted(metric));
    }
    var draws = RandomStreams.of(1, 0).stream("bench/volume");
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return next < count;
      }

      @Override
      public CampaignMetricRow next() {
        long run = next / RUN_ROWS;
        int quantity = (int) (next++ % RUN_ROWS);
        return new CampaignMetricRow(
            run,
            run / POINT_RUNS,
            metrics.get(quantity / STATS.size()),
            STATS.get(quantity % STATS.size()),
            1e9 * (quantity + draws.nextUnit()),
            "ns",
            false);
      }
    };
  }
}
