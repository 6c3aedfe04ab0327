package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_16;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_16_COMMIT;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_16_HEADER;

import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.EmptyInteger;
import org.mosaiclab.protocol.codec.HashedHeader;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Tells the core the header of a block that it has committed, and with it a state root. **Spec**:
/// `v0 §21` GAP-03, GAP-16. **Repairs**: GAP-03, GAP-16, ISS-06.
final class HeaderAnchor {
  private final RuleProfile profile;

  HeaderAnchor(RuleProfile profile) {
    this.profile = profile;
  }

  /// Anyone, also after a halt. Rules GAP-16, GAP-16-COMMIT, those of the header codec,
  /// GAP-16-HEADER.
  ///
  /// @param metaBlockHash which commit; without GAP-16 only the last one, and after a halt
  /// @param headerRlp the header of its auxiliary block
  Outcome<MosaicCoreState, Unit> anchorHeader(
      MosaicCoreState state, Hash32 metaBlockHash, Bytes headerRlp) {
    if (!isOpenFor(state, metaBlockHash)) return Outcome.reject(GAP_16);
    return state
        .reportedTransitions()
        .get(metaBlockHash)
        .map(transition -> anchor(state, transition.auxiliaryBlockHash(), headerRlp))
        .getOrElse(() -> Outcome.reject(GAP_16_COMMIT));
  }

  private boolean isOpenFor(MosaicCoreState state, Hash32 metaBlockHash) {
    return profile.repairs(Repair.GAP_16)
        || (profile.repairs(Repair.GAP_03)
            && state.isHalted()
            && metaBlockHash.equals(state.head()));
  }

  private Outcome<MosaicCoreState, Unit> anchor(
      MosaicCoreState state, Hash32 committed, Bytes headerRlp) {
    var emptyInteger = profile.repairs(Repair.ISS_06) ? EmptyInteger.IS_ZERO : EmptyInteger.FAILS;
    return CommonRule.decoded(state, BlockHeader.decode(headerRlp, emptyInteger))
        .then(decoded -> store(state, committed, decoded.result()));
  }

  private static Outcome<MosaicCoreState, Unit> store(
      MosaicCoreState state, Hash32 committed, HashedHeader hashed) {
    if (!hashed.blockHash().equals(committed)) return Outcome.reject(GAP_16_HEADER);
    var header = hashed.header();
    var roots = state.roots().with(committed, header.height(), header.stateRoot());
    return Outcome.accept(
        state.withRoots(roots),
        Unit.UNIT,
        new MosaicCoreEvent.StateRootAvailable(header.height(), header.stateRoot()));
  }
}
