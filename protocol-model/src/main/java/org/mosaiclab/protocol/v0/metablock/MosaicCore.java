package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02_HALTED;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_09_ANCESTRY;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_09_DYNASTY;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_10_DISCARDED;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_14_EPOCH;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_14_KERNEL;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_14_LINK;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_14_SOURCE;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.ISS_13_KERNEL;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.ISS_38;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.MC_C1;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.MC_C2;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.MC_C3;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_1;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_2;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_3;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_4;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_5;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_6;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_7;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_8;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.PB_9;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.VV_1;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.VV_2;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.VV_3;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.VV_4;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.BlockProposed;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.VoteVerified;
import org.mosaiclab.protocol.v0.stake.Stake;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Commits meta-blocks of one auxiliary chain on origin. **Spec**: `v0 §10`; paper P§2.5.
/// **Repairs**: ISS-08 (GAP-14), ISS-13, ISS-17, ISS-38, GAP-09, GAP-16; those of a commit in
/// [Commits].
///
/// The hash encoding of the kernel stays as recorded in every profile, so there is no gas target in
/// it (DEV-03, DEV-21); [MosaicCoreState#accumulatedGasTarget()] derives it.
public final class MosaicCore {
  private final RuleProfile profile;
  private final SignatureScheme signatures;
  private final HeaderAnchor headers;
  private final Stake stakes;
  private final SealCount counts;
  private final Commits commits;

  /// @param profile which defects are repaired
  /// @param signatures how a vote's signer is recovered
  public MosaicCore(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
    this.headers = new HeaderAnchor(profile);
    this.stakes = new Stake(profile, signatures);
    this.counts = new SealCount(profile);
    this.commits = new Commits(profile, stakes, counts);
  }

  /// A core with the stake contract that it closes heights of.
  public record CoreAndStake(MosaicCoreState core, StakeState stake) {}

  /// Rules MC-C1 to MC-C3, then those of the stake contract that it deploys.
  public Outcome<CoreAndStake, Unit> construct(
      MosaicCoreSetup setup,
      Uint256 minimumWeight,
      CoreParameters parameters,
      StakeParameters stakeParameters) {
    if (setup.ost().isZero()) return Outcome.reject(MC_C1);
    if (setup.initialTransactionRoot().isZero()) return Outcome.reject(MC_C2);
    if (setup.maxAccumulateGasLimit().isZero()) return Outcome.reject(MC_C3);
    if (profile.repairs(Repair.ISS_08) && setup.epochLength().isZero()) {
      return Outcome.reject(GAP_14_EPOCH);
    }
    var core = genesis(setup, parameters);
    return stakes
        .construct(setup.stake(), setup.ost(), setup.address(), minimumWeight, stakeParameters)
        .then(deployed -> Outcome.accept(new CoreAndStake(core, deployed.state()), Unit.UNIT));
  }

  /// The first validators; where ISS-17 is repaired the open kernel announces them, so that what
  /// starts on auxiliary from its hash has the same. Rules of [Stake#initialize].
  public Outcome<CoreAccounts, Unit> initialize(
      CoreAccounts state,
      Address caller,
      List<Address> depositors,
      List<Address> validators,
      List<Uint256> stakes) {
    return stakes()
        .initialize(state.stakeAccounts(), caller, depositors, validators, stakes)
        .then(done -> Outcome.accept(announcing(state.with(done.state())), Unit.UNIT));
  }

  private CoreAccounts announcing(CoreAccounts state) {
    var core = state.core();
    return profile.repairs(Repair.ISS_17)
        ? state.with(core.announcing(state.stake().announcements()))
        : state;
  }

  /// Proposes a transition for a meta-block; anyone may call. Rules GAP-02, PB-1 to PB-9, GAP-09,
  /// GAP-10-DISCARDED, ISS-13. The bond is [ProposalBonds]' to take.
  ///
  /// @param context who proposes, and when
  /// @param height of the meta-block
  /// @param history of the executing origin chain
  /// @return the transition hash
  public Outcome<MosaicCoreState, Hash32> proposeBlock(
      MosaicCoreState state,
      Context context,
      Uint256 height,
      AuxiliaryTransition proposal,
      OriginHistory history) {
    var last = state.lastTransition();
    if (state.isHalted()) return Outcome.reject(GAP_02_HALTED);
    if (proposal.kernelHash().isZero()) return Outcome.reject(PB_1);
    if (proposal.originDynasty().isZero()) return Outcome.reject(PB_2);
    if (proposal.originBlockHash().isZero()) return Outcome.reject(PB_3);
    if (proposal.transactionRoot().isZero()) return Outcome.reject(PB_4);
    if (!isOwnCore(state, proposal.coreIdentifier())) return Outcome.reject(PB_5);
    if (!height.equals(state.openKernel().height())) return Outcome.reject(PB_6);
    if (!proposal.auxiliaryDynasty().isGreaterThan(last.auxiliaryDynasty())) {
      return Outcome.reject(PB_7);
    }
    if (!proposal.accumulatedGas().isGreaterThan(last.accumulatedGas())) {
      return Outcome.reject(PB_8);
    }
    if (isOffHistory(proposal, history)) return Outcome.reject(GAP_09_ANCESTRY);
    if (isOriginDynastyLower(proposal, last)) return Outcome.reject(GAP_09_DYNASTY);
    var hash = proposal.hash();
    if (state.proposal(proposal.kernelHash(), hash).isPresent()) return Outcome.reject(PB_9);
    if (state.book().isDiscarded(hash)) return Outcome.reject(GAP_10_DISCARDED);
    if (isForeignKernel(state, proposal.kernelHash(), Repair.ISS_13)) {
      return Outcome.reject(ISS_13_KERNEL);
    }
    var bond = profile.repairs(Repair.ISS_13) ? state.parameters().proposalBond() : Uint256.ZERO;
    var record = new ProposalRecord(context.caller(), context.blockNumber(), bond);
    return Outcome.accept(
        state.withProposal(hash, proposal, record),
        hash,
        new BlockProposed(height, proposal.kernelHash(), hash));
  }

  /// Counts one vote for a proposal and commits at two thirds; anyone may call. Rules GAP-02, VV-1
  /// to VV-4, ISS-38, GAP-14, and those of `closeMetaBlock`.
  ///
  /// @param block of origin that executes it
  public Outcome<CoreAndStake, Unit> verifyVote(
      CoreAndStake state, Hash32 kernelHash, VoteMessage vote, Signature signature, long block) {
    var core = state.core();
    if (core.isHalted()) return Outcome.reject(GAP_02_HALTED);
    if (!isOwnCore(core, vote.coreIdentifier())) return Outcome.reject(VV_1);
    if (isForeignKernel(core, kernelHash, Repair.ISS_38)) return Outcome.reject(ISS_38);
    if (!isProposed(core, kernelHash, vote.transitionHash())) return Outcome.reject(VV_2);
    if (isForeignKernel(core, kernelHash, Repair.ISS_08)) return Outcome.reject(GAP_14_KERNEL);
    if (isForeignSource(core, kernelHash, vote)) return Outcome.reject(GAP_14_SOURCE);
    if (isNotOneEpoch(core, vote)) return Outcome.reject(GAP_14_LINK);
    var hashed = core.hashed(vote);
    var voteHash = hashed.hash();
    var signer = signatures.recover(hashed.digest(), signature);
    var weight = state.stake().weight(core.openKernel().height().toLong(), signer);
    if (weight.isZero()) return Outcome.reject(VV_3);
    var key = profile.repairs(Repair.ISS_08) ? voteHash : vote.transitionHash();
    var seal = core.seal(key);
    if (seal.hasVoted(signer)) return Outcome.reject(VV_4);
    var total = seal.totalVoteWeight().plus(weight);
    if (total.isEmpty()) return Outcome.reject(CommonRule.ARITHMETIC);
    var counted = seal.with(signer, total.get());
    var next = new CoreAndStake(core.withSeal(key, counted, vote, hashed), state.stake());
    return CommonRule.checked(next, counts.of(next, counted))
        .then(
            count ->
                Outcome.accept(
                    next,
                    count.result(),
                    verified(kernelHash, vote, voteHash, signer, signature, count.result())))
        .then(
            count ->
                commits.afterVote(
                    next, kernelHash, vote.transitionHash(), counted, count.result(), block));
  }

  private static VoteVerified verified(
      Hash32 kernelHash,
      VoteMessage vote,
      Hash32 voteHash,
      Address signer,
      Signature signature,
      SealCount.Count count) {
    return new VoteVerified(
        kernelHash,
        vote.transitionHash(),
        signer,
        voteHash,
        signature,
        count.weight(),
        count.required());
  }

  /// See [Commits#tryCommit].
  ///
  /// @param block of origin that executes it
  public Outcome<CoreAndStake, Unit> tryCommit(CoreAndStake state, long block) {
    return commits.tryCommit(state, block);
  }

  /// @return the stake contract's rules, as the core calls them
  public Stake stakes() {
    return stakes;
  }

  /// See [HeaderAnchor#anchorHeader].
  public Outcome<MosaicCoreState, Unit> anchorHeader(
      MosaicCoreState state, Hash32 metaBlockHash, Bytes headerRlp) {
    return headers.anchorHeader(state, metaBlockHash, headerRlp);
  }

  /// @return least weight of a seal that commits at the open height; empty where the total is so
  ///   large that a vote fails
  public Optional<Uint256> requiredWeight(CoreAndStake state) {
    return counts.requiredWeight(state);
  }

  /// Seal that `vote` counts for.
  public Seal sealOf(MosaicCoreState state, VoteMessage vote) {
    return state.seal(profile.repairs(Repair.ISS_08) ? vote.hash() : vote.transitionHash());
  }

  private MosaicCoreState genesis(MosaicCoreSetup setup, CoreParameters parameters) {
    var kernel = new Kernel(Uint256.ZERO, Hash32.ZERO, List.of(), List.of());
    var transition =
        new AuxiliaryTransition(
            setup.auxiliaryCoreIdentifier(),
            kernel.hash(),
            Uint256.ZERO,
            Hash32.ZERO,
            setup.initialGas(),
            Uint256.ZERO,
            Hash32.ZERO,
            setup.initialTransactionRoot());
    var initial = MosaicCoreState.initial(setup, parameters, kernel, transition);
    return profile.repairs(Repair.ISS_07)
        ? initial.withHeight(initial.openKernel().height())
        : initial;
  }

  private static boolean isOwnCore(MosaicCoreState state, CoreId coreIdentifier) {
    return coreIdentifier.equals(state.setup().auxiliaryCoreIdentifier());
  }

  private boolean isOffHistory(AuxiliaryTransition proposal, OriginHistory history) {
    return profile.repairs(Repair.GAP_09) && !history.isAncestor(proposal.originBlockHash());
  }

  private boolean isOriginDynastyLower(AuxiliaryTransition proposal, AuxiliaryTransition last) {
    return profile.repairs(Repair.GAP_09)
        && proposal.originDynasty().isLessThan(last.originDynasty());
  }

  // An absent proposal reads as kernel hash zero, so the check holds for argument zero (ISS-38).
  private static boolean isProposed(
      MosaicCoreState state, Hash32 kernelHash, Hash32 transitionHash) {
    return state
        .proposal(kernelHash, transitionHash)
        .map(AuxiliaryTransition::kernelHash)
        .orElse(Hash32.ZERO)
        .equals(kernelHash);
  }

  private boolean isForeignKernel(MosaicCoreState state, Hash32 kernelHash, Repair repair) {
    return profile.repairs(repair) && !kernelHash.equals(state.openKernelHash());
  }

  private boolean isForeignSource(MosaicCoreState state, Hash32 kernelHash, VoteMessage vote) {
    return profile.repairs(Repair.ISS_08)
        && state
            .proposal(kernelHash, vote.transitionHash())
            .filter(proposal -> FinalisingLink.startsAt(proposal, vote))
            .isEmpty();
  }

  private boolean isNotOneEpoch(MosaicCoreState state, VoteMessage vote) {
    return profile.repairs(Repair.ISS_08)
        && !FinalisingLink.spansOneEpoch(vote, state.setup().epochLength());
  }
}
