package org.mosaiclab.bench.gossip;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.bench.report.PeerFigure;

/// What SimBlock gives for the presets, as measured by running it.
final class GossipPeer {
  private static final String ONE_RUN = "SimBlock, one run of 100 blocks (seed 10)";
  private static final String FIVE_RUNS =
      "SimBlock, median of five runs, seeds 10 to 14 (one run often quoted: 7.255, 8.894, 11.118 s)";

  private GossipPeer() {}

  private static Map<String, Double> figures(GossipSettings.Preset preset) {
    var figures = new TreeMap<String, Double>();
    switch (preset) {
      case S1 -> figures.put("events", 1_168_064.0);
      case S2 -> {
        figures.put("events", 11_687_963.0);
        figures.put("t50 median", 7.326);
        figures.put("t50 mean", 9.186);
        figures.put("t90 median", 11.320);
      }
      case S3 -> figures.put("events", 11_688_101.0);
      case S4 -> {
        figures.put("events", 11_998_536.0);
        figures.put("t50 median", 1.090);
        figures.put("t50 mean", 1.141);
        figures.put("t90 median", 2.166);
      }
    }
    return figures;
  }

  /// The peer's figure for a statistic, where it is known.
  static Optional<PeerFigure> figure(GossipSettings.Preset preset, String statistic) {
    return Optional.ofNullable(figures(preset).get(statistic))
        .map(value -> new PeerFigure(value, source(preset, statistic)));
  }

  private static String source(GossipSettings.Preset preset, String statistic) {
    return preset == GossipSettings.Preset.S2 && statistic.startsWith("t") ? FIVE_RUNS : ONE_RUN;
  }

  /// The peer's speed, for a note.
  static String speed(GossipSettings.Preset preset) {
    String wall =
        switch (preset) {
          case S1 -> "1.75 M events/s (0.67 s)";
          case S2 -> "1.15 to 1.2 M events/s (9.7 to 10.2 s)";
          case S3 -> "1.1 M events/s (10.5 to 10.9 s)";
          case S4 -> "0.8 to 1.0 M events/s (12.5 to 14.6 s)";
        };
    return "Peer: SimBlock on JDK 17, SerialGC, two-core x86: " + wall + ".";
  }
}
