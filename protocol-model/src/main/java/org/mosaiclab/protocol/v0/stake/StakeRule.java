package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [Stake]: constructor, initialisation, new validator, deposit, close, unimplemented;
/// then those of the repairs. **Spec**: `v0 §9`, `v0 §21`, `v0 §22a`.
public enum StakeRule implements RuleId {
  ST_C1,
  ST_C2,
  ST_C3,
  SI_1,
  SI_2,
  SI_3,
  NV_1,
  NV_2,
  NV_3,
  DP_0,
  CM_0,
  CM_1,
  CM_2,
  ST_NI,
  /// Another than the deployer initialises. Before SI-1.
  ISS_14,
  /// The stake is below the minimum. After NV-2.
  ISS_16_MINIMUM,
  /// The validator key has not signed the deposit. After NV-3.
  ISS_16_CONSENT,
  /// The signer of the evidence was never staked here. After the rules of the judge.
  GAP_01_VALIDATOR,
  /// The offender has no stake any more.
  GAP_01_STANDING,
  /// No validator has that index. First of log-out and withdrawal.
  GAP_04_INDEX,
  /// The caller did not pay the stake. After the index.
  GAP_04_DEPOSITOR,
  /// The validator has lost or taken back its stake, or at a log-out has an end already.
  GAP_04_STANDING,
  /// Its last height is not closed, or the delay not over.
  GAP_04_DELAY,
  /// There is nothing to claim.
  GAP_08_CLAIM;

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public boolean isAssertion() {
    return this == CM_2;
  }
}
