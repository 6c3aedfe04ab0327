package org.mosaiclab.protocol.signature;

import java.math.BigInteger;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// A private key and its address. Whoever holds the object can sign; there is no other way to.
///
/// The address is the same under every [SignatureScheme], so a run with modelled signatures orders
/// and elects exactly as one with real signatures does.
public final class SigningKey {
  private final BigInteger secret;
  private final Address address;

  private SigningKey(BigInteger secret) {
    this.secret = secret;
    this.address = Secp256k1.addressOf(Secp256k1.multiplyGenerator(secret));
  }

  /// @param label any text; equal labels give equal keys
  /// @return the key whose secret is Keccak-256 of the UTF-8 label
  public static SigningKey derive(String label) {
    return of(Keccak.hash(label));
  }

  /// @param secret big-endian integer, in `[1, n)` for the group order `n` of secp256k1
  /// @throws IllegalArgumentException outside that range
  public static SigningKey of(Hash32 secret) {
    var scalar = new BigInteger(1, secret.bytes());
    if (!Secp256k1.isScalar(scalar)) {
      throw new IllegalArgumentException("secret must be in [1, n) of secp256k1");
    }
    return new SigningKey(scalar);
  }

  /// @return Keccak-256 of the public key, its last 20 bytes
  public Address address() {
    return address;
  }

  BigInteger secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "SigningKey of " + address;
  }
}
