package org.mosaiclab.cli.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mosaiclab.cli.terminal.ToolVersion;

/// What the host and the clock decided: `environment.json`.
final class EnvironmentFacts {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<String, String> values = new TreeMap<>();

  /// Facts that do not depend on the run.
  ///
  /// @param startedAt when the run began
  EnvironmentFacts(Instant startedAt) {
    var runtime = Runtime.getRuntime();
    values.put("startedAt", startedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    values.put("javaVersion", ToolVersion.java());
    values.put("javaVm", property("java.vm.name"));
    values.put(
        "javaOptions", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    values.put(
        "garbageCollectors",
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", ")));
    values.put("operatingSystem", property("os.name") + " " + property("os.version"));
    values.put("architecture", property("os.arch"));
    values.put("processors", Integer.toString(runtime.availableProcessors()));
    values.put("heapBytesMax", Long.toString(runtime.maxMemory()));
    values.put("timeZone", java.util.TimeZone.getDefault().getID());
    values.put("locale", Locale.getDefault().toLanguageTag());
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  /// How fast the simulation went.
  void simulated(long eventsCount, Duration wall) {
    double seconds = wall.toNanos() / NANOS_PER_SECOND;
    values.put("simulationWallSeconds", decimal(seconds));
    values.put("eventsPerSecond", Long.toString(Math.round(eventsCount / Math.max(seconds, 1e-9))));
  }

  /// How long a later stage took.
  ///
  /// @param stage first part of the value's name
  void took(String stage, Duration wall) {
    values.put(stage + "WallSeconds", decimal(wall.toNanos() / NANOS_PER_SECOND));
  }

  private static String decimal(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /// Everything so far, by name.
  Map<String, String> values() {
    values.put(
        "heapBytesPeak",
        Long.toString(
            ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum()));
    return Map.copyOf(values);
  }
}
