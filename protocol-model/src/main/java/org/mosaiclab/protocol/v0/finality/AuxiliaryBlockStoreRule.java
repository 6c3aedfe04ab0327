package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks that [AuxiliaryBlockStore] adds to those of [BlockStore]. **Spec**: `v0 §6`.
public enum AuxiliaryBlockStoreRule implements RuleId {
  AB_C1,
  AB_C2,
  AB_I1,
  AB_I2,
  AB_R1,
  AB_R2,
  AB_J0,
  AB_T1,
  TV_6,
  /// The source or the target is not known to be of the own chain. After TV-6.
  GAP_13;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
