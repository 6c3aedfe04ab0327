package org.mosaiclab.engine.event;

import java.util.Arrays;

/// Arguments of the events that can be cancelled, by slot. A slot serves many events in turn; its
/// generation, counted up whenever it is freed, tells their handles apart.
final class CancellableArguments {
  private static final int NONE = -1;

  private long[] argument = new long[64];
  private int[] generation = new int[64];
  private int usedCount;
  private int firstFree = NONE;

  /// Keeps an argument.
  ///
  /// @return its handle: generation in the upper half, slot in the lower
  long open(long value) {
    int slot = firstFree;
    if (slot == NONE) {
      slot = usedCount++;
      if (slot == argument.length) {
        argument = Arrays.copyOf(argument, 2 * slot);
        generation = Arrays.copyOf(generation, 2 * slot);
      }
    } else {
      firstFree = (int) argument[slot];
    }
    argument[slot] = value;
    return ((long) generation[slot] << 32) | slot;
  }

  /// Whether the handle was given and its slot not freed since.
  boolean isOpen(long handle) {
    int slot = (int) handle;
    return slot >= 0 && slot < usedCount && generation[slot] == (int) (handle >>> 32);
  }

  /// Argument behind an open handle.
  long argument(long handle) {
    return argument[(int) handle];
  }

  /// Frees the slot of an open handle.
  void close(long handle) {
    int slot = (int) handle;
    generation[slot]++;
    argument[slot] = firstFree;
    firstFree = slot;
  }
}
