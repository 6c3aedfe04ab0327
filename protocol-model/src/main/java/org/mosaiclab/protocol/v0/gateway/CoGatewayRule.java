package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of the co-gateway on auxiliary: constructor, mint and its revocation, redeem and its
/// revocation. **Spec**: `v0 §15`.
public enum CoGatewayRule implements RuleId {
  CG_C1,
  CG_C2,
  CG_C3,
  CS_1,
  CS_2,
  CS_3,
  CS_4,
  CS_5,
  CS_6,
  CS_7,
  MT_0,
  MT_1,
  MT_2,
  MT_3,
  XM_0,
  XM_1,
  XM_2,
  XM_3,
  XM_4,
  RD_1,
  RD_2,
  RD_3,
  PR_0,
  PR_1,
  PR_2,
  PR_3,
  RR_0,
  RR_1,
  RR_2,
  XD_0,
  XD_1,
  XD_2,
  XD_3,
  XD_4;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
