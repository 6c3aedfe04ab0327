package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks that repairs add to gateways. The bare id of a repair refuses an operation that only
/// exists with it. **Spec**: `v0 §21`, `v0 §22a`.
public enum GatewayRepairRule implements RuleId {
  /// As built an undeclared message is never revoked.
  ISS_22,
  /// The beneficiary of a redeem is zero. After RD-2.
  ISS_23,
  /// No bounty is proposed. After OR-1.
  ISS_24,
  /// Nothing is credited to the caller, which as built nothing ever is.
  ISS_26,
  /// A token answered `false` to a call whose answer the contracts ignore.
  ISS_28,
  /// As built nobody submits what another has signed.
  DEV_12,
  /// The signature is not that of the initiator over the message. After the checks of the intent.
  DEV_12_SIGNATURE,
  /// As built a co-gateway is never deactivated.
  DEV_19,
  /// As built the organisation alone links the pair.
  GAP_15,
  /// The pair is linked by a message, not by the organisation's word. After OR-1.
  GAP_15_ACTIVATION,
  /// The co-gateway is not linked yet. Before the other checks of the intent.
  GAP_15_UNLINKED,
  /// The co-gateway is linked, or will be by another message.
  GAP_15_LINKED,
  /// The message is not the one that links.
  GAP_15_MESSAGE,
  /// On the source only a proof that the target has progressed completes the link.
  GAP_15_EVIDENCE,
  /// As built nothing is recovered.
  GAP_03,
  /// The other chain still runs.
  GAP_03_OPEN,
  /// The other chain is at its end: no new stake. After SK-0.
  GAP_03_HALTED,
  /// The header of the last committed block is not anchored yet.
  GAP_03_ROOT,
  /// That token or account has no claim on this vault.
  GAP_03_CLAIM,
  /// The proof shows nothing under the last committed state.
  GAP_03_PROOF,
  /// With these statuses the message is settled, or settles by the usual operations.
  GAP_03_STATUS,
  /// Everything was paid, or there was nothing to pay.
  GAP_03_PAID,
  /// The vault is empty; stakes that are progressed on the target refill it.
  GAP_03_VAULT;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
