package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.v0.gateway.CommittedChain;
import org.mosaiclab.protocol.v0.gateway.FinalisedChain;
import org.mosaiclab.protocol.v0.gateway.RemoteChain;
import org.mosaiclab.protocol.v0.metablock.CoreStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What gives gateways their state roots instead of an anchor: a core on origin with four
/// validators, and the store on auxiliary that follows origin block by block.
final class FinalityStage {
  private static final Address POLLING_PLACE = Scene.address(60);
  private static final Hash32 OBSERVED = Scene.hash("observed origin block");

  final OriginStage core;
  private final BlockStore store;
  private BlockStoreState blocks;
  private Hash32 tip;
  private long originHeight;
  private long auxiliaryHeight;
  private long dynasty;

  FinalityStage(RuleProfile profile) {
    core = new OriginStage(profile).withValidators(4);
    core.originHistory.add(OBSERVED);
    fundBonds();
    store = new BlockStore(profile);
    tip = Scene.hash("initial origin block");
    blocks =
        Scene.stateOf(
            store.construct(
                new BlockStoreSetup(
                    Scene.ORIGIN,
                    Uint256.ONE,
                    POLLING_PLACE,
                    tip,
                    Scene.hash("initial origin state"),
                    Uint256.ZERO)));
  }

  // What proposals of the repaired core cost (ISS-13).
  private void fundBonds() {
    var amount = Scene.uint(10_000);
    AuxiliaryStage.expectAccepted(
        core.apply(OriginStage.DEPOSITOR, new OriginOperation.Transfer(Scene.OUTSIDER, amount)));
    AuxiliaryStage.expectAccepted(
        core.apply(Scene.OUTSIDER, new OriginOperation.Approve(Scene.MOSAIC_CORE, amount)));
  }

  private FinalityStage(FinalityStage other) {
    core = other.core.copy();
    store = other.store;
    blocks = other.blocks;
    tip = other.tip;
    originHeight = other.originHeight;
    auxiliaryHeight = other.auxiliaryHeight;
    dynasty = other.dynasty;
  }

  FinalityStage copy() {
    return new FinalityStage(this);
  }

  RemoteChain auxiliaryFromOrigin() {
    return new CommittedChain(core.state.core());
  }

  RemoteChain originFromAuxiliary() {
    return new FinalisedChain(store, blocks);
  }

  /// A block with that state, finalised by its child.
  ///
  /// @return its height
  Uint256 finaliseOrigin(Hash32 stateRoot) {
    justifyNext(stateRoot);
    var height = Scene.uint(originHeight);
    justifyNext(Scene.hash("state of a child"));
    return height;
  }

  private void justifyNext(Hash32 stateRoot) {
    var header = Scene.header(tip, ++originHeight, stateRoot, 1, "origin");
    blocks = Scene.stateOf(store.reportBlock(blocks, header.encode()));
    blocks = Scene.stateOf(store.justify(blocks, POLLING_PLACE, tip, header.hash()));
    tip = header.hash();
  }

  /// A block with that state, committed by three of four validators and its header anchored.
  ///
  /// @return its height
  Uint256 commitAuxiliary(Hash32 stateRoot) {
    var header = commit(stateRoot);
    AuxiliaryStage.expectAccepted(anchor(header));
    return header.height();
  }

  /// As [#commitAuxiliary], without the header.
  BlockHeader commit(Hash32 stateRoot) {
    auxiliaryHeight += OriginStage.EPOCH;
    dynasty++;
    var header = Scene.header(Hash32.ZERO, auxiliaryHeight, stateRoot, 1, "auxiliary");
    var proposal = transition(header.hash());
    AuxiliaryStage.expectAccepted(core.propose(proposal));
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(core.verify(i, proposal.kernelHash(), core.vote(proposal)));
    }
    return header;
  }

  /// @return the verdict on anchoring it under the last commit
  String anchor(BlockHeader header) {
    return core.apply(
        Scene.OUTSIDER,
        new OriginOperation.AnchorHeader(core.state.core().head(), header.encode()));
  }

  private AuxiliaryTransition transition(Hash32 block) {
    var like = core.transition(dynasty, 1, OBSERVED);
    return new AuxiliaryTransition(
        like.coreIdentifier(),
        like.kernelHash(),
        like.auxiliaryDynasty(),
        block,
        like.accumulatedGas(),
        like.originDynasty(),
        like.originBlockHash(),
        like.transactionRoot());
  }

  /// The core never commits again.
  void halt() {
    var halted = core.state.core().halted(CoreStatus.HaltReason.CONFLICTING_FINALITY);
    core.state = core.state.withCore(halted);
  }
}
