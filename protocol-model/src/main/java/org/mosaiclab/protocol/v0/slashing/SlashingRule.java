package org.mosaiclab.protocol.v0.slashing;

import java.util.List;
import org.mosaiclab.protocol.codec.VoteMessage;

/// What no validator may do. **Spec**: `v0 §21 GAP-01`; paper P§2.2 rules 1 to 3. Every rule is
/// symmetric in its two votes.
///
/// Rule 3 punishes honest validators unless transition objects are immutable (ISS-01, ISS-09).
public enum SlashingRule {
  /// Rule 1: two votes with the same target height.
  SAME_TARGET_HEIGHT {
    @Override
    public boolean isBrokenBy(VoteMessage first, VoteMessage second) {
      return first.targetHeight().equals(second.targetHeight());
    }
  },
  /// Rule 2: one link within the span of the other.
  SURROUNDING_LINK {
    @Override
    public boolean isBrokenBy(VoteMessage first, VoteMessage second) {
      return surrounds(first, second) || surrounds(second, first);
    }
  },
  /// Rule 3: two transition objects for one source.
  OTHER_TRANSITION {
    @Override
    public boolean isBrokenBy(VoteMessage first, VoteMessage second) {
      return first.source().equals(second.source())
          && !first.transitionHash().equals(second.transitionHash());
    }
  };

  /// All of them, in order.
  public static final List<SlashingRule> ALL = List.of(values());

  /// Whether signing both votes breaks this rule; whose they are is not looked at.
  public abstract boolean isBrokenBy(VoteMessage first, VoteMessage second);

  private static boolean surrounds(VoteMessage outer, VoteMessage inner) {
    return outer.sourceHeight().isLessThan(inner.sourceHeight())
        && inner.sourceHeight().isLessThan(inner.targetHeight())
        && inner.targetHeight().isLessThan(outer.targetHeight());
  }
}
