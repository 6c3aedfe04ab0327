package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.AuxiliaryDeployment;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Writes an [AuxiliaryScript] by acting it out: what a vote signs depends on the state.
final class AuxiliaryScriptWriter {
  private static final Hash32 ORIGIN_START = Stage.hash("origin start");
  private static final Hash32 AUXILIARY_START = Stage.hash("auxiliary start");

  private final Committee committee;
  private final SplittableRandom random;
  private final List<AuxiliaryOperation> operations = new ArrayList<>();
  private final List<Hash32> originTargets = new ArrayList<>();
  private final List<Hash32> auxiliaryTargets = new ArrayList<>();
  private AuxiliaryState state;
  private Hash32 last = AUXILIARY_START;
  private int epochsReported;
  private int epochsVoted;

  AuxiliaryScriptWriter(Committee committee, long seed) {
    this.committee = committee;
    this.random = new SplittableRandom(seed);
    this.state = Stage.accepted(AuxiliaryScript.CONTRACTS.deploy(deployment()));
  }

  private AuxiliaryDeployment deployment() {
    return new AuxiliaryDeployment(
        storeSetup(Stage.ORIGIN, ORIGIN_START),
        new AuxiliaryBlockStoreSetup(
            storeSetup(Stage.AUXILIARY, AUXILIARY_START),
            Stage.address(10),
            Uint256.ZERO,
            Stage.hash("initial transactions"),
            Stage.hash("initial kernel")),
        Stage.address(11),
        Stage.address(12),
        Stage.address(1),
        committee.addresses(),
        committee.weights());
  }

  private static BlockStoreSetup storeSetup(CoreId core, Hash32 start) {
    return new BlockStoreSetup(
        core, Uint256.of(Stage.EPOCH), Stage.address(13), start, Stage.hash("state"), Uint256.ZERO);
  }

  /// @return the state now, before a script of its own
  AuxiliaryState startOver() {
    operations.clear();
    return state;
  }

  List<AuxiliaryOperation> operations() {
    return operations;
  }

  /// Reports the next epoch: every auxiliary block of it, of origin the checkpoint alone.
  void reportEpoch() {
    long below = (long) epochsReported * Stage.EPOCH;
    epochsReported++;
    var origin = Stage.header(ORIGIN_START, below + Stage.EPOCH, "origin");
    apply(new AuxiliaryOperation.ReportOriginBlock(origin.encode()));
    originTargets.add(origin.hash());
    for (int i = 1; i <= Stage.EPOCH; i++) {
      BlockHeader header = Stage.header(last, below + i, "auxiliary");
      apply(new AuxiliaryOperation.ReportAuxiliaryBlock(header.encode()));
      last = header.hash();
    }
    auxiliaryTargets.add(last);
  }

  /// All validators vote for the next reported epoch, of origin first.
  void voteEpoch() {
    voteAll(ObservedChain.ORIGIN, originTargets.get(epochsVoted));
    voteAll(ObservedChain.AUXILIARY, auxiliaryTargets.get(epochsVoted));
    epochsVoted++;
  }

  private void voteAll(ObservedChain chain, Hash32 target) {
    var views = AuxiliaryScript.CONTRACTS.views();
    var source = views.highestJustified(state, chain);
    var transition = views.transitionHash(state, chain, source).orElseThrow();
    var core = state.blocks(chain).setup().coreIdentifier();
    var sourceHeight = views.height(state, chain, source);
    var targetHeight = views.height(state, chain, target);
    for (int i : Stage.shuffled(committee.size(), random)) {
      // Every validator writes its own message, as in a simulation.
      var message = new VoteMessage(core, transition, source, target, sourceHeight, targetHeight);
      var signature = Stage.SIGNATURES.sign(committee.keys().get(i), message.digest());
      apply(new AuxiliaryOperation.Vote(message, signature));
    }
  }

  private void apply(AuxiliaryOperation operation) {
    operations.add(operation);
    state = AuxiliaryScript.apply(state, operation);
  }
}
