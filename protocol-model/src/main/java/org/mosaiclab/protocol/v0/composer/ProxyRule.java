package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of the proxies: SP of the staker's, RP of the redeemer's. RP-3 to RP-5 are our names for
/// what the redeemer's proxy checks as the staker's does by the same number. **Spec**: `v0 §17`;
/// ISS-30 of `v0 §22`.
public enum ProxyRule implements RuleId {
  /// There is no contract at that address, so the call fails. Our name for a law of the chain.
  NO_CONTRACT,
  SP_1,
  SP_2,
  SP_3,
  SP_4,
  SP_5,
  RP_0,
  RP_1,
  RP_2,
  /// The caller is the owner.
  RP_3,
  /// The token is an address.
  RP_4,
  /// The token agrees.
  RP_5,
  /// As built a proxy cannot revoke.
  ISS_30,
  /// Repaired: the base token hands the penalty over. After SP-3.
  ISS_30_PENALTY;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
