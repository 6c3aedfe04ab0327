package org.mosaiclab.bench.measure;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What figures depend on beside the program.
///
/// @param java version and maker
/// @param vm the virtual machine
/// @param flags that it was started with
/// @param collectors of garbage
/// @param system name and version, architecture
/// @param processors that the process may use
/// @param heapBytesMax largest heap
/// @param loadBefore one-minute load average when the benchmark began; negative where the system
///   does not tell
/// @param loadAfter the same when it ended
public record Machine(
    String java,
    String vm,
    String flags,
    String collectors,
    String system,
    int processors,
    long heapBytesMax,
    double loadBefore,
    double loadAfter) {
  /// This machine now, before a benchmark.
  public static Machine now() {
    double load = load();
    return new Machine(
        "%s (%s)".formatted(property("java.runtime.version"), property("java.vendor")),
        property("java.vm.name"),
        flagsOfProcess(),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", ")),
        "%s %s %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        load,
        load);
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  // What the launcher says of its terminal is no flag of the machine.
  private static String flagsOfProcess() {
    List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    return flags.stream()
        .filter(flag -> !flag.startsWith("-Dmosaic."))
        .collect(Collectors.joining(" "));
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /// The same machine after the benchmark.
  public Machine atEnd() {
    return new Machine(
        java, vm, flags, collectors, system, processors, heapBytesMax, loadBefore, load());
  }

  /// Whether others kept the processors busy before the benchmark began.
  public boolean isDisturbed() {
    return loadBefore > processors;
  }

  /// Load before and after, as text.
  public String loadText() {
    return loadBefore < 0
        ? "unknown"
        : String.format(
            Locale.ROOT,
            "%.2f before, %.2f after, %d processors",
            loadBefore,
            loadAfter,
            processors);
  }
}
