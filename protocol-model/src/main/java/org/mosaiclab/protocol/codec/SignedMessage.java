package org.mosaiclab.protocol.codec;

import java.nio.charset.StandardCharsets;
import org.mosaiclab.protocol.value.Hash32;

/// The prefix that keeps a signed 32-byte message from being anything else. **Spec**: `v0 §1.5`.
public final class SignedMessage {
  private static final String PREFIX = "\u0019Ethereum Signed Message:\n32";

  private SignedMessage() {}

  /// @return Keccak-256 of the 28-byte prefix and the message
  public static Hash32 digest(Hash32 message) {
    var prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
    return AbiWords.ofBytes(prefix.length + Hash32.BYTES).raw(prefix).word(message).keccak();
  }
}
