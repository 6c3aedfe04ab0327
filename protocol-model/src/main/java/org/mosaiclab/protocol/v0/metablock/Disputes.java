package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02_HALTED;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_10;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_10_ORACLE;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_10_PROPOSAL;

import io.vavr.collection.LinkedHashSet;
import java.math.BigInteger;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.DisputeResolved;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What follows from a dispute about a proposed state transition. The dispute itself, a game or an
/// argument of knowledge, is outside the model: an oracle says how it ended. **Spec**: `v0 §21
/// GAP-10`; paper P§2.6. **Repairs**: GAP-10; GAP-01 where the signers are to be slashed.
public final class Disputes {
  /// Gas of a proposal for which a challenger bonds one base unit; no source gives a number.
  public static final long GAS_PER_BOND_UNIT = 1_000_000;

  private final RuleProfile profile;
  private final Offences offences;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public Disputes(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.offences = new Offences(profile, signatures);
  }

  /// A valid proposal burns the challenger's bond. An invalid one is discarded for good with its
  /// own bond, and its signers are slashed for the challenger; if they were a quorum, the core
  /// halts. Rules GAP-10, GAP-02, GAP-10-ORACLE, GAP-10-PROPOSAL, the token's.
  ///
  /// @param context the oracle, which is who deployed the stake contract, and the executing block
  /// @param transitionHash of a proposal that waits for the open height
  /// @param challenger whose bond is at stake
  public Outcome<CoreAccounts, Unit> resolve(
      CoreAccounts state,
      Context context,
      Hash32 transitionHash,
      Address challenger,
      boolean isValid) {
    if (!profile.repairs(Repair.GAP_10)) return Outcome.reject(GAP_10);
    var core = state.core();
    if (core.isHalted()) return Outcome.reject(GAP_02_HALTED);
    if (!context.caller().equals(state.stake().records().parameters().deployer())) {
      return Outcome.reject(GAP_10_ORACLE);
    }
    var proposal = core.proposal(core.openKernelHash(), transitionHash);
    if (proposal.isEmpty()) return Outcome.reject(GAP_10_PROPOSAL);
    var bond = bondFor(core, proposal.get());
    var byChallenger = new Context(challenger, context.blockNumber());
    return takeBond(state, challenger, bond)
        .then(
            paid ->
                isValid
                    ? Outcome.accept(
                        paid.state().with(withBurnt(paid.state().core(), bond)), Unit.UNIT)
                    : condemn(paid.state(), byChallenger, transitionHash, bond))
        .then(
            settled ->
                Outcome.accept(
                    settled.state(),
                    Unit.UNIT,
                    new DisputeResolved(transitionHash, challenger, isValid)));
  }

  /// @return base units, in proportion to the gas since the last commit, at least one
  public static Uint256 bondFor(MosaicCoreState core, AuxiliaryTransition proposal) {
    var gas =
        proposal.accumulatedGas().value().subtract(core.lastTransition().accumulatedGas().value());
    return new Uint256(gas.divide(BigInteger.valueOf(GAS_PER_BOND_UNIT)).max(BigInteger.ONE));
  }

  private static Outcome<CoreAccounts, Unit> takeBond(
      CoreAccounts state, Address challenger, Uint256 bond) {
    var self = state.core().setup().address();
    return Token.transferFrom(state.token(), self, challenger, self, bond)
        .then(paid -> Outcome.accept(state.with(paid.state()), Unit.UNIT));
  }

  private static MosaicCoreState withBurnt(MosaicCoreState core, Uint256 amount) {
    return core.withBook(core.book().burning(amount));
  }

  private Outcome<CoreAccounts, Unit> condemn(
      CoreAccounts state, Context challenger, Hash32 transitionHash, Uint256 bond) {
    var core = state.core();
    var signers = signers(core, transitionHash);
    var settled =
        Token.pay(state.token(), core.setup().address(), challenger.caller(), bond)
            .then(
                paid ->
                    Outcome.<CoreAccounts, Unit>accept(
                        state.with(core.discarding(transitionHash)).with(paid.state()), Unit.UNIT))
            .then(paid -> haltIfQuorum(paid.state(), signers, challenger.blockNumber()));
    for (Address signer : signers) {
      settled = settled.then(done -> slash(done.state(), challenger, signer));
    }
    return settled;
  }

  private static LinkedHashSet<Address> signers(MosaicCoreState core, Hash32 transitionHash) {
    return core.book().sealsOf(transitionHash).flatMap(key -> core.seal(key).validators());
  }

  private Outcome<CoreAccounts, Unit> haltIfQuorum(
      CoreAccounts state, LinkedHashSet<Address> signers, long block) {
    var stake = state.stake();
    var weight =
        signers.foldLeft(
            SplitWeight.ZERO, (sum, signer) -> sum.plus(stake.splitWeight(stake.height(), signer)));
    return weight.isSupermajorityOf(stake.openWeight(), Quorum.of(profile))
        ? state.lift(Halting.halt(state.coreAndStake(), HaltReason.INVALID_TRANSITION, block))
        : Outcome.accept(state, Unit.UNIT);
  }

  private Outcome<CoreAccounts, Unit> slash(CoreAccounts state, Context context, Address signer) {
    return profile.repairs(Repair.GAP_01) && state.stake().isStaked(signer)
        ? offences.slash(state, context, signer)
        : Outcome.accept(state, Unit.UNIT);
  }
}
