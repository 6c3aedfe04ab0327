package org.mosaiclab.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.mosaiclab.bench.measure.Heap;

/// That a block costs memory for what it changes, not for what there is: from 64 to 2,048
/// validators, 32 times as many, a block that copied them all would need 32 times as much.
final class StateMemoryTest {
  private static final int FEW = 64;
  private static final int MANY = 2_048;
  private static final int DEPTH = 20;
  private static final Committee COMMITTEE = Committee.of(MANY);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Blocks blocks(int validators) {
    return Blocks.of(COMMITTEE.first(validators), DEPTH, 1);
  }

  private static long allocated(Runnable work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void states_moreValidators_allocateHardlyMore() {
    var few = blocks(FEW);
    var many = blocks(MANY);
    assertThat(allocated(many::states)).isLessThan(2 * allocated(few::states));
  }

  @Test
  void states_moreValidators_retainLittleMore_copiesRetainThemAll() {
    var few = blocks(FEW);
    var many = blocks(MANY);
    assertThat(Heap.retainedBytes(many::states)).isLessThan(4 * Heap.retainedBytes(few::states));
    var plainFew = PlainPolling.of(COMMITTEE.first(FEW), few.script());
    var plainMany = PlainPolling.of(COMMITTEE, many.script());
    assertThat(Heap.retainedBytes(() -> many.copies(plainMany)))
        .isGreaterThan(4 * Heap.retainedBytes(() -> few.copies(plainFew)));
  }
}
