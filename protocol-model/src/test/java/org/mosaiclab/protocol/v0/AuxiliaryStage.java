package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.OwnChain;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.v0.observation.InclusionProof;
import org.mosaiclab.protocol.v0.reward.RewardTerms;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The auxiliary contracts with four validators of weight 1 each, on a stage: it remembers the
/// state, builds headers, and casts honest votes. Epochs are two blocks on both chains.
final class AuxiliaryStage {
  static final int VALIDATORS = 4;
  static final long EPOCH = 2;
  static final Hash32 INITIAL_KERNEL = Scene.hash("initial kernel");
  static final Hash32 GENESIS = Scene.hash("genesis");
  static final Hash32 ORIGIN_ROOT = Scene.hash("origin root");
  static final RewardTerms REWARDS = new RewardTerms(Scene.uint(3), Scene.uint(1_000_000), 4);

  final AuxiliaryContracts contracts;
  private final List<Uint256> weights;
  private final boolean isOfKernel;
  private String salt = "auxiliary";
  final Hash32 originStart = Scene.hash("origin start");
  final Hash32 auxiliaryStart = Scene.hash("auxiliary start");
  AuxiliaryState state;
  List<ProtocolEvent> events = List.of();

  /// Headers of the auxiliary blocks that it has built.
  final Map<Hash32, BlockHeader> headers = new LinkedHashMap<>();

  /// What the chain of the executing block has (GAP-13).
  OwnChain ownChain = _ -> true;

  AuxiliaryStage(RuleProfile profile) {
    this(profile, 10, MerklePatriciaProof::verify);
  }

  /// @param startHeight of both chains
  AuxiliaryStage(RuleProfile profile, long startHeight, InclusionProof proofs) {
    this(profile, startHeight, proofs, Collections.nCopies(VALIDATORS, 1));
  }

  /// @param weights of the validators
  AuxiliaryStage(
      RuleProfile profile, long startHeight, InclusionProof proofs, List<Integer> weights) {
    contracts = new AuxiliaryContracts(profile, Scene.SIGNATURES, proofs);
    this.isOfKernel = profile.repairs(Repair.ISS_17);
    this.weights = weights.stream().map(Scene::uint).toList();
    state = Scene.stateOf(contracts.deploy(deployment(startHeight)));
  }

  private AuxiliaryStage(AuxiliaryStage other, String salt) {
    contracts = other.contracts;
    weights = other.weights;
    isOfKernel = other.isOfKernel;
    state = other.state;
    headers.putAll(other.headers);
    this.salt = salt;
  }

  /// The same so far; blocks on top of it are other ones.
  AuxiliaryStage fork(String branch) {
    return new AuxiliaryStage(this, branch);
  }

  /// Chains that start at height 10; every proof is taken as proven.
  static AuxiliaryStage trusting(RuleProfile profile, Integer... weights) {
    return new AuxiliaryStage(profile, 10, (_, _, _, _) -> Decoded.value(true), List.of(weights));
  }

  AuxiliaryDeployment deployment(long startHeight) {
    return new AuxiliaryDeployment(
        storeSetup(Scene.ORIGIN, originStart, startHeight),
        new AuxiliaryBlockStoreSetup(
            storeSetup(Scene.AUXILIARY, auxiliaryStart, startHeight),
            Scene.address(10),
            Scene.uint(1000),
            Scene.hash("initial transactions"),
            initialKernel()),
        Scene.address(11),
        Scene.address(12),
        Scene.MOSAIC_CORE,
        Scene.validators(weights.size()),
        weights,
        GENESIS,
        REWARDS);
  }

  private Hash32 initialKernel() {
    return isOfKernel
        ? new Kernel(Uint256.ONE, GENESIS, Scene.validators(weights.size()), weights).hash()
        : INITIAL_KERNEL;
  }

  private static BlockStoreSetup storeSetup(CoreId core, Hash32 start, long height) {
    return new BlockStoreSetup(
        core, Scene.uint(EPOCH), Scene.address(13), start, ORIGIN_ROOT, Scene.uint(height));
  }

  /// An operation by that caller in a block whose chain has all that is reported.
  static AuxiliaryContext by(Address caller) {
    return new AuxiliaryContext(new Context(caller, 1), _ -> true);
  }

  String apply(AuxiliaryOperation operation) {
    var outcome =
        contracts.apply(
            state, new AuxiliaryContext(new Context(Scene.OUTSIDER, 1), ownChain), operation);
    if (outcome
        instanceof Outcome.Accepted<AuxiliaryState, Returned>(var next, var _, var emitted)) {
      state = next;
      events = emitted;
    }
    return Scene.verdict(outcome);
  }

  String reportOrigin(BlockHeader header) {
    return apply(new AuxiliaryOperation.ReportOriginBlock(header.encode()));
  }

  String reportAuxiliary(BlockHeader header) {
    return apply(new AuxiliaryOperation.ReportAuxiliaryBlock(header.encode()));
  }

  /// Reports one origin block; the store asks for no parent.
  Hash32 originBlock(long height) {
    var header = Scene.header(originStart, height, Scene.hash("root " + height), 1, "origin");
    expectAccepted(reportOrigin(header));
    return header.hash();
  }

  /// Reports auxiliary blocks above `parent`.
  ///
  /// @param height of the first
  /// @return their hashes
  List<Hash32> auxiliaryBlocks(Hash32 parent, long height, int count) {
    var hashes = new ArrayList<Hash32>();
    var last = parent;
    for (int i = 0; i < count; i++) {
      var header = Scene.header(last, height + i, Scene.hash("root"), 21_000, salt);
      expectAccepted(reportAuxiliary(header));
      headers.put(header.hash(), header);
      last = header.hash();
      hashes.add(last);
    }
    return hashes;
  }

  /// The honest vote of that link: transition of the source and heights of the headers.
  VoteMessage link(ObservedChain chain, Hash32 source, Hash32 target) {
    var views = contracts.views();
    return new VoteMessage(
        state.blocks(chain).setup().coreIdentifier(),
        views.transitionHash(state, chain, source).orElse(Hash32.ZERO),
        source,
        target,
        views.height(state, chain, source),
        views.height(state, chain, target));
  }

  /// The same link with heights of the voter's choice (ISS-03).
  static VoteMessage stating(VoteMessage link, long sourceHeight, long targetHeight) {
    return new VoteMessage(
        link.coreIdentifier(),
        link.transitionHash(),
        link.source(),
        link.target(),
        Scene.uint(sourceHeight),
        Scene.uint(targetHeight));
  }

  String vote(int validator, VoteMessage message) {
    return apply(
        new AuxiliaryOperation.Vote(
            message, Scene.SIGNATURES.sign(Scene.key(validator), message.digest())));
  }

  /// Honest votes, one validator after the other, until the target is justified.
  void justify(ObservedChain chain, Hash32 source, Hash32 target) {
    var message = link(chain, source, target);
    for (int i = 0; contracts.views().checkpoint(state, chain, target).isEmpty(); i++) {
      expectAccepted(vote(i, message));
    }
  }

  /// One more origin epoch, justified, so that `checkpoint` is finalised.
  Hash32 nextOriginEpoch(Hash32 checkpoint) {
    var views = contracts.views();
    long height = views.height(state, ObservedChain.ORIGIN, checkpoint).toLong();
    var next = originBlock(height + EPOCH);
    justify(ObservedChain.ORIGIN, checkpoint, next);
    return next;
  }

  /// One more auxiliary epoch, justified, so that `checkpoint` is finalised.
  Hash32 nextAuxiliaryEpoch(Hash32 checkpoint) {
    var views = contracts.views();
    long height = views.height(state, ObservedChain.AUXILIARY, checkpoint).toLong();
    var next = auxiliaryBlocks(checkpoint, height + 1, (int) EPOCH).getLast();
    justify(ObservedChain.AUXILIARY, checkpoint, next);
    return next;
  }

  /// Honest votes of all registered keys in their order until the target is justified or they are
  /// through; who has voted already is passed over.
  ///
  /// @return what refused one, or `accepted`
  String voteOfAll(Hash32 source, Hash32 target) {
    var message = link(ObservedChain.AUXILIARY, source, target);
    var verdict = "accepted";
    for (int i = 0; i < 16 && verdict.equals("accepted") && !isJustified(target); i++) {
      verdict = mayVote(i, message) ? vote(i, message) : verdict;
    }
    return verdict;
  }

  private boolean mayVote(int key, VoteMessage message) {
    var validator = Scene.key(key).address();
    var last = contracts.views().targetHeight(state, message.coreIdentifier(), validator);
    return state.pollingPlace().validators().containsKey(validator)
        && last.isLessThan(message.targetHeight());
  }

  private boolean isJustified(Hash32 target) {
    return contracts.views().checkpoint(state, ObservedChain.AUXILIARY, target).isPresent();
  }

  /// A kernel above the active one, proven against the first origin block.
  ///
  /// @return verdict on the proof
  String open(List<Address> validators, Integer... updates) {
    var views = contracts.views();
    var account = new Account(Uint256.ONE, Uint256.ZERO, Scene.hash("storage"), Scene.hash("code"));
    expectAccepted(
        apply(
            new AuxiliaryOperation.ProveMosaicCore(account.encode(), anyBytes(), Scene.uint(10))));
    var active = views.activeKernelHash(state);
    var closing = views.highestJustified(state, ObservedChain.AUXILIARY);
    var kernel =
        new Kernel(
            state.gateway().kernel(active).height().plus(Uint256.ONE).orElseThrow(),
            new MetaBlock(active, transition(ObservedChain.AUXILIARY, closing)).hash(),
            validators,
            Stream.of(updates).map(Scene::uint).toList());
    return apply(
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(kernel, closing, anyBytes(), Scene.uint(10))));
  }

  /// Opens a kernel and goes on until it is active, or refused.
  ///
  /// @return verdict on the vote that activates it
  String activate(List<Address> validators, Integer... updates) {
    expectAccepted(open(validators, updates));
    var verdict = "accepted";
    while (contracts.views().openKernel(state).isPresent() && verdict.equals("accepted")) {
      verdict = nextEpochOfAll();
    }
    return verdict;
  }

  /// One more auxiliary epoch above the highest justified checkpoint.
  ///
  /// @return verdict on the last vote for it
  String nextEpochOfAll() {
    var source = contracts.views().highestJustified(state, ObservedChain.AUXILIARY);
    long height = state.auxiliary().blocks().heightOf(source).toLong();
    return voteOfAll(source, auxiliaryBlocks(source, height + 1, (int) EPOCH).getLast());
  }

  Uint256 weight(int validator) {
    return state.pollingPlace().currentWeight(Scene.key(validator).address());
  }

  Hash32 transition(ObservedChain chain, Hash32 checkpoint) {
    return contracts.views().transitionHash(state, chain, checkpoint).orElseThrow();
  }

  Bytes anyBytes() {
    return Bytes.parse("0xc0");
  }

  static void expectAccepted(String verdict) {
    if (!verdict.equals("accepted")) {
      throw new AssertionError("refused by " + verdict);
    }
  }
}
