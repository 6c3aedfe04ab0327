package org.mosaiclab.scenario.run;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.v0.stake.StakedValidator;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.wiring.Simulation;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Simulations that tests take apart.
public final class TestSimulations {
  private TestSimulations() {}

  /// The small baseline, wired and not started.
  public static Simulation unstarted() {
    return unstarted(RuleProfile.PAPER_CORE);
  }

  /// The same under another profile.
  public static Simulation unstarted(RuleProfile profile) {
    return SimulationBuilder.build(
        Baseline.spec(60 * Baseline.SECOND, profile), 0, engine -> engine);
  }

  /// The state where the first validator has another stake.
  public static OriginChainState withFirstStake(OriginChainState state, Uint256 stake) {
    var before = state.core(0);
    var old = before.stake();
    var first = old.validator(old.validatorAddresses().head());
    var changed =
        new StakedValidator(
            first.depositor(),
            first.auxiliaryAddress(),
            stake,
            first.startingHeight(),
            first.evicted(),
            first.evictionHeight(),
            first.standing(),
            first.weights(),
            first.announced(),
            first.missedHeights());
    var next =
        new StakeState(
            old.address(),
            old.mosaicCore(),
            old.minimumWeight(),
            old.isInitialized(),
            old.height(),
            old.validatorAddresses(),
            old.validators().put(changed.auxiliaryAddress(), changed),
            old.joining(),
            old.totalWeights(),
            old.records());
    return new OriginChainState(
        state.cores().update(0, new OriginState(before.core(), next, before.token())),
        state.trie(),
        state.included());
  }

  /// A state in which the first core's open height has moved although nobody committed.
  public static OriginChainState withCommitFromNowhere(OriginChainState state) {
    var before = state.core(0);
    var core = before.core();
    var open = core.openKernel();
    var jumped =
        new Kernel(
            open.height().plus(Uint256.ONE).orElseThrow(),
            open.parent(),
            open.updatedValidators(),
            open.updatedWeights());
    var moved =
        new MosaicCoreState(
            core.setup(),
            core.head(),
            jumped,
            jumped.hash(),
            core.reportedKernels(),
            core.reportedTransitions(),
            core.proposed(),
            core.seals(),
            core.hashes(),
            core.roots(),
            core.status(),
            core.height(),
            core.book(),
            core.parameters());
    return new OriginChainState(
        state.cores().update(0, new OriginState(moved, before.stake(), before.token())),
        state.trie(),
        state.included());
  }

  /// A state in which the first core has committed a block of the meta-chain over one of origin.
  public static OriginChainState withCommit(
      OriginChainState state, Hash32 auxiliaryBlock, Hash32 originBlock) {
    var moved = withCommitFromNowhere(state);
    var before = moved.core(0);
    var core = before.core();
    var last = core.lastTransition();
    var committed =
        new AuxiliaryTransition(
            last.coreIdentifier(),
            last.kernelHash(),
            last.auxiliaryDynasty(),
            auxiliaryBlock,
            last.accumulatedGas(),
            last.originDynasty(),
            originBlock,
            last.transactionRoot());
    var next =
        new MosaicCoreState(
            core.setup(),
            core.head(),
            core.openKernel(),
            core.openKernelHash(),
            core.reportedKernels(),
            core.reportedTransitions().put(core.head(), committed),
            core.proposed(),
            core.seals(),
            core.hashes(),
            core.roots(),
            core.status(),
            core.height(),
            core.book(),
            core.parameters());
    return new OriginChainState(
        moved.cores().update(0, new OriginState(next, before.stake(), before.token())),
        moved.trie(),
        moved.included());
  }
}
