package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Uint256;

/// A ring that forgets the oldest of its entries. **Spec**: `v0 §4 CircularBufferUint`.
///
/// @param items all zero at first: a cell that was never written reads as a stored zero (ISS-25)
/// @param index position of the newest entry
/// @param count entries that were ever stored, at most as many as there are cells
public record CircularBuffer(Vector<Uint256> items, int index, int count) {
  /// What a store gives: the ring after it and what it overwrote.
  ///
  /// @param overwritten zero also where nothing had been there
  /// @param isForgotten whether an entry had been there
  public record Stored(CircularBuffer ring, Uint256 overwritten, boolean isForgotten) {
    /// @return `entries` without those of the overwritten height; as built also where the cell had
    ///   never been written, so that an entry at height zero is lost (ISS-25)
    <V> Map<Uint256, V> prune(Map<Uint256, V> entries, RuleProfile profile) {
      return isForgotten || !profile.repairs(Repair.ISS_25) ? entries.remove(overwritten) : entries;
    }
  }

  /// @param size number of entries, at least 1
  /// @throws IllegalArgumentException for fewer
  public static CircularBuffer ofSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size of a ring must be >= 1, was " + size);
    }
    return new CircularBuffer(Vector.fill(size, Uint256.ZERO), 0, 0);
  }

  /// Overwrites the oldest entry; the first goes to position 1, or 0 in a ring of one.
  public Stored store(Uint256 item) {
    int next = (index + 1) % items.size();
    boolean isFull = count == items.size();
    var ring = new CircularBuffer(items.update(next, item), next, isFull ? count : count + 1);
    return new Stored(ring, items.get(next), isFull);
  }

  /// @return the newest entry, zero before any
  public Uint256 head() {
    return items.get(index);
  }
}
