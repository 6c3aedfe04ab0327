package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mosaiclab.scenario.ledger.Block;

/// One chain as its reference observer saw it: when it executed each block, and which branch it
/// follows. A reorganisation withdraws what the abandoned branch had shown.
///
/// @param <S> state of the chain after a block
public final class ObservedChain<S> {
  /// The observer left a branch.
  ///
  /// @param atNanos when
  /// @param depthBlocks blocks abandoned, at least 1
  /// @param fromHeight height of the abandoned head
  public record Reorganisation(long atNanos, long depthBlocks, long fromHeight) {}

  private static final long NEVER = -1;

  private final List<Reorganisation> reorganisations = new ArrayList<>();
  private long[] observedAtNanos = {0};
  private List<Block<S>> canonical = List.of();
  private Block<S> head;

  public ObservedChain(Block<S> genesis) {
    this.head = genesis;
  }

  /// Follows the observer to a new head.
  public void onHeadChanged(Block<S> newHead, long nowNanos) {
    var previous = head;
    head = newHead;
    long common = stamp(newHead, previous, nowNanos);
    if (common < previous.height()) {
      reorganisations.add(
          new Reorganisation(nowNanos, previous.height() - common, previous.height()));
    }
  }

  /// Stamps the blocks that are new on the branch.
  ///
  /// @return height of the last block the two branches share
  private long stamp(Block<S> newHead, Block<S> previous, long nowNanos) {
    var left = previous;
    var block = newHead;
    while (block != left) {
      if (block.height() >= left.height()) {
        put(block.index(), nowNanos);
        block = block.parent().orElseThrow();
      } else {
        left = left.parent().orElseThrow();
      }
    }
    return block.height();
  }

  private void put(int index, long nowNanos) {
    if (index >= observedAtNanos.length) {
      int length = observedAtNanos.length;
      observedAtNanos = Arrays.copyOf(observedAtNanos, Math.max(index + 1, length * 2));
      Arrays.fill(observedAtNanos, length, observedAtNanos.length, NEVER);
    }
    observedAtNanos[index] = nowNanos;
  }

  /// When the observer last executed the block as part of its branch; -1 if never.
  public long observedAtNanos(Block<S> block) {
    return block.index() < observedAtNanos.length ? observedAtNanos[block.index()] : NEVER;
  }

  public Block<S> head() {
    return head;
  }

  /// Whether the block is on the observer's branch; the genesis is.
  public boolean isCanonical(Block<S> block) {
    if (block.height() == 0) {
      return true;
    }
    var branch = canonical();
    return block.height() <= branch.size() && branch.get((int) block.height() - 1) == block;
  }

  /// The observer's branch from the first block after the genesis to its head: height h is at index
  /// h - 1.
  public List<Block<S>> canonical() {
    if (canonical.isEmpty() || canonical.getLast() != head) {
      var branch = new ArrayList<Block<S>>();
      for (var block = head; block.height() > 0; block = block.parent().orElseThrow()) {
        branch.add(block);
      }
      canonical = List.copyOf(branch.reversed());
    }
    return canonical;
  }

  public List<Reorganisation> reorganisations() {
    return List.copyOf(reorganisations);
  }
}
