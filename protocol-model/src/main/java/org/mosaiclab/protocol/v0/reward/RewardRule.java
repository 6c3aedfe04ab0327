package org.mosaiclab.protocol.v0.reward;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [ValidatorRewards]. **Spec**: `v0 §21 GAP-12`.
public enum RewardRule implements RuleId {
  /// There are no rewards as built.
  GAP_12,
  /// The validator has nothing to claim, nothing to release, or nothing to lose.
  GAP_12_NOTHING,
  /// The meta-block of the reward is not proven to be committed.
  GAP_12_COMMITMENT,
  /// The validator's stake can still be lost.
  GAP_12_STAKE;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
