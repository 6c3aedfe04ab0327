package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.Vector;
import org.mosaiclab.protocol.value.Uint256;

/// A ring that forgets the oldest of its entries. **Spec**: `v0 §4 CircularBufferUint`.
///
/// @param items all zero at first: a cell that was never written reads as a stored zero (ISS-25)
/// @param index position of the newest entry
public record CircularBuffer(Vector<Uint256> items, int index) {
  /// What a store gives: the ring after it and what it overwrote.
  ///
  /// @param overwritten zero also where nothing had been there
  public record Stored(CircularBuffer ring, Uint256 overwritten) {}

  /// @param size number of entries, at least 1
  /// @throws IllegalArgumentException for fewer
  public static CircularBuffer ofSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size of a ring must be >= 1, was " + size);
    }
    return new CircularBuffer(Vector.fill(size, Uint256.ZERO), 0);
  }

  /// Overwrites the oldest entry; the first goes to position 1, or 0 in a ring of one.
  public Stored store(Uint256 item) {
    int next = (index + 1) % items.size();
    return new Stored(new CircularBuffer(items.update(next, item), next), items.get(next));
  }

  /// @return the newest entry, zero before any
  public Uint256 head() {
    return items.get(index);
  }
}
