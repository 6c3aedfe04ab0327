package org.mosaiclab.protocol.v0.messaging;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [MessageBus]: own status, hash lock (LK), claimed status of the other side, proof
/// (BP). **Spec**: `v0 §12`.
public enum MessageBusRule implements RuleId {
  DE_1,
  CO_1,
  BP,
  LK,
  PO_1,
  PI_1,
  OP_1,
  OP_2,
  OP_3,
  IP_1,
  IP_2,
  DR_1,
  CV_1,
  OV_1,
  OV_2;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
