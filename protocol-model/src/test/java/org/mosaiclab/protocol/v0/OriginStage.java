package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
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

  OriginStage(RuleProfile profile) {
    contracts = new OriginContracts(profile, Scene.SIGNATURES);
    state = Scene.stateOf(contracts.deploy(deployment()));
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
    AuxiliaryStage.expectAccepted(
        apply(
            Scene.OUTSIDER,
            new OriginOperation.Initialize(
                Collections.nCopies(count, DEPOSITOR),
                Scene.validators(count),
                Collections.nCopies(count, Uint256.ONE))));
    return this;
  }

  String apply(Address caller, OriginOperation operation) {
    var context = new OriginContext(new Context(caller, 1), originHistory::contains);
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
