package org.mosaiclab.engine.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.engine.actor.Message;

/// Messages under way, by slot: a body is kept once however many copies of it travel.
final class MessageBodies {
  private static final int NONE = -1;

  private @Nullable Message[] body = new @Nullable Message[64];
  // Copies under way; of a free slot, the next free one.
  private int[] copies = new int[64];
  private int usedCount;
  private int firstFree = NONE;

  /// Keeps a message of which no copy travels yet.
  ///
  /// @return its slot, to be followed by [#addCopy] or [#freeUnsent]
  int open(Message message) {
    int slot = firstFree;
    if (slot == NONE) {
      slot = usedCount++;
      if (slot == body.length) {
        body = Arrays.copyOf(body, 2 * slot);
        copies = Arrays.copyOf(copies, 2 * slot);
      }
    } else {
      firstFree = copies[slot];
    }
    body[slot] = message;
    copies[slot] = 0;
    return slot;
  }

  void addCopy(int slot) {
    copies[slot]++;
  }

  /// Frees the slot if no copy was added.
  void freeUnsent(int slot) {
    if (copies[slot] == 0) {
      free(slot);
    }
  }

  /// The message of a copy that has arrived; the last one frees the slot.
  Message takeCopy(int slot) {
    Message message = body[slot];
    if (message == null) {
      throw new IllegalStateException("no message in slot " + slot);
    }
    if (--copies[slot] == 0) {
      free(slot);
    }
    return message;
  }

  private void free(int slot) {
    body[slot] = null;
    copies[slot] = firstFree;
    firstFree = slot;
  }
}
