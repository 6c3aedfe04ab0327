package org.mosaiclab.engine.fault;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// The timers of one actor that may still fire, so that a crash can void them. A number handed out
/// here stands for one timer only, until 2^32 others have used its slot.
final class TimerTable {
  private static final long NONE = -1;

  // By slot; a number is generation and slot. A free slot's argument is the next free slot.
  private long[] number = new long[0];
  private long[] handle = new long[0];
  private long[] argument = new long[0];
  private int[] generation = new int[0];
  private int firstFree;

  /// Enters a timer.
  ///
  /// @return its number
  long open(long timerArgument) {
    if (firstFree == number.length) {
      grow();
    }
    int slot = firstFree;
    firstFree = (int) argument[slot];
    number[slot] = ((long) generation[slot]++ << 32) | slot;
    argument[slot] = timerArgument;
    return number[slot];
  }

  /// Keeps the engine's handle of the timer with this number.
  void keep(long timerNumber, long engineHandle) {
    handle[(int) timerNumber] = engineHandle;
  }

  boolean isOpen(long timerNumber) {
    int slot = (int) timerNumber;
    return slot >= 0 && slot < number.length && number[slot] == timerNumber;
  }

  long handle(long timerNumber) {
    return handle[(int) timerNumber];
  }

  /// Removes a timer that is open.
  ///
  /// @return its argument
  long close(long timerNumber) {
    int slot = (int) timerNumber;
    long timerArgument = argument[slot];
    number[slot] = NONE;
    argument[slot] = firstFree;
    firstFree = slot;
    return timerArgument;
  }

  /// Removes all timers, in order of slots.
  ///
  /// @param voided receives the engine's handle of each
  void closeAll(LongConsumer voided) {
    for (int slot = 0; slot < number.length; slot++) {
      if (number[slot] != NONE) {
        close(number[slot]);
        voided.accept(handle[slot]);
      }
    }
  }

  private void grow() {
    int used = number.length;
    int capacity = Math.max(8, 2 * used);
    number = Arrays.copyOf(number, capacity);
    handle = Arrays.copyOf(handle, capacity);
    argument = Arrays.copyOf(argument, capacity);
    generation = Arrays.copyOf(generation, capacity);
    Arrays.fill(number, used, capacity, NONE);
    for (int slot = used; slot < capacity; slot++) {
      argument[slot] = slot + 1L;
    }
  }
}
