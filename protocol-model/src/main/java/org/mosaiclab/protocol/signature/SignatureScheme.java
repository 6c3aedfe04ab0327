package org.mosaiclab.protocol.signature;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// How digests are signed and signers recovered. Both operations are pure.
public interface SignatureScheme {
  /// @return the signature of `key` over `digest`; the same for the same arguments
  Signature sign(SigningKey key, Hash32 digest);

  /// @return who signed `digest`, or [Address#ZERO] where the signature is invalid
  Address recover(Hash32 digest, Signature signature);
}
