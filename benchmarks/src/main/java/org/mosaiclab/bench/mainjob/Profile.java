package org.mosaiclab.bench.mainjob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.mosaiclab.bench.report.BenchReport.Share;

/// Where the time of this thread goes, by samples of Java Flight Recorder every two milliseconds.
///
/// A sample counts for the code of ours that is nearest to the top of the stack: a hash computed
/// for a block counts for the protocol, one for the trace counts for recording. Garbage collection
/// is not sampled.
final class Profile {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(2);
  private static final int PLACES_SHOWN = 3;
  private static final String OTHER = "other";

  private final Map<Part, Map<String, Integer>> places = new EnumMap<>(Part.class);
  private int sampleCount;
  private int otherCount;

  private Profile() {}

  /// Runs something on this thread and samples it.
  static Profile of(Runnable work) {
    var profile = new Profile();
    try {
      Path file = Files.createTempFile("mosaic-bench-", ".jfr");
      try {
        record(work, file);
        profile.read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write a flight recording", broken);
    }
    return profile;
  }

  private static void record(Runnable work, Path file) throws IOException {
    try (var recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
  }

  private void read(Path file) throws IOException {
    String self = Thread.currentThread().getName();
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals(SAMPLE)
            && event.getThread("sampledThread").getJavaName().equals(self)) {
          count(event.getStackTrace().getFrames());
        }
      }
    }
  }

  private void count(List<RecordedFrame> frames) {
    sampleCount++;
    for (var frame : frames) {
      String className = frame.getMethod().getType().getName();
      Optional<Part> part = Part.of(className);
      if (part.isPresent()) {
        String place = className.replaceAll(".*[.$]", "") + "." + frame.getMethod().getName();
        places.computeIfAbsent(part.get(), _ -> new TreeMap<>()).merge(place, 1, Integer::sum);
        return;
      }
    }
    otherCount++;
  }

  /// Number of samples.
  int sampleCount() {
    return sampleCount;
  }

  /// The parts, largest first.
  List<Share> shares() {
    var shares =
        places.entrySet().stream()
            .map(entry -> share(entry.getKey().label(), entry.getValue()))
            .collect(Collectors.toList());
    if (otherCount > 0) {
      shares.add(new Share(OTHER, ratio(otherCount), "no code of ours on the stack"));
    }
    shares.sort(Comparator.comparingDouble(Share::ratio).reversed());
    return List.copyOf(shares);
  }

  private double ratio(int count) {
    return count / (double) Math.max(1, sampleCount);
  }

  private Share share(String label, Map<String, Integer> byPlace) {
    int sum = byPlace.values().stream().mapToInt(Integer::intValue).sum();
    String most =
        byPlace.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(PLACES_SHOWN)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s %.1f%%", entry.getKey(), 100 * ratio(entry.getValue())))
            .collect(Collectors.joining(", "));
    return new Share(label, ratio(sum), most);
  }
}
