package org.mosaiclab.protocol.signature;

import org.mosaiclab.protocol.codec.AbiWords;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Signatures that cost one hash, for runs whose subject is not cryptography.
///
/// `s` names the signer and `r` is a hash of a secret of this object, the signer and the digest.
/// The secret never leaves the object and [SigningKey] cannot be made from an address, so within
/// one run nobody signs for another: unforgeable by construction, not by a hard problem. Same size,
/// same number, same signer addresses as [RealSignatures].
///
/// **Deviation**: a signature has no high-`s` twin, and one that was tampered with recovers to the
/// zero address, where a real one recovers to an address nobody knows. No rule tells those two
/// apart: neither address is a validator.
public final class ModelledSignatures implements SignatureScheme {
  private static final int V = 27;
  private static final Hash32 DOMAIN = Keccak.hash("org.mosaiclab modelled signature");

  private final Hash32 secret;

  private ModelledSignatures(Hash32 secret) {
    this.secret = secret;
  }

  /// @param label any text, such as the seed of the run; equal labels give equal signatures
  public static ModelledSignatures of(String label) {
    return new ModelledSignatures(
        AbiWords.ofWords(2).word(DOMAIN).word(Keccak.hash(label)).keccak());
  }

  @Override
  public Signature sign(SigningKey key, Hash32 digest) {
    return new Signature(V, tagOf(key.address(), digest), padded(key.address()));
  }

  @Override
  public Address recover(Hash32 digest, Signature signature) {
    var claimed = Secp256k1.addressOf(signature.s());
    boolean isSigned =
        signature.v() == V
            && signature.s().equals(padded(claimed))
            && signature.r().equals(tagOf(claimed, digest));
    return isSigned ? claimed : Address.ZERO;
  }

  private Hash32 tagOf(Address signer, Hash32 digest) {
    return AbiWords.ofWords(3).word(secret).address(signer).word(digest).keccak();
  }

  // The address in the last 20 bytes, as addressOf takes it from there.
  private static Hash32 padded(Address address) {
    return new Hash32(
        0,
        address.word0() >>> 32,
        address.word0() << 32 | address.word1() >>> 32,
        address.word1() << 32 | Integer.toUnsignedLong(address.word2()));
  }
}
