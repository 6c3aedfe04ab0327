package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [StakePool], the OST composer. **Spec**: `v0 §17`.
public enum StakePoolRule implements RuleId {
  RQ_0,
  RQ_1,
  RQ_2,
  RQ_3,
  RQ_4,
  RQ_5,
  AC_1,
  AC_2,
  AC_3,
  AC_4,
  RV_1,
  RV_2,
  RJ_1,
  RJ_2,
  DS_1;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
