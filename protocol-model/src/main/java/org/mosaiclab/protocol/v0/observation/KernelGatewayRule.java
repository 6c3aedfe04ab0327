package org.mosaiclab.protocol.v0.observation;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [KernelGateway]: constructor, proof of the core, proof of a kernel, activation, proof
/// of a halt. **Spec**: `v0 §8`; `v0 §21 GAP-02`.
public enum KernelGatewayRule implements RuleId {
  KG_C1,
  KG_C2,
  KG_C3,
  KG_C4,
  PM_1,
  PM_2,
  PM_3,
  PM_4,
  PM_5,
  BO_1,
  BO_2,
  BO_3,
  BO_4,
  BO_5,
  BO_6,
  BO_7,
  BO_8,
  BO_9,
  BO_10,
  BO_11,
  AK_0,
  AK_1,
  /// There is no such operation as built.
  GAP_02_OPERATION,
  /// The core is not proven at that origin height.
  GAP_02_ROOT,
  /// The proof does not show that the core has halted.
  GAP_02_PROOF;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
