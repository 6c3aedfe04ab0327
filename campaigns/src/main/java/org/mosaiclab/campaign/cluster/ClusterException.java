package org.mosaiclab.campaign.cluster;

import java.io.IOException;

/// A cluster cannot be used, or no longer. Every finished run is kept.
///
/// The message is one line: what, where, what would help.
public final class ClusterException extends IOException {
  /// @param message one line
  public ClusterException(String message) {
    super(message);
  }

  /// @param message one line
  /// @param cause what the library said
  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
