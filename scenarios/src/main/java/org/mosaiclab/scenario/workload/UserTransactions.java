package org.mosaiclab.scenario.workload;

import java.util.Arrays;

/// User transactions of one region in the order in which they reached their entry node. A block
/// takes them in this order, so what a branch has included is a prefix: one number per region.
public final class UserTransactions {
  private static final int INITIAL_CAPACITY = 1 << 12;

  private long[] submittedAtNanos = new long[INITIAL_CAPACITY];
  private long[] enteredAtNanos = new long[INITIAL_CAPACITY];
  private int[] gas = new int[INITIAL_CAPACITY];
  private int count;

  /// @param submitted instant of submission
  /// @param entered instant of arrival at the entry node, not before the last one's
  /// @param gasUsed gas it will use
  void add(long submitted, long entered, int gasUsed) {
    if (count == gas.length) {
      int capacity = Math.multiplyExact(count, 2);
      submittedAtNanos = Arrays.copyOf(submittedAtNanos, capacity);
      enteredAtNanos = Arrays.copyOf(enteredAtNanos, capacity);
      gas = Arrays.copyOf(gas, capacity);
    }
    assert count == 0 || enteredAtNanos[count - 1] <= entered : "first in, first out";
    submittedAtNanos[count] = submitted;
    enteredAtNanos[count] = entered;
    gas[count] = gasUsed;
    count++;
  }

  /// How many have been accepted so far.
  public int count() {
    return count;
  }

  /// @param index in `[0, count())`
  public long submittedAtNanos(int index) {
    return submittedAtNanos[index];
  }

  /// @param index in `[0, count())`
  public long enteredAtNanos(int index) {
    return enteredAtNanos[index];
  }

  /// @param index in `[0, count())`
  public int gas(int index) {
    return gas[index];
  }
}
