package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What a target will pay for one confirmed message. **Spec**: `v0 §14 unstakes`, `v0 §15 mints`.
///
/// @param amount base units of the token; zero where there is none
/// @param beneficiary who receives
public record Promise(Uint256 amount, Address beneficiary) {
  /// What an unknown message reads as.
  public static final Promise ABSENT = new Promise(Uint256.ZERO, Address.ZERO);

  boolean exists() {
    return !amount.isZero();
  }
}
