package org.mosaiclab.scenario.ledger;

import java.util.Optional;
import org.mosaiclab.protocol.value.Hash32;

/// A block with the state it leads to.
///
/// @param <S> state of the chain after the block, immutable
public final class Block<S> {
  private final int index;
  private final Optional<Block<S>> parent;
  private final SealedHeader header;
  private final int sealer;
  private final long sealedAtNanos;
  private final long totalDifficulty;
  private final BlockBody body;
  private final S state;

  private Block(
      int index,
      Optional<Block<S>> parent,
      SealedHeader header,
      int sealer,
      long sealedAtNanos,
      BlockBody body,
      S state) {
    this.index = index;
    this.parent = parent;
    this.header = header;
    this.sealer = sealer;
    this.sealedAtNanos = sealedAtNanos;
    this.totalDifficulty =
        Math.addExact(parent.map(Block::totalDifficulty).orElse(0L), header.difficulty());
    this.body = body;
    this.state = state;
  }

  static <S> Block<S> genesis(SealedHeader header, S state) {
    return new Block<>(0, Optional.empty(), header, -1, 0, BlockBody.EMPTY, state);
  }

  static <S> Block<S> after(
      Block<S> parent,
      int index,
      SealedHeader header,
      int sealer,
      long sealedAtNanos,
      BlockBody body,
      S state) {
    return new Block<>(index, Optional.of(parent), header, sealer, sealedAtNanos, body, state);
  }

  /// Position in the chain's list of all blocks, forks included; dense from 0, the genesis.
  public int index() {
    return index;
  }

  public Optional<Block<S>> parent() {
    return parent;
  }

  public SealedHeader header() {
    return header;
  }

  public Hash32 hash() {
    return header.hash();
  }

  public long height() {
    return header.height();
  }

  /// Actor that sealed it; -1 for the genesis.
  public int sealer() {
    return sealer;
  }

  public long sealedAtNanos() {
    return sealedAtNanos;
  }

  /// Sum of difficulties from the genesis on.
  public long totalDifficulty() {
    return totalDifficulty;
  }

  public BlockBody body() {
    return body;
  }

  public S state() {
    return state;
  }

  /// Bytes on the wire.
  public int sizeBytes() {
    return Math.addExact(header.rlp().size(), body.sizeBytes());
  }

  /// The block of that height on this block's own branch.
  ///
  /// @param height in `[0, height()]`
  public Block<S> ancestorAt(long height) {
    if (height < 0 || height > height()) {
      throw new IllegalArgumentException("height must be in [0, " + height() + "], was " + height);
    }
    var block = this;
    while (block.height() > height) {
      block = block.parent.orElseThrow();
    }
    return block;
  }

  /// @return whether `other` is this block or one before it on its branch
  public boolean descendsFrom(Block<S> other) {
    return other.height() <= height() && ancestorAt(other.height()) == other;
  }

  @Override
  public String toString() {
    return height() + "/" + hash().brief();
  }
}
