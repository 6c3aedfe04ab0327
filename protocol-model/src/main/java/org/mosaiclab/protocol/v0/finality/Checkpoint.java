package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Hash32;

/// A justified block of a store. **Spec**: `v0 §5`.
///
/// @param blockHash the block
/// @param parent source of the link that justified it
/// @param justified true for every checkpoint that exists
/// @param finalised true once a one-epoch link starts here
/// @param dynasty current dynasty when it was justified
public record Checkpoint(
    Hash32 blockHash, Hash32 parent, boolean justified, boolean finalised, long dynasty) {
  /// What an unknown hash reads as.
  public static final Checkpoint ABSENT = new Checkpoint(Hash32.ZERO, Hash32.ZERO, false, false, 0);

  static Checkpoint initial(Hash32 blockHash) {
    return new Checkpoint(blockHash, Hash32.ZERO, true, true, 0);
  }

  static Checkpoint justified(Hash32 blockHash, Hash32 source, long dynasty) {
    return new Checkpoint(blockHash, source, true, false, dynasty);
  }

  Checkpoint finalise() {
    return new Checkpoint(blockHash, parent, justified, true, dynasty);
  }
}
