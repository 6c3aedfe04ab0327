package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.stake.StakedValidator;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The origin contracts with four validators of stake 1 each, on a stage.
final class OriginStage {
  static final long EPOCH = 2;
  static final Address DEPOSITOR = Scene.address(50);
  static final Address STAKE = Scene.address(2);

  final OriginContracts contracts;
  final List<Hash32> originHistory = new ArrayList<>();
  OriginState state;
  List<ProtocolEvent> events = List.of();

  /// Origin block that executes the next operation.
  long block = 1;

  OriginStage(RuleProfile profile) {
    this(profile, OriginParameters.DEFAULT);
  }

  OriginStage(RuleProfile profile, OriginParameters parameters) {
    contracts = new OriginContracts(profile, Scene.SIGNATURES);
    var setup = deployment();
    var deployer =
        new OriginParameters(parameters.core(), parameters.stake().withDeployer(Scene.OUTSIDER));
    state =
        Scene.stateOf(
            contracts.deploy(
                new OriginDeployment(
                    setup.core(), setup.minimumWeight(), setup.token(), deployer)));
    apply(DEPOSITOR, new OriginOperation.Approve(STAKE, Scene.uint(1_000_000)));
  }

  private OriginStage(OriginStage other) {
    contracts = other.contracts;
    originHistory.addAll(other.originHistory);
    state = other.state;
    events = other.events;
  }

  OriginStage copy() {
    return new OriginStage(this);
  }

  static OriginDeployment deployment() {
    return new OriginDeployment(
        new MosaicCoreSetup(
            Scene.MOSAIC_CORE,
            STAKE,
            Scene.AUXILIARY,
            Scene.address(3),
            Scene.uint(1000),
            Scene.hash("initial transactions"),
            Scene.uint(500_000),
            Scene.uint(EPOCH)),
        Scene.uint(2),
        TokenState.EMPTY.withBalance(DEPOSITOR, Scene.uint(1_000_000)));
  }

  OriginStage withValidators(int count) {
    return withStakes(Collections.nCopies(count, Uint256.ONE));
  }

  OriginStage withStakes(long... stakes) {
    return withStakes(Arrays.stream(stakes).mapToObj(Scene::uint).toList());
  }

  OriginStage withStakes(List<Uint256> stakes) {
    AuxiliaryStage.expectAccepted(
        apply(
            Scene.OUTSIDER,
            new OriginOperation.Initialize(
                Collections.nCopies(stakes.size(), DEPOSITOR),
                Scene.validators(stakes.size()),
                stakes)));
    return this;
  }

  /// Commits the open height by the votes of these validators.
  ///
  /// @param dynasty of the auxiliary block, above the last one
  void commit(long dynasty, int... voters) {
    var proposal = transition(dynasty, 1, originHistory.getFirst());
    AuxiliaryStage.expectAccepted(propose(proposal));
    for (int voter : voters) {
      AuxiliaryStage.expectAccepted(verify(voter, proposal.kernelHash(), vote(proposal)));
    }
  }

  /// A signed vote for any link on the auxiliary chain.
  static SignedVote signed(int validator, VoteMessage message) {
    return new SignedVote(message, Scene.SIGNATURES.sign(Scene.key(validator), message.digest()));
  }

  static VoteMessage link(String source, long sourceHeight, String target, long targetHeight) {
    return new VoteMessage(
        Scene.AUXILIARY,
        Scene.hash("transition of " + source),
        Scene.hash(source),
        Scene.hash(target),
        Scene.uint(sourceHeight),
        Scene.uint(targetHeight));
  }

  /// Two votes of one validator with the same target height.
  static PaperOperation.ReportOffence doubleVote(int validator) {
    return new PaperOperation.ReportOffence(
        new SlashingEvidence(
            signed(validator, link("a", 2, "b", 4)), signed(validator, link("a", 2, "c", 4))));
  }

  StakedValidator staked(int validator) {
    return state.stake().validator(Scene.key(validator).address());
  }

  Uint256 weight(int validator) {
    return contracts.views().weight(state, Scene.key(validator).address());
  }

  String apply(Address caller, OriginOperation operation) {
    var context = new OriginContext(new Context(caller, block), originHistory::contains);
    var outcome = contracts.apply(state, context, operation);
    if (outcome instanceof Outcome.Accepted<OriginState, Returned>(var next, var _, var emitted)) {
      state = next;
      events = emitted;
    }
    return Scene.verdict(outcome);
  }

  /// A transition for the open kernel that violates nothing, if its origin block is an ancestor.
  AuxiliaryTransition transition(long dynasty, long originDynasty, Hash32 originBlock) {
    var last = contracts.views().committedTransition(state);
    return new AuxiliaryTransition(
        Scene.AUXILIARY,
        contracts.views().openKernelHash(state),
        Scene.uint(dynasty),
        Scene.hash("auxiliary " + dynasty),
        last.accumulatedGas().plus(Uint256.ONE).orElseThrow(),
        Scene.uint(originDynasty),
        originBlock,
        Scene.hash("transactions " + dynasty));
  }

  String propose(AuxiliaryTransition transition) {
    return apply(
        Scene.OUTSIDER,
        new OriginOperation.ProposeBlock(contracts.views().openKernel(state).height(), transition));
  }

  /// A vote for the one-epoch link from the proposed block.
  VoteMessage vote(AuxiliaryTransition transition) {
    return new VoteMessage(
        Scene.AUXILIARY,
        transition.hash(),
        transition.auxiliaryBlockHash(),
        Scene.hash("target"),
        Scene.uint(10),
        Scene.uint(10 + EPOCH));
  }

  String verify(int validator, Hash32 kernelHash, VoteMessage message) {
    var signature = Scene.SIGNATURES.sign(Scene.key(validator), message.digest());
    return apply(Scene.OUTSIDER, new OriginOperation.VerifyVote(kernelHash, message, signature));
  }
}
