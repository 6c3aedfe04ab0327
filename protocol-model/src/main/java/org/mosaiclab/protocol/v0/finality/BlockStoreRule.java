package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [BlockStore]: constructor, source and target of a link, justify, state root,
/// transition object. **Spec**: `v0 §5`.
public enum BlockStoreRule implements RuleId {
  BS_C1,
  BS_C2,
  BS_C3,
  BS_C4,
  BS_C5,
  SV_1,
  SV_2,
  TV_1,
  TV_2,
  TV_3,
  TV_4,
  TV_5,
  JU_0,
  SR_1,
  SR_2,
  SR_3,
  SR_4,
  TO_1;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
