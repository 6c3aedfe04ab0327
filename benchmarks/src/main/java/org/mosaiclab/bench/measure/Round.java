package org.mosaiclab.bench.measure;

/// What one run cost.
///
/// @param events handled
/// @param wallNanos of the host's clock
/// @param cpuNanos of the processor, by the whole process: with garbage collection and compiler
/// @param allocatedBytes by the thread of the run
public record Round(long events, long wallNanos, long cpuNanos, long allocatedBytes) {
  private static final double NANOS_PER_SECOND = 1e9;

  /// Events per second of wall time.
  public double eventsPerSecond() {
    return events * NANOS_PER_SECOND / Math.max(1, wallNanos);
  }

  /// Events per second of processor time.
  public double eventsPerCpuSecond() {
    return events * NANOS_PER_SECOND / Math.max(1, cpuNanos);
  }

  /// Bytes allocated per event.
  public double bytesPerEvent() {
    return allocatedBytes / (double) Math.max(1, events);
  }
}
