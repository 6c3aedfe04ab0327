package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Domain that binds a typed hash to one contract. **Spec**: `v0 §1.10`.
///
/// @param separator Keccak-256 of the domain type hash and the padded contract address
public record RequestDomain(Hash32 separator) {
  private static final byte[] VERSION = {0x19, 0x01};

  /// @param verifyingContract the contract that checks the hash
  public static RequestDomain of(Address verifyingContract) {
    return new RequestDomain(
        AbiWords.ofWords(2).word(TypeHashes.DOMAIN).address(verifyingContract).keccak());
  }

  /// @param structHash hash of the typed content
  /// @return Keccak-256 of `19 01`, the separator and the content hash
  public Hash32 digest(Hash32 structHash) {
    return AbiWords.ofBytes(VERSION.length + 2 * Hash32.BYTES)
        .raw(VERSION)
        .word(separator)
        .word(structHash)
        .keccak();
  }
}
