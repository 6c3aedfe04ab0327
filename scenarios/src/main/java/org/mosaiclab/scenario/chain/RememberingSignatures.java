package org.mosaiclab.scenario.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Remembers whom a signature recovers to: a vote is executed once on its meta-chain, once on each
/// branch that includes it again, and once on origin, and recovery is a pure function.
public final class RememberingSignatures implements SignatureScheme {
  private static final int ENTRIES_MAX = 1 << 16;

  private record Signed(Hash32 digest, Signature signature) {}

  private final SignatureScheme scheme;
  private final Map<Signed, Address> signers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Signed, Address> eldest) {
          return size() > ENTRIES_MAX;
        }
      };

  public RememberingSignatures(SignatureScheme scheme) {
    this.scheme = scheme;
  }

  @Override
  public Signature sign(SigningKey key, Hash32 digest) {
    return scheme.sign(key, digest);
  }

  @Override
  public Address recover(Hash32 digest, Signature signature) {
    return signers.computeIfAbsent(
        new Signed(digest, signature),
        signed -> scheme.recover(signed.digest(), signed.signature()));
  }
}
