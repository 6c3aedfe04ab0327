package org.mosaiclab.protocol.v0.slashing;

import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.value.Address;

/// A vote as it is relayed, on either chain.
public record SignedVote(VoteMessage message, Signature signature) {
  /// @return who signed it, or [Address#ZERO] where the signature is invalid
  public Address signer(SignatureScheme signatures) {
    return signatures.recover(message.digest(), signature);
  }
}
