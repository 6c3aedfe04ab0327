package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A message as a gateway keeps it. **Spec**: `v0 §12`, `v0 §13`.
///
/// @param message what is hashed
/// @param gasConsumed gas measured so far by the operations that earn the reward; not hashed
public record StoredMessage(Message message, Uint256 gasConsumed) {
  /// What an unknown message reads as.
  public static final StoredMessage ABSENT =
      of(
          new Message(
              Hash32.ZERO, Uint256.ZERO, Uint256.ZERO, Uint256.ZERO, Address.ZERO, Hash32.ZERO));

  static StoredMessage of(Message message) {
    return new StoredMessage(message, Uint256.ZERO);
  }

  StoredMessage withGasConsumed(Uint256 gas) {
    return new StoredMessage(message, gas);
  }
}
