package org.mosaiclab.scenario.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockJustified;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;

/// When the observer of a meta-chain executed the blocks that justified and finalised checkpoints,
/// on the branch it follows at the end.
final class FinalityTimes {
  static final long NEVER = -1;

  private record Key(CoreId chain, Hash32 block) {}

  private final Map<Key, Long> justifiedAtNanos = new LinkedHashMap<>();
  private final Map<Key, Long> finalisedAtNanos = new LinkedHashMap<>();
  private final NavigableMap<Long, Long> ownFinalisedAtNanos = new TreeMap<>();

  FinalityTimes(Metachain metachain, ObservedChain<MetachainState> observed) {
    for (var block : observed.canonical()) {
      long atNanos = observed.observedAtNanos(block);
      for (var receipt : block.body().receipts()) {
        for (var event : receipt.events()) {
          if (event instanceof BlockJustified(var core, var hash)) {
            justifiedAtNanos.putIfAbsent(new Key(core, hash), atNanos);
          } else if (event instanceof BlockFinalised(var core, var hash)) {
            finalisedAtNanos.putIfAbsent(new Key(core, hash), atNanos);
            if (core.equals(metachain.coreId())) {
              long height = metachain.chain().find(hash).orElseThrow().height();
              ownFinalisedAtNanos.putIfAbsent(height, atNanos);
            }
          }
        }
      }
    }
  }

  /// @return nanoseconds, or [#NEVER]
  long justifiedAtNanos(CoreId chain, Hash32 block) {
    return justifiedAtNanos.getOrDefault(new Key(chain, block), NEVER);
  }

  /// @return nanoseconds, or [#NEVER]
  long finalisedAtNanos(CoreId chain, Hash32 block) {
    return finalisedAtNanos.getOrDefault(new Key(chain, block), NEVER);
  }

  /// When the first own checkpoint at or above a height was finalised: what lies at that height is
  /// final from then on.
  ///
  /// @return nanoseconds, or [#NEVER]
  long finalAtNanos(long height) {
    return atOrAbove(ownFinalisedAtNanos, height);
  }

  /// The value of the least key at or above `height`, or [#NEVER].
  static long atOrAbove(NavigableMap<Long, Long> byHeight, long height) {
    var entry = byHeight.ceilingEntry(height);
    return entry == null ? NEVER : entry.getValue();
  }
}
