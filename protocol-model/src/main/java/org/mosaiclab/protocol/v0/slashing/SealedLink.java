package org.mosaiclab.protocol.v0.slashing;

import io.vavr.collection.LinkedHashSet;
import java.util.List;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.value.Address;

/// One link with the signatures that are shown for it at once; what they weigh is not said here.
///
/// @param link what all of them signed
/// @param signatures in any order
public record SealedLink(VoteMessage link, List<Signature> signatures) {
  public SealedLink {
    signatures = List.copyOf(signatures);
  }

  /// @return who signed, each once, in the order of the signatures
  public LinkedHashSet<Address> signers(SignatureScheme scheme) {
    var digest = link.digest();
    return LinkedHashSet.ofAll(
        signatures.stream().map(one -> scheme.recover(digest, one)).toList());
  }
}
