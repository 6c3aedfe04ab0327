package org.mosaiclab.protocol.v0;

import java.util.function.Function;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStore;
import org.mosaiclab.protocol.v0.finality.AuxiliaryHalt;
import org.mosaiclab.protocol.v0.finality.AuxiliaryHalts;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.Exclusions;
import org.mosaiclab.protocol.v0.finality.ForkReports;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlace;
import org.mosaiclab.protocol.v0.finality.PollingPlaceRule;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.observation.InclusionProof;
import org.mosaiclab.protocol.v0.observation.KernelGateway;
import org.mosaiclab.protocol.v0.observation.KernelGatewayState;
import org.mosaiclab.protocol.v0.observation.OpenKernel;
import org.mosaiclab.protocol.v0.reward.RewardState;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The contracts of one meta-chain on auxiliary, wired: two block stores, polling place, kernel
/// gateway, rewards. **Spec**: `v0 §5` to `v0 §8`, `v0 §18`, `v0 §21 GAP-12`.
public final class AuxiliaryContracts {
  private final RuleProfile profile;
  private final BlockStore originStore;
  private final AuxiliaryBlockStore auxiliaryStore;
  private final PollingPlace pollingPlace;
  private final Exclusions exclusions;
  private final ForkReports forks;
  private final KernelGateway gateway;
  private final RewardSettlement rewards;
  private final AuxiliaryViews views;

  /// @param profile which defects are repaired
  /// @param signatures how a vote's signer is recovered
  public AuxiliaryContracts(RuleProfile profile, SignatureScheme signatures) {
    this(profile, signatures, MerklePatriciaProof::verify);
  }

  /// @param profile which defects are repaired
  /// @param signatures how a vote's signer is recovered
  /// @param proofs how trie proofs are verified
  public AuxiliaryContracts(
      RuleProfile profile, SignatureScheme signatures, InclusionProof proofs) {
    this.profile = profile;
    this.originStore = new BlockStore(profile);
    this.auxiliaryStore = new AuxiliaryBlockStore(profile);
    this.pollingPlace = new PollingPlace(profile, signatures);
    this.exclusions = new Exclusions(profile, signatures);
    this.forks = new ForkReports(profile, signatures);
    this.gateway = new KernelGateway(profile, proofs);
    this.rewards = new RewardSettlement(profile);
    this.views = new AuxiliaryViews(profile, pollingPlace, forks);
  }

  /// Deploys and wires everything, in the order of the specification. The rules of the
  /// constructors, then AB-I1.
  public Outcome<AuxiliaryState, Unit> deploy(AuxiliaryDeployment deployment) {
    return construct(deployment)
        .then(built -> initialize(built.state(), deployment.kernelGateway()));
  }

  /// As [#deploy], but the auxiliary store does not know its kernel gateway yet. Where ISS-17 is
  /// repaired, rule ISS-17 comes first.
  public Outcome<AuxiliaryState, Unit> construct(AuxiliaryDeployment deployment) {
    if (profile.repairs(Repair.ISS_17) && !deployment.followsItsKernel()) {
      return Outcome.reject(PollingPlaceRule.ISS_17);
    }
    return originStore
        .construct(deployment.origin())
        .then(
            origin ->
                auxiliaryStore
                    .construct(deployment.auxiliary())
                    .then(
                        auxiliary ->
                            constructPollingPlace(deployment)
                                .then(
                                    polling ->
                                        constructGateway(deployment)
                                            .then(
                                                built ->
                                                    Outcome.accept(
                                                        new AuxiliaryState(
                                                            origin.state(),
                                                            auxiliary.state(),
                                                            polling.state(),
                                                            built.state(),
                                                            RewardState.of(deployment.rewards())),
                                                        Unit.UNIT)))));
  }

  /// @return what participants read
  public AuxiliaryViews views() {
    return views;
  }

  /// Applies one operation.
  public Outcome<AuxiliaryState, Returned> apply(
      AuxiliaryState state, AuxiliaryContext context, AuxiliaryOperation operation) {
    var caller = context.context().caller();
    return switch (operation) {
      case AuxiliaryOperation.ReportOriginBlock(var header) ->
          lift(
              originStore.reportBlock(state.origin(), header),
              state::withOrigin,
              Returned.Reported::new);
      case AuxiliaryOperation.ReportAuxiliaryBlock(var header) ->
          lift(
              auxiliaryStore.reportBlock(
                  state.auxiliary(), state.origin(), context.chain(), header),
              state::withAuxiliary,
              Returned.Reported::new);
      case AuxiliaryOperation.Vote vote -> vote(state, vote);
      case AuxiliaryOperation.ProveMosaicCore(var account, var branch, var height) ->
          lift(
              gateway.proveMosaicCore(state.gateway(), state.origin(), account, branch, height),
              state::withGateway,
              _ -> Returned.TRUE);
      case AuxiliaryOperation.ProveBlockOpening(var opening) ->
          lift(
              gateway.proveBlockOpening(
                  state.gateway(), state.origin(), state.auxiliary(), opening),
              next -> rewards.committed(state.withGateway(next), opening.auxiliaryBlockHash()),
              _ -> Returned.TRUE);
      case AuxiliaryOperation.ReportOffence(var evidence) ->
          lift(reportOffence(state, evidence), Function.identity(), _ -> Returned.TRUE);
      case AuxiliaryOperation.ReportConflict(var conflict) ->
          lift(
              forks.report(
                  state.pollingPlace(), state.auxiliary().blocks().setup().epochLength(), conflict),
              state::withPollingPlace,
              _ -> Returned.TRUE);
      case AuxiliaryOperation.ProveHalt(var branch, var height) ->
          lift(
              gateway
                  .proveHalt(state.gateway(), branch, height)
                  .then(
                      _ ->
                          AuxiliaryHalts.halt(
                              state.pollingPlace(), new AuxiliaryHalt.ShownByOrigin(height))),
              state::withPollingPlace,
              _ -> Returned.TRUE);
      case AuxiliaryOperation.FundRewards(var amount) ->
          lift(rewards.fund(state, caller, amount), Function.identity(), Returned.Funded::new);
      case AuxiliaryOperation.ClaimReward() ->
          lift(rewards.claim(state, caller), Function.identity(), Returned.Paid::new);
      case AuxiliaryOperation.ReleaseReward() ->
          lift(rewards.release(state, caller), Function.identity(), Returned.Paid::new);
      case AuxiliaryOperation.Justify(var chain, var source, var target) ->
          lift(
              justify(state, caller, chain, source, target),
              Function.identity(),
              _ -> Returned.NOTHING);
      case AuxiliaryOperation.UpdateMetaBlock update ->
          lift(updateMetaBlock(state, caller, update), state::withPollingPlace, _ -> Returned.TRUE);
      case AuxiliaryOperation.ActivateKernel(var kernelHash) ->
          lift(
              gateway.activateKernel(state.gateway(), caller, kernelHash),
              state::withGateway,
              _ -> Returned.NOTHING);
      case AuxiliaryOperation.Initialize(var kernelGateway) ->
          lift(initialize(state, kernelGateway), Function.identity(), _ -> Returned.NOTHING);
    };
  }

  private static <S, R> Outcome<AuxiliaryState, Returned> lift(
      Outcome<S, R> part, Function<S, AuxiliaryState> whole, Function<R, Returned> result) {
    return part.then(
        accepted -> Outcome.accept(whole.apply(accepted.state()), result.apply(accepted.result())));
  }

  private Outcome<AuxiliaryState, Unit> initialize(AuxiliaryState state, Address kernelGateway) {
    return auxiliaryStore
        .initialize(state.auxiliary(), kernelGateway)
        .then(named -> Outcome.accept(state.withAuxiliary(named.state()), Unit.UNIT));
  }

  private Outcome<PollingPlaceState, Unit> constructPollingPlace(AuxiliaryDeployment deployment) {
    var setup =
        new PollingPlaceState.Setup(
            deployment.origin().coreIdentifier(),
            deployment.auxiliary().blocks().coreIdentifier(),
            deployment.auxiliaryBlockStore());
    return pollingPlace.construct(
        deployment.auxiliary().originBlockStore(),
        setup,
        deployment.validators(),
        deployment.weights());
  }

  private Outcome<KernelGatewayState, Unit> constructGateway(AuxiliaryDeployment deployment) {
    var setup =
        new KernelGatewayState.Setup(
            deployment.mosaicCore(),
            deployment.auxiliary().originBlockStore(),
            deployment.auxiliaryBlockStore(),
            deployment.origin().coreIdentifier(),
            deployment.auxiliary().blocks().coreIdentifier());
    return gateway.construct(setup, deployment.auxiliary().initialKernelHash());
  }

  private Outcome<AuxiliaryState, Returned> vote(
      AuxiliaryState state, AuxiliaryOperation.Vote vote) {
    var stores = state.stores();
    var message = vote.message();
    return pollingPlace
        .vote(state.pollingPlace(), stores, message, vote.signature())
        .then(
            counted -> {
              var tally = counted.result();
              var recorded =
                  rewards.counted(state.withPollingPlace(counted.state()), message, tally);
              Returned result = new Returned.Counted(tally);
              if (!pollingPlace.mustJustify(stores, tally, message)) {
                return Outcome.accept(recorded, result);
              }
              var contradiction = pollingPlace.contradiction(stores, tally.chain(), message);
              if (contradiction.isPresent()) {
                return AuxiliaryHalts.halt(counted.state(), contradiction.get())
                    .then(
                        halted ->
                            Outcome.accept(recorded.withPollingPlace(halted.state()), result));
              }
              var self = state.origin().setup().pollingPlace();
              return justify(recorded, self, tally.chain(), message.source(), message.target())
                  .then(justified -> Outcome.accept(justified.state(), result));
            });
  }

  private Outcome<AuxiliaryState, Unit> justify(
      AuxiliaryState state, Address caller, ObservedChain chain, Hash32 source, Hash32 target) {
    return switch (chain) {
      case ORIGIN ->
          originStore
              .justify(state.origin(), caller, source, target)
              .then(linked -> Outcome.accept(state.withOrigin(linked.state()), Unit.UNIT));
      case AUXILIARY ->
          auxiliaryStore
              .justify(state.auxiliary(), caller, source, target)
              .then(linked -> activateIfDue(state.withAuxiliary(linked.state()), target))
              .then(active -> recordKernel(active.state(), target))
              .then(kept -> rewards.settle(state, kept.state(), source));
    };
  }

  private Outcome<AuxiliaryState, Unit> reportOffence(
      AuxiliaryState state, SlashingEvidence evidence) {
    return exclusions
        .report(state.pollingPlace(), evidence)
        .then(
            excluded -> rewards.slash(state.withPollingPlace(excluded.state()), excluded.events()));
  }

  private Outcome<AuxiliaryState, Unit> activateIfDue(AuxiliaryState state, Hash32 target) {
    return state
        .gateway()
        .openKernelAt(state.auxiliary().blocks().currentDynasty())
        .map(open -> activate(state, open, target))
        .orElseGet(() -> Outcome.accept(state, Unit.UNIT));
  }

  private Outcome<AuxiliaryState, Unit> activate(
      AuxiliaryState state, OpenKernel open, Hash32 target) {
    var self = state.pollingPlace().setup().auxiliaryBlockStore();
    return updateMetaBlock(state, self, updateFor(state, open, target))
        .then(
            updated ->
                gateway
                    .activateKernel(state.gateway(), self, open.hash())
                    .then(
                        active ->
                            Outcome.accept(
                                rewards.followKernel(
                                    state.pollingPlace(),
                                    state
                                        .withPollingPlace(updated.state())
                                        .withGateway(active.state())),
                                Unit.UNIT)));
  }

  // As built dynasties go where block heights are meant (ISS-04).
  private AuxiliaryOperation.UpdateMetaBlock updateFor(
      AuxiliaryState state, OpenKernel open, Hash32 target) {
    var blocks = state.auxiliary().blocks();
    boolean byHeight = profile.repairs(Repair.ISS_04);
    return new AuxiliaryOperation.UpdateMetaBlock(
        open.kernel().updatedValidators(),
        open.kernel().updatedWeights(),
        byHeight ? state.origin().latestBlockHeight() : Uint256.of(state.origin().currentDynasty()),
        byHeight ? blocks.heightOf(target) : Uint256.of(blocks.currentDynasty()));
  }

  private Outcome<PollingPlaceState, Unit> updateMetaBlock(
      AuxiliaryState state, Address caller, AuxiliaryOperation.UpdateMetaBlock update) {
    return pollingPlace.updateMetaBlock(
        state.pollingPlace(),
        caller,
        update.validators(),
        update.weights(),
        update.originHeight(),
        update.auxiliaryHeight());
  }

  private Outcome<AuxiliaryState, Unit> recordKernel(AuxiliaryState state, Hash32 target) {
    var recorded =
        auxiliaryStore.recordKernel(state.auxiliary(), target, state.gateway().activeKernelHash());
    return Outcome.accept(state.withAuxiliary(recorded), Unit.UNIT);
  }
}
