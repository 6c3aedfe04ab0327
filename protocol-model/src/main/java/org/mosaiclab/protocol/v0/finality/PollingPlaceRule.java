package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [PollingPlace]: constructor, new validators, new meta-block, vote. **Spec**: `v0 §7`.
public enum PollingPlaceRule implements RuleId {
  PP_C1,
  PP_C2,
  PP_C3,
  AV_0,
  AV_1,
  AV_2,
  AV_3,
  UM_0,
  UM_1,
  UM_2,
  VO_1,
  VO_2,
  VO_3,
  VO_4,
  VO_5,
  VO_6,
  /// Only where that repair is on: a stated height differs from the header's. After VO-4.
  ISS_03;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
