package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.CoreHalted;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;

/// Halts a core and tells its stake contract when. **Spec**: `v0 §21 GAP-02`; paper P§2.5, P§3.9.
final class Halting {
  private Halting() {}

  /// @param block of origin
  /// @return unchanged if it has halted before
  static Outcome<CoreAndStake, Unit> halt(CoreAndStake state, HaltReason reason, long block) {
    if (state.core().isHalted()) {
      return Outcome.accept(state, Unit.UNIT);
    }
    var halted = new CoreAndStake(state.core().halted(reason), state.stake().haltedAt(block));
    return Outcome.accept(halted, Unit.UNIT, new CoreHalted(reason));
  }
}
