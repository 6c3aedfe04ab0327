package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [Anchor]; CB-C1 is our name for the size of a ring. **Spec**: `v0 §11`, `v0 §4`.
public enum AnchorRule implements RuleId {
  CB_C1,
  AN_C1,
  AN_1,
  AN_2,
  AN_3,
  AN_4;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
