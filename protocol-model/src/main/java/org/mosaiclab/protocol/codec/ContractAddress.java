package org.mosaiclab.protocol.codec;

import java.util.Arrays;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Where a contract lies that another contract creates: the last twenty bytes of the hash of
/// creator and nonce. A law of the chain; the specification of the contracts takes it for granted.
public final class ContractAddress {
  private ContractAddress() {}

  /// @param creator who creates
  /// @param nonce of the creator's account; that of a contract starts at 1, at least zero
  public static Address created(Address creator, long nonce) {
    var encoded =
        RlpEncoder.list(RlpEncoder.address(creator), RlpEncoder.integer(Uint256.of(nonce)));
    var hash = Keccak.hash(encoded).bytes();
    return Address.of(Arrays.copyOfRange(hash, Hash32.BYTES - Address.BYTES, Hash32.BYTES));
  }
}
