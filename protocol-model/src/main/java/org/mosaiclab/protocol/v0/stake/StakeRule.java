package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [Stake]: constructor, initialisation, new validator, deposit, close, unimplemented.
/// **Spec**: `v0 §9`.
public enum StakeRule implements RuleId {
  ST_C1,
  ST_C2,
  ST_C3,
  SI_1,
  SI_2,
  SI_3,
  NV_1,
  NV_2,
  NV_3,
  DP_0,
  CM_0,
  CM_1,
  CM_2,
  ST_NI;

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public boolean isAssertion() {
    return this == CM_2;
  }
}
