package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02_HALTED;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_09;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.ObservationChallenged;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;

/// Shows that a quorum finalised what is none of this chain's past: a block that observes such an
/// origin block, or that origin block itself. **Spec**: `v0 §21 GAP-09`; paper P§2.3. **Repairs**:
/// GAP-09; GAP-01 where the signers are to be slashed.
///
/// The second proof needs no block of the auxiliary chain: a quorum that finalised `a` and moved on
/// to observe `b` on another branch may never have let a checkpoint carry `a`.
public final class ObservationChallenges {
  private final RuleProfile profile;
  private final SignatureScheme signatures;
  private final SealProofs seals;
  private final Offences offences;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public ObservationChallenges(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
    this.seals = new SealProofs(profile, signatures);
    this.offences = new Offences(profile, signatures);
  }

  /// Shows a transition that observes an origin block off the history. Success halts the core,
  /// slashes the signers for the challenger and gives the bond back; failure burns it. Rules
  /// GAP-09, GAP-02, the token's.
  ///
  /// @param context the challenger and the executing block
  /// @param observing transition with the origin block in question
  /// @param seal votes that finalise its block
  public Outcome<CoreAccounts, Unit> challenge(
      CoreAccounts state,
      Context context,
      OriginHistory history,
      AuxiliaryTransition observing,
      SealedLink seal) {
    boolean isUpheld =
        !history.isAncestor(observing.originBlockHash())
            && SealProofs.isFor(seal, observing)
            && seals.isRecentlyFinalising(state.coreAndStake(), seal);
    return settle(state, context, seal, isUpheld);
  }

  /// Shows the votes that finalised an origin block off the history; whatever has come of it on the
  /// auxiliary chain. Effects and rules as above.
  ///
  /// @param context the challenger and the executing block
  /// @param seal votes for the origin link from that block
  public Outcome<CoreAccounts, Unit> challengeOriginFinality(
      CoreAccounts state, Context context, OriginHistory history, SealedLink seal) {
    boolean isUpheld =
        !history.isAncestor(seal.link().source())
            && seals.isRecentlyFinalisingOrigin(state.coreAndStake(), seal);
    return settle(state, context, seal, isUpheld);
  }

  private Outcome<CoreAccounts, Unit> settle(
      CoreAccounts state, Context context, SealedLink seal, boolean isUpheld) {
    if (!profile.repairs(Repair.GAP_09)) return Outcome.reject(GAP_09);
    if (state.core().isHalted()) return Outcome.reject(GAP_02_HALTED);
    return takeBond(state, context.caller())
        .then(
            paid ->
                isUpheld
                    ? uphold(paid.state(), context, seal)
                    : Outcome.accept(burnt(paid.state()), Unit.UNIT))
        .then(
            settled ->
                Outcome.accept(
                    settled.state(),
                    Unit.UNIT,
                    new ObservationChallenged(context.caller(), isUpheld)));
  }

  private static Outcome<CoreAccounts, Unit> takeBond(CoreAccounts state, Address challenger) {
    var self = state.core().setup().address();
    var bond = state.core().parameters().challengeBond();
    return Token.transferFrom(state.token(), self, challenger, self, bond)
        .then(paid -> Outcome.accept(state.with(paid.state()), Unit.UNIT));
  }

  private static CoreAccounts burnt(CoreAccounts state) {
    var core = state.core();
    return state.with(core.withBook(core.book().burning(core.parameters().challengeBond())));
  }

  private Outcome<CoreAccounts, Unit> uphold(CoreAccounts state, Context context, SealedLink seal) {
    var core = state.core();
    var returned =
        Token.pay(
                state.token(),
                core.setup().address(),
                context.caller(),
                core.parameters().challengeBond())
            .then(paid -> Outcome.accept(state.with(paid.state()), Unit.UNIT));
    var halted =
        returned.then(
            paid ->
                paid.state()
                    .lift(
                        Halting.halt(
                            paid.state().coreAndStake(),
                            HaltReason.ORIGIN_OBSERVATION,
                            context.blockNumber())));
    for (Address signer : seal.signers(signatures)) {
      halted = halted.then(done -> slash(done.state(), context, signer));
    }
    return halted;
  }

  // A signature that no staked validator gave weighed nothing, and costs nothing.
  private Outcome<CoreAccounts, Unit> slash(CoreAccounts state, Context context, Address signer) {
    return profile.repairs(Repair.GAP_01) && state.stake().isStaked(signer)
        ? offences.slash(state, context, signer)
        : Outcome.accept(state, Unit.UNIT);
  }
}
