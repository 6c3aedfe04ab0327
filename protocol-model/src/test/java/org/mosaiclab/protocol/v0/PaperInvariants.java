package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.Map;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.finality.RegisteredValidator;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What must hold on auxiliary with every repair in force, after each operation that was accepted.
final class PaperInvariants {
  private final AuxiliaryStage stage;
  private final AuxiliaryViews views;
  private final Map<String, Integer> seen;

  PaperInvariants(AuxiliaryStage stage, Map<String, Integer> seen) {
    this.stage = stage;
    this.views = stage.contracts.views();
    this.seen = seen;
  }

  private void saw(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  void checkAccepted(AuxiliaryState before, AuxiliaryOperation operation) {
    checkHalt(before, operation);
    checkSets(before);
    checkBooks(stage.state.pollingPlace());
    for (var chain : ObservedChain.values()) {
      checkChain(before, chain);
    }
    if (operation instanceof AuxiliaryOperation.ReportOffence(var evidence)) {
      checkSlashed(evidence.first().signer(Scene.SIGNATURES));
    }
  }

  // Absorbing: no vote, and nothing justified any more.
  private void checkHalt(AuxiliaryState before, AuxiliaryOperation operation) {
    var was = before.pollingPlace().records().halt();
    var is = stage.state.pollingPlace().records().halt();
    if (was.isPresent()) {
      assertThat(is).isEqualTo(was);
      assertThat(operation).isNotInstanceOf(AuxiliaryOperation.Vote.class);
      for (var chain : ObservedChain.values()) {
        assertThat(stage.state.blocks(chain).checkpoints())
            .isSameAs(before.blocks(chain).checkpoints());
      }
    } else if (is.isPresent()) {
      saw("halt");
      saw("halt by " + is.get().getClass().getSimpleName());
    }
  }

  // At an activation the forward set of the old height is the rear set of the new one.
  private void checkSets(AuxiliaryState before) {
    var was = before.pollingPlace();
    var is = stage.state.pollingPlace();
    if (is.currentMetaBlockHeight() == was.currentMetaBlockHeight()) {
      return;
    }
    saw("activation");
    assertThat(is.currentMetaBlockHeight()).isEqualTo(was.currentMetaBlockHeight() + 1);
    assertThat(is.votesWeights()).isEmpty();
    for (var address : is.validatorAddresses()) {
      boolean wasForward = !views.splitWeight(before, address).forward().isZero();
      var now = views.splitWeight(stage.state, address);
      assertThat(!now.rear().isZero()).as("%s", is.validator(address)).isEqualTo(wasForward);
      sawChange(was.validator(address), is.validator(address));
    }
  }

  private void sawChange(RegisteredValidator was, RegisteredValidator is) {
    if (is.ended() && !was.ended()) {
      saw("leaver");
    } else if (is.weight().isLessThan(was.weight())) {
      saw("lower weight");
    }
  }

  // Totals and tallies are sums of what they are made of, and slashed validators are in none.
  private void checkBooks(PollingPlaceState polling) {
    var total = 0L;
    var split = SplitWeight.ZERO;
    for (var address : polling.validatorAddresses()) {
      var weight = polling.currentWeight(address);
      if (polling.validator(address).isSlashed()) {
        assertThat(weight).isEqualTo(Uint256.ZERO);
      }
      total += weight.toLong();
      split = split.plus(views.splitWeight(stage.state, address));
    }
    assertThat(polling.currentTotalWeight()).isEqualTo(Scene.uint(total));
    assertThat(polling.records().current()).isEqualTo(split);
    for (var entry : polling.records().ballots()) {
      checkBallot(polling, entry._1());
    }
  }

  private static void checkBallot(PollingPlaceState polling, Hash32 digest) {
    var ballot = polling.records().ballot(digest);
    var weight = 0L;
    var split = SplitWeight.ZERO;
    for (var cast : ballot.casts()) {
      assertThat(polling.validator(cast._1()).isSlashed() && !cast._2().weight().isZero())
          .isFalse();
      weight += cast._2().weight().toLong();
      split = split.plus(cast._2().split());
    }
    assertThat(ballot.tally()).isEqualTo(split);
    assertThat(polling.votesWeight(digest)).isEqualTo(Scene.uint(weight));
  }

  // What is finalised stays so and lies on one branch; what was signed of a checkpoint stays true.
  private void checkChain(AuxiliaryState before, ObservedChain chain) {
    var was = before.blocks(chain);
    var is = stage.state.blocks(chain);
    if (was.checkpoints().equals(is.checkpoints())) {
      return;
    }
    if (!was.head().equals(is.head())) {
      saw("finalised");
      assertThat(is.latestBlockHeight()).isGreaterThan(was.latestBlockHeight());
      assertThat(is.currentDynasty()).isEqualTo(was.currentDynasty() + 1);
      assertThat(chain == AUXILIARY && !isAncestor(was.head(), is.head())).isFalse();
    }
    for (var entry : was.checkpoints()) {
      var now = is.checkpoint(entry._1());
      assertThat(now.parent()).isEqualTo(entry._2().parent());
      assertThat(now.dynasty()).isEqualTo(entry._2().dynasty());
      assertThat(now.finalised() || !entry._2().finalised()).isTrue();
      assertThat(is.transitionHashes().get(entry._1()))
          .isEqualTo(was.transitionHashes().get(entry._1()));
      assertThat(stage.state.auxiliary().kernelHashAt(entry._1()))
          .isEqualTo(before.auxiliary().kernelHashAt(entry._1()));
    }
  }

  private boolean isAncestor(Hash32 ancestor, Hash32 block) {
    var blocks = stage.state.auxiliary().blocks();
    var at = block;
    while (blocks.heightOf(at).isGreaterThan(blocks.heightOf(ancestor))) {
      at = blocks.block(at).parentHash();
    }
    return at.equals(ancestor);
  }

  private void checkSlashed(Address offender) {
    saw("slashed");
    var polling = stage.state.pollingPlace();
    assertThat(polling.validator(offender).isSlashed()).isTrue();
    long height = polling.currentMetaBlockHeight();
    for (long later = height; later < height + 3; later++) {
      assertThat(polling.validator(offender).weightAt(later)).isEqualTo(Uint256.ZERO);
    }
  }

  /// Everything, not only what the last operation touched.
  void checkAll() {
    for (var entry : stage.state.auxiliary().blocks().checkpoints()) {
      assertThat(stage.state.auxiliary().isTentative(entry._1())).isFalse();
      assertThat(views.auxiliaryTransition(stage.state, entry._1()).orElseThrow().hash())
          .isEqualTo(views.transitionHash(stage.state, AUXILIARY, entry._1()).orElseThrow());
    }
  }
}
