package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [RedeemPool]. **Spec**: `v0 §17`.
public enum RedeemPoolRule implements RuleId {
  QR_0,
  QR_1,
  QR_2,
  QR_3,
  QR_4,
  QA_1,
  QA_2,
  QA_3,
  QA_4,
  QV_1,
  QV_2,
  QJ_1,
  QJ_2,
  QD_1;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
