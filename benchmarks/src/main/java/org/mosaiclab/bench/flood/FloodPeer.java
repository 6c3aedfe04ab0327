package org.mosaiclab.bench.flood;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.bench.report.PeerFigure;

/// What Wittgenstein's P2PFlood gives for the presets, as measured by running it.
final class FloodPeer {
  private static final String W1_SOURCE =
      "Wittgenstein P2PFlood, 200 seeds, median of each (the first 15: 258, 293, 315, 342 ms)";
  private static final String W2_SOURCE = "Wittgenstein P2PFlood, one run (seed 0)";

  private FloodPeer() {}

  private static Map<String, Double> figures(FloodSettings.Preset preset) {
    var figures = new TreeMap<String, Double>();
    switch (preset) {
      case W1 -> {
        figures.put("arrival p50", 252.0);
        figures.put("arrival p90", 287.0);
        figures.put("arrival p99", 310.0);
        figures.put("arrival max", 337.5);
        figures.put("mean degree", 18.98);
        figures.put("messages", 147_294.0);
      }
      case W2 -> {
        figures.put("arrival p50", 221.0);
        figures.put("arrival p90", 236.0);
        figures.put("arrival p99", 249.0);
        figures.put("arrival max", 262.0);
        figures.put("mean degree", 16.40);
        figures.put("messages", 16_153_600.0);
      }
    }
    return figures;
  }

  /// The peer's figure for a statistic, where it is known.
  static Optional<PeerFigure> figure(FloodSettings.Preset preset, String statistic) {
    String source =
        switch (preset) {
          case W1 -> W1_SOURCE;
          case W2 -> W2_SOURCE;
        };
    return Optional.ofNullable(figures(preset).get(statistic))
        .map(value -> new PeerFigure(value, source));
  }

  /// The peer's speed, for a note.
  static String speed(FloodSettings.Preset preset) {
    return switch (preset) {
      case W1 ->
          "Peer: Wittgenstein on JDK 17, SerialGC, quiet two-core x86: 3.1 to 4.1 M messages/s.";
      case W2 ->
          "Peer: Wittgenstein on JDK 17, SerialGC, quiet two-core x86: 0.88 to 0.92 M messages/s.";
    };
  }
}
