package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.machine.RuleId;

/// What the chain itself refuses about its native coin. **Spec**: `v0 §0`, `v0 §16` (ISS-26).
public enum CoinRule implements RuleId {
  /// The payer has less than it pays.
  COIN_BALANCE,
  /// The recipient is a contract that takes no coins.
  COIN_REFUSED;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
