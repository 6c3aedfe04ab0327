package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [PollingPlace]: constructor, new validators, new meta-block, vote, report of an
/// offence. **Spec**: `v0 §7`; `v0 §21` GAP-01, GAP-02, GAP-18.
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
  ISS_03,
  /// The auxiliary side has halted: no vote, before any other check (GAP-02, ISS-15).
  GAP_02_STOPPED,
  /// A kernel raises the weight of a validator, or brings one back. In place of AV-1 to AV-3.
  GAP_18,
  /// The first validators are not those of the initial kernel. Before PP-C1 and all others.
  ISS_17,
  /// There is no such operation as built.
  GAP_01,
  /// The core id of the evidence is of neither chain. After the rules of the judge.
  GAP_01_CHAIN,
  /// The signer was never registered here.
  GAP_01_UNKNOWN,
  /// The signer is slashed already.
  GAP_01_REPEATED,
  /// There is no such operation as built.
  GAP_02_REPORT,
  /// What is shown are no two conflicting checkpoints of this chain, or one has no quorum.
  GAP_02_FORK;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
