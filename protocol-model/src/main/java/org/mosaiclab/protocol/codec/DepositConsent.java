package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What a validator key signs to agree that somebody stakes for it. **Spec**: `v0 §22a ISS-16`,
/// which gives no encoding: a hash over a label and padded words.
///
/// @param stakeContract where it may be staked, so that a consent serves one meta-chain
/// @param depositor who may stake
/// @param validator whose key signs
/// @param amount base units
public record DepositConsent(
    Address stakeContract, Address depositor, Address validator, Uint256 amount) {
  private static final Hash32 LABEL = Keccak.hash("DepositConsent");

  /// @return what is signed, with the signed-message prefix
  public Hash32 digest() {
    return SignedMessage.digest(
        AbiWords.ofWords(5)
            .word(LABEL)
            .address(stakeContract)
            .address(depositor)
            .address(validator)
            .uint(amount)
            .keccak());
  }
}
