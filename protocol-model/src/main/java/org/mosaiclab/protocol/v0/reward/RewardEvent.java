package org.mosaiclab.protocol.v0.reward;

import java.util.List;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What the reward contract emits. Amounts are base units.
public sealed interface RewardEvent extends ProtocolEvent {
  /// @param links of the finalised segment, by increasing height
  /// @param awards one per voter
  record SegmentRewarded(List<RewardedLink> links, List<Award> awards) implements RewardEvent {
    public SegmentRewarded {
      links = List.copyOf(links);
      awards = List.copyOf(awards);
    }
  }

  /// @param paidShare to be claimed after the commit
  /// @param lockedShare to be released after the withdrawal
  record Award(Address validator, Uint256 paidShare, Uint256 lockedShare) {}

  record RewardFunded(Address proposer, Uint256 amount) implements RewardEvent {}

  record RewardClaimed(Address validator, Uint256 amount) implements RewardEvent {}

  record RewardReleased(Address validator, Uint256 amount) implements RewardEvent {}

  record RewardBurnt(Address validator, Uint256 amount) implements RewardEvent {}
}
