package org.mosaiclab.protocol.v0.slashing;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [SlashingJudge], in order. **Spec**: `v0 §21 GAP-01`.
public enum SlashingJudgeRule implements RuleId {
  /// The votes name different core ids (ISS-32).
  GAP_01_CORE,
  /// The messages are identical (ISS-32).
  GAP_01_IDENTICAL,
  /// The signatures are not those of one address.
  GAP_01_SIGNER,
  /// The votes break no rule.
  GAP_01_OFFENCE;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
