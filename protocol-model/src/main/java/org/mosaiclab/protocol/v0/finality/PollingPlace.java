package org.mosaiclab.protocol.v0.finality;

import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_02_STOPPED;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.ISS_03;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.PP_C1;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.PP_C2;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.PP_C3;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.UM_0;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.UM_1;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.UM_2;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.VO_1;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.VO_2;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.VO_3;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.VO_4;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.VO_5;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.VO_6;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.finality.Ballot.Cast;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Tallies the votes for links of both chains. **Spec**: `v0 §7`; paper P§2.2, P§2.7. **Repairs**:
/// ISS-02, ISS-03, ISS-04, ISS-09, ISS-11, ISS-15, ISS-31, GAP-01, GAP-05; those of the sets in
/// [ValidatorSets].
public final class PollingPlace {
  private final RuleProfile profile;
  private final SignatureScheme signatures;
  private final BlockStore originStore;
  private final AuxiliaryBlockStore auxiliaryStore;
  private final ValidatorSets sets;
  private final Quorum quorum;
  private final boolean keepsBallots;

  /// @param profile which defects are repaired
  /// @param signatures how a vote's signer is recovered
  public PollingPlace(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
    this.originStore = new BlockStore(profile);
    this.auxiliaryStore = new AuxiliaryBlockStore(profile);
    this.sets = new ValidatorSets(profile);
    this.quorum = Quorum.of(profile);
    this.keepsBallots = profile.repairs(Repair.GAP_01) || profile.repairs(Repair.GAP_05);
  }

  /// The stores that a vote is checked against.
  public record Stores(BlockStoreState origin, AuxiliaryBlockStoreState auxiliary) {}

  /// Rules PP-C1 to PP-C3, AV-0 to AV-3.
  ///
  /// @param originBlockStore address of the origin store
  /// @param setup core ids of the two stores, address of the auxiliary one
  public Outcome<PollingPlaceState, Unit> construct(
      Address originBlockStore,
      PollingPlaceState.Setup setup,
      List<Address> validators,
      List<Uint256> weights) {
    if (originBlockStore.isZero()) return Outcome.reject(PP_C1);
    if (setup.auxiliaryBlockStore().isZero()) return Outcome.reject(PP_C2);
    if (validators.isEmpty()) return Outcome.reject(PP_C3);
    var scopes = List.of(scopeOf(setup.origin()), scopeOf(setup.auxiliary()));
    return sets.found(
        PollingPlaceState.initial(setup, scopes, sets.firstHeight()), validators, weights);
  }

  /// Records one vote; anyone may relay it. Rules GAP-02-STOPPED, VO-1 to VO-6.
  ///
  /// @return the tally; whether it justifies the link is [#mustJustify]'s to say
  public Outcome<PollingPlaceState, Tally> vote(
      PollingPlaceState state, Stores stores, VoteMessage vote, Signature signature) {
    if (state.isHalted()) return Outcome.reject(GAP_02_STOPPED);
    if (!vote.sourceHeight().isLessThan(vote.targetHeight())) return Outcome.reject(VO_1);
    if (!isAboveCoreHeight(state, vote)) return Outcome.reject(VO_2);
    var chain = chainOf(state, vote.coreIdentifier());
    if (chain.isEmpty()) return Outcome.reject(VO_3);
    if (!isVoteValid(stores, chain.get(), vote)) return Outcome.reject(VO_4);
    if (statesWrongHeights(stores, chain.get(), vote)) return Outcome.reject(ISS_03);
    var digest = state.digestOf(vote);
    var signer = signatures.recover(digest, signature);
    var validator = state.validator(signer);
    if (validator.isAbsent()) return Outcome.reject(VO_5);
    var scope = scopeOf(vote.coreIdentifier());
    if (!vote.targetHeight().isGreaterThan(state.targetHeight(scope, validator))) {
      return Outcome.reject(VO_6);
    }
    var weight = state.votesWeight(digest).plus(validator.weightAt(state.currentMetaBlockHeight()));
    var required = quorum.required(state.currentTotalWeight());
    if (weight.isEmpty() || required.isEmpty()) return Outcome.reject(CommonRule.ARITHMETIC);
    var recorded = state.withVote(scope, validator, vote, digest, weight.get());
    var next = keepsBallots ? withCast(recorded, digest, signer) : recorded;
    boolean isQuorum =
        keepsBallots
            ? isQuorumOfSets(next.records(), digest)
            : !weight.get().isLessThan(required.get());
    return Outcome.accept(
        next, new Tally(chain.get(), signer, weight.get(), required.get(), isQuorum));
  }

  /// Whether the vote with that tally makes the store justify its link: as built every vote from
  /// the threshold on does (ISS-09), repaired only one that changes something.
  public boolean mustJustify(Stores stores, Tally tally, VoteMessage vote) {
    if (!tally.isSupermajority()) {
      return false;
    }
    var blocks = blocksOf(stores, tally.chain());
    return originStore.hasEffect(blocks, vote.source(), vote.target())
        || !profile.repairs(Repair.ISS_09);
  }

  /// What the link of a vote with a quorum contradicts, where that is looked at (ISS-15).
  ///
  /// @return the halt that it brings about instead of its effects
  public Optional<AuxiliaryHalt> contradiction(
      Stores stores, ObservedChain chain, VoteMessage vote) {
    if (!profile.repairs(Repair.ISS_15)) return Optional.empty();
    var head =
        switch (chain) {
          case ORIGIN ->
              originStore.contradictedHead(stores.origin(), vote.source(), vote.target());
          case AUXILIARY ->
              auxiliaryStore.contradictedHead(stores.auxiliary(), vote.source(), vote.target());
        };
    return head.map(finalised -> new AuxiliaryHalt.Contradiction(chain, finalised, vote));
  }

  /// Registers the validators of a new kernel. Rules UM-0, AV-0 to AV-3, GAP-18, UM-1, UM-2.
  ///
  /// @param caller the auxiliary block store only
  /// @param originHeight as built a dynasty (ISS-04)
  /// @param auxiliaryHeight as built a dynasty (ISS-04)
  public Outcome<PollingPlaceState, Unit> updateMetaBlock(
      PollingPlaceState state,
      Address caller,
      List<Address> validators,
      List<Uint256> weights,
      Uint256 originHeight,
      Uint256 auxiliaryHeight) {
    if (!caller.equals(state.setup().auxiliaryBlockStore())) return Outcome.reject(UM_0);
    var closed = profile.repairs(Repair.ISS_11) ? state.withoutTallies() : state;
    return sets.follow(closed.withNextMetaBlock(), validators, weights)
        .then(added -> moveCoreHeights(added.state(), originHeight, auxiliaryHeight));
  }

  /// @return last target height that `validator` voted for on the chain of `coreIdentifier`
  public Uint256 targetHeight(PollingPlaceState state, CoreId coreIdentifier, Address validator) {
    return state.targetHeight(scopeOf(coreIdentifier), state.validator(validator));
  }

  /// @return weight of a validator in the two sets of the current meta-block height
  public SplitWeight splitWeight(PollingPlaceState state, Address validator) {
    return sets.splitWeight(state.validator(validator), state.currentMetaBlockHeight());
  }

  private PollingPlaceState withCast(PollingPlaceState state, Hash32 digest, Address signer) {
    long height = state.currentMetaBlockHeight();
    var validator = state.validator(signer);
    var cast = new Cast(validator.weightAt(height), sets.splitWeight(validator, height));
    return state.withRecords(state.records().withCast(digest, signer, cast));
  }

  // Weights as they are now, in the forward and in the rear set; as built they are one.
  private boolean isQuorumOfSets(PollingRecords records, Hash32 digest) {
    return records.ballot(digest).tally().isSupermajorityOf(records.current(), quorum);
  }

  private static boolean isAboveCoreHeight(PollingPlaceState state, VoteMessage vote) {
    return vote.targetHeight().isGreaterThan(state.coreHeight(vote.coreIdentifier()));
  }

  // The auxiliary id comes first: set last by the constructor, it hides an equal origin id.
  private static Optional<ObservedChain> chainOf(PollingPlaceState state, CoreId core) {
    if (core.equals(state.setup().auxiliary())) {
      return Optional.of(ObservedChain.AUXILIARY);
    }
    return core.equals(state.setup().origin())
        ? Optional.of(ObservedChain.ORIGIN)
        : Optional.empty();
  }

  private boolean isVoteValid(Stores stores, ObservedChain chain, VoteMessage vote) {
    return switch (chain) {
      case ORIGIN ->
          originStore.isVoteValid(
              stores.origin(), vote.transitionHash(), vote.source(), vote.target());
      case AUXILIARY ->
          auxiliaryStore.isVoteValid(
              stores.auxiliary(), vote.transitionHash(), vote.source(), vote.target());
    };
  }

  private boolean statesWrongHeights(Stores stores, ObservedChain chain, VoteMessage vote) {
    var blocks = blocksOf(stores, chain);
    return profile.repairs(Repair.ISS_03)
        && !(vote.sourceHeight().equals(blocks.heightOf(vote.source()))
            && vote.targetHeight().equals(blocks.heightOf(vote.target())));
  }

  private static BlockStoreState blocksOf(Stores stores, ObservedChain chain) {
    return switch (chain) {
      case ORIGIN -> stores.origin();
      case AUXILIARY -> stores.auxiliary().blocks();
    };
  }

  private CoreId scopeOf(CoreId coreIdentifier) {
    return profile.repairs(Repair.ISS_02) ? coreIdentifier : CoreId.ZERO;
  }

  private Outcome<PollingPlaceState, Unit> moveCoreHeights(
      PollingPlaceState state, Uint256 originHeight, Uint256 auxiliaryHeight) {
    if (!mayMoveOriginTo(state, originHeight)) return Outcome.reject(UM_1);
    if (!auxiliaryHeight.isGreaterThan(state.coreHeight(state.setup().auxiliary()))) {
      return Outcome.reject(UM_2);
    }
    return Outcome.accept(state.withCoreHeights(originHeight, auxiliaryHeight), Unit.UNIT);
  }

  private boolean mayMoveOriginTo(PollingPlaceState state, Uint256 height) {
    var current = state.coreHeight(state.setup().origin());
    return height.isGreaterThan(current)
        || (profile.repairs(Repair.ISS_04) && height.equals(current));
  }
}
