package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of the gateway on origin: constructor, activation, stake and its revocation, unstake, and
/// of its vault; SS-1 is our name for the answer that the vault asks of its token. **Spec**: `v0
/// §14`.
public enum GatewayRule implements RuleId {
  EG_C1,
  EG_C2,
  AG_1,
  AG_2,
  DG_1,
  SK_0,
  SK_1,
  SK_2,
  SK_3,
  SK_4,
  SK_5,
  PS_0,
  PS_1,
  PS_2,
  PS_3,
  RS_0,
  RS_1,
  RS_2,
  XS_0,
  XS_1,
  XS_2,
  XS_3,
  XS_4,
  CR_1,
  CR_2,
  CR_3,
  CR_4,
  CR_5,
  CR_6,
  PU_0,
  PU_1,
  PU_2,
  PU_3,
  XR_0,
  XR_1,
  XR_2,
  XR_3,
  XR_4,
  /// The vault pays on the gateway's word only. Our name.
  SS_0,
  SS_1;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
