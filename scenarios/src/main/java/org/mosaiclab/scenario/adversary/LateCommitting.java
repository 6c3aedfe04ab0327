package org.mosaiclab.scenario.adversary;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.actor.Duty;
import org.mosaiclab.scenario.actor.Membership;
import org.mosaiclab.scenario.actor.Mind;
import org.mosaiclab.scenario.actor.VoteHistory;

/// Saves itself every second commit: brings no checkpoint to origin, and supports none, before
/// twice the gas of a meta-block has been consumed. **Spec**: `v0 §21 GAP-08`; paper P§2.5.
///
/// @param fromNanos when it begins; until then it is honest
record LateCommitting(long fromNanos) implements Mind.Inclination {
  @Override
  public List<Duty> duties(Membership member, VoteHistory votes) {
    return List.of();
  }

  @Override
  public Optional<Uint256> gasTarget(MosaicCoreState core, long nowNanos) {
    var target = core.accumulatedGasTarget();
    return nowNanos < fromNanos
        ? target
        : target.flatMap(reached -> reached.plus(core.setup().maxAccumulateGasLimit()));
  }
}
