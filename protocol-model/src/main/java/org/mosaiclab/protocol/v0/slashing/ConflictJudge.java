package org.mosaiclab.protocol.v0.slashing;

import java.util.List;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.EmptyInteger;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// Says whether two checkpoints contradict each other, alike on both chains; whether votes finalise
/// them is for each chain's own sets to say. **Spec**: `v0 §22a GAP-02`; paper P§2.2.
///
/// Two checkpoints of one height do on sight, and so do two transitions of one checkpoint. Of
/// different heights the higher one's headers show what its branch has at the lower one's height.
public final class ConflictJudge {
  private final EmptyInteger emptyInteger;

  /// @param profile which defects are repaired
  public ConflictJudge(RuleProfile profile) {
    this.emptyInteger = profile.repairs(Repair.ISS_06) ? EmptyInteger.IS_ZERO : EmptyInteger.FAILS;
  }

  /// Whether neither source can be of the other's history.
  public boolean isConflict(FinalityConflict shown) {
    var lower = shown.lower().link();
    var higher = shown.higher().link();
    return lower.coreIdentifier().equals(higher.coreIdentifier())
        && (shown.headers().isEmpty()
            ? isOfOneHeight(lower, higher)
            : isBesideBranch(lower, higher, shown.headers()));
  }

  private static boolean isOfOneHeight(VoteMessage first, VoteMessage second) {
    return first.sourceHeight().equals(second.sourceHeight())
        && !(first.source().equals(second.source())
            && first.transitionHash().equals(second.transitionHash()));
  }

  private boolean isBesideBranch(VoteMessage lower, VoteMessage higher, List<Bytes> headers) {
    var next = higher.source();
    var height = Uint256.ZERO;
    for (Bytes shown : headers) {
      var header = BlockHeader.decode(shown, emptyInteger).toOptional();
      if (header.isEmpty() || !header.get().blockHash().equals(next)) return false;
      next = header.get().header().parentHash();
      height = header.get().header().height();
    }
    return height.minus(Uint256.ONE).filter(lower.sourceHeight()::equals).isPresent()
        && !next.equals(lower.source());
  }
}
