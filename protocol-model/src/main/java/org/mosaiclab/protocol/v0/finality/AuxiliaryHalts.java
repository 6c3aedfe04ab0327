package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.AuxiliaryHalted;

/// Ends the taking of votes for good. **Spec**: `v0 §21 GAP-02`, `v0 §22a ISS-15`.
public final class AuxiliaryHalts {
  private AuxiliaryHalts() {}

  /// @return unchanged if it has halted before
  public static Outcome<PollingPlaceState, Unit> halt(
      PollingPlaceState state, AuxiliaryHalt reason) {
    return state.isHalted()
        ? Outcome.accept(state, Unit.UNIT)
        : Outcome.accept(
            state.withRecords(state.records().haltedBy(reason)),
            Unit.UNIT,
            new AuxiliaryHalted(reason));
  }
}
