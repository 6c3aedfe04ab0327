package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// What one account claims of one token after a halt. **Spec**: `v0 §21 GAP-03`.
///
/// @param token on auxiliary, zero for its native coin
/// @param account whose balance it was
public record RecoveryClaim(Address token, Address account) {
  /// @return Keccak-256 of the forty bytes, under which a vault keeps what it has paid
  public Hash32 hash() {
    return AbiWords.ofBytes(2 * Address.BYTES).packed(token).packed(account).keccak();
  }
}
