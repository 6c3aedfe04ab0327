package org.mosaiclab.protocol.v0.messaging;

import java.util.Arrays;
import java.util.Optional;
import org.mosaiclab.protocol.value.Uint256;

/// Where a message stands in one box; its code is the storage word of the box. **Spec**: `v0 §12`.
public enum MessageStatus {
  UNDECLARED(0),
  DECLARED(1),
  PROGRESSED(2),
  DECLARED_REVOCATION(3),
  REVOKED(4);

  private final int code;

  MessageStatus(int code) {
    this.code = code;
  }

  /// @return 0 to 4
  public int code() {
    return code;
  }

  /// @return empty above 4, where the contracts fail as an assertion
  public static Optional<MessageStatus> ofCode(Uint256 code) {
    return Arrays.stream(values())
        .filter(status -> Uint256.of(status.code).equals(code))
        .findFirst();
  }

  /// @return whether nothing follows: progressed or revoked
  public boolean isFinal() {
    return this == PROGRESSED || this == REVOKED;
  }
}
