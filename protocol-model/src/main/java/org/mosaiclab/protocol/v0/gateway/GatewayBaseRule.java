package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks that both gateways share: proof of the other gateway, order of messages, bounty.
/// **Spec**: `v0 §13`.
public enum GatewayBaseRule implements RuleId {
  PG_1,
  PG_2,
  PG_3,
  PG_4,
  RO_1,
  RO_2,
  RI_1,
  RI_2,
  BC_1,
  BC_2;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
