package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.ISS_13_REFUND;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.BondsRefunded;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Takes a bond with a proposal and gives it back once the height is committed. **Spec**: `v0 §22a
/// ISS-13`. **Repairs**: ISS-13.
public final class ProposalBonds {
  private final RuleProfile profile;
  private final MosaicCore cores;

  /// @param profile which defects are repaired
  /// @param cores of the same profile
  public ProposalBonds(RuleProfile profile, MosaicCore cores) {
    this.profile = profile;
    this.cores = cores;
  }

  /// Rules of [MosaicCore#proposeBlock], then the token's.
  public Outcome<CoreAccounts, Hash32> propose(
      CoreAccounts state,
      Context context,
      Uint256 height,
      AuxiliaryTransition proposal,
      OriginHistory history) {
    return cores
        .proposeBlock(state.core(), context, height, proposal, history)
        .then(
            proposed ->
                takeBond(state.with(proposed.state()), context.caller(), proposed.result()));
  }

  private Outcome<CoreAccounts, Hash32> takeBond(
      CoreAccounts state, Address proposer, Hash32 transitionHash) {
    if (!profile.repairs(Repair.ISS_13)) {
      return Outcome.accept(state, transitionHash);
    }
    var self = state.core().setup().address();
    return Token.transferFrom(
            state.token(), self, proposer, self, state.core().parameters().proposalBond())
        .then(paid -> Outcome.accept(state.with(paid.state()), transitionHash));
  }

  /// Pays the caller its bonds of committed heights. Rules ISS-13-REFUND, the token's.
  public Outcome<CoreAccounts, Unit> refund(CoreAccounts state, Address caller) {
    var book = state.core().book();
    var amount = book.refundOf(caller);
    if (amount.isZero()) return Outcome.reject(ISS_13_REFUND);
    return Token.pay(state.token(), state.core().setup().address(), caller, amount)
        .then(
            paid ->
                Outcome.accept(
                    state.with(state.core().withBook(book.refunded(caller))).with(paid.state()),
                    Unit.UNIT,
                    new BondsRefunded(caller, amount)));
  }
}
