package org.mosaiclab.protocol.v0.electorate;

/// When a validator counts. **Spec**: `v0 §21 GAP-05`; paper P(6), P(7).
///
/// @param start first meta-block height, at least zero
/// @param end last one, not below the start; [#OPEN_END] while there is none
public record Tenure(long start, long end) {
  /// No log-out yet.
  public static final long OPEN_END = Long.MAX_VALUE;

  /// @throws IllegalArgumentException if the end lies before the start
  public Tenure {
    if (end < start) {
      throw new IllegalArgumentException("end must be >= start " + start + ", was " + end);
    }
  }

  /// Whether it belongs to the validator set of that height.
  public boolean isMember(long height) {
    return start <= height && height <= end;
  }

  /// Whether it belongs to the forward set: every member but those in their last height.
  public boolean isForward(long height) {
    return isMember(height) && height != end;
  }

  /// Whether it belongs to the rear set: every member but those in their first height.
  public boolean isRear(long height) {
    return isMember(height) && height != start;
  }
}
