package org.mosaiclab.scenario.workload;

import java.util.List;

/// The user transactions of one meta-chain, all regions, and how far they are from each sealer.
///
/// A transaction enters at the node nearest to its region and is known to a sealer after the
/// one-way delay from there. The pool is bounded as a whole: what comes while it is full is dropped
/// and counted.
public final class Mempool {
  private final List<UserTransactions> regions;
  private final long[][] delayToSealerNanos;
  private final int capacity;
  private long accepted;
  private long dropped;
  private long included;

  /// @param delayToSealerNanos shape [regions][validators], from the region's entry node
  /// @param capacity user transactions that may wait at once
  public Mempool(long[][] delayToSealerNanos, int capacity) {
    this.regions =
        java.util.stream.Stream.generate(UserTransactions::new)
            .limit(delayToSealerNanos.length)
            .toList();
    this.delayToSealerNanos = delayToSealerNanos;
    this.capacity = capacity;
  }

  public int regionCount() {
    return regions.size();
  }

  public UserTransactions region(int region) {
    return regions.get(region);
  }

  /// Transactions accepted but not included on the reference observer's branch.
  public long waiting() {
    return accepted - included;
  }

  /// Transactions that entered the pool.
  public long accepted() {
    return accepted;
  }

  /// Transactions that found it full.
  public long dropped() {
    return dropped;
  }

  /// @param prefixes what the reference observer's head includes, per region
  public void onObserved(int[] prefixes) {
    included = 0;
    for (int prefix : prefixes) {
      included += prefix;
    }
  }

  void offer(int region, long submitted, long entered, int gas) {
    if (waiting() >= capacity) {
      dropped++;
      return;
    }
    regions.get(region).add(submitted, entered, gas);
    accepted++;
  }

  /// Takes transactions by arrival at the sealer until the next one does not fit.
  ///
  /// @param taken what the parent block's branch has included, per region; not changed
  /// @param validator index of the sealer
  /// @param nowNanos instant of sealing
  /// @param gasLimit gas left in the block
  /// @return what the new block's branch has included, and the gas of the new ones
  public Selection select(int[] taken, int validator, long nowNanos, long gasLimit) {
    var prefixes = taken.clone();
    long gas = 0;
    int count = 0;
    while (true) {
      int next = earliest(prefixes, validator, nowNanos);
      if (next < 0 || gas + regions.get(next).gas(prefixes[next]) > gasLimit) {
        return new Selection(prefixes, count, gas);
      }
      gas += regions.get(next).gas(prefixes[next]);
      prefixes[next]++;
      count++;
    }
  }

  /// Region whose next transaction reached the sealer first; -1 if none has by now.
  private int earliest(int[] prefixes, int validator, long nowNanos) {
    int best = -1;
    long bestAt = Long.MAX_VALUE;
    for (int region = 0; region < prefixes.length; region++) {
      var transactions = regions.get(region);
      if (prefixes[region] < transactions.count()) {
        long at =
            transactions.enteredAtNanos(prefixes[region]) + delayToSealerNanos[region][validator];
        if (at <= nowNanos && at < bestAt) {
          best = region;
          bestAt = at;
        }
      }
    }
    return best;
  }

  /// User transactions of one block.
  ///
  /// @param prefixes included up to and with the block, per region
  /// @param count in the block
  /// @param gas in the block
  @SuppressWarnings("ArrayRecordComponent") // a prefix per region, copied on write
  public record Selection(int[] prefixes, int count, long gas) {}
}
