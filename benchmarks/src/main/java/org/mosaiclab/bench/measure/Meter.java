package org.mosaiclab.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Reads the host's clocks around a run.
public final class Meter {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /// Runs a trial on this thread and measures it. The heap is collected first, so that nobody pays
  /// for the garbage of the trial before.
  public Round measure(Trial trial) {
    System.gc();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    long events = trial.run();
    return new Round(
        events,
        System.nanoTime() - wall,
        system.getProcessCpuTime() - cpu,
        threads.getCurrentThreadAllocatedBytes() - allocated);
  }
}
