package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.VoteVerified;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What must hold on origin after each operation that was accepted, and at the end of an episode.
/// Knows of the votes what was sent, and adds them up by itself.
final class OriginInvariants {
  static final Uint256 SUPPLY = Scene.uint(1_000_000);

  private final OriginStage stage;
  private final OriginViews views;
  private final RuleProfile profile;
  private final TreeMap<Hash32, Long> seals = new TreeMap<>();
  private long committed;

  OriginInvariants(OriginStage stage, RuleProfile profile) {
    this.stage = stage;
    this.views = stage.contracts.views();
    this.profile = profile;
  }

  void checkAccepted(OriginState before, OriginOperation operation) {
    var after = stage.state;
    switch (operation) {
      case OriginOperation.ProposeBlock proposal -> {
        checkOnlyCore(before);
        assertThat(after.core().head()).isEqualTo(before.core().head());
        var transition = proposal.transition();
        assertThat(after.core().proposal(transition.kernelHash(), transition.hash()))
            .contains(transition);
        assertThat(proposal.height()).isEqualTo(views.openKernel(after).height());
      }
      case OriginOperation.VerifyVote vote -> {
        checkVote(before, vote);
        checkHashes(after.core());
      }
      case OriginOperation.Initialize _ -> {
        assertThat(after.core()).isSameAs(before.core());
        assertThat(before.stake().isInitialized()).isFalse();
        assertThat(after.stake().totalWeight(0))
            .isGreaterThanOrEqualTo(after.stake().minimumWeight());
      }
      case OriginOperation.Deposit deposit -> {
        assertThat(after.core()).isSameAs(before.core());
        assertThat(before.stake().validators().containsKey(deposit.validator())).isFalse();
        checkDeposit(before, deposit);
      }
      case OriginOperation.Approve _, OriginOperation.Transfer _ -> {
        assertThat(after.core()).isSameAs(before.core());
        assertThat(after.stake()).isSameAs(before.stake());
      }
      case OriginOperation.AnchorHeader _,
          OriginOperation.CloseMetaBlock _,
          OriginOperation.Logout _,
          OriginOperation.Withdraw _,
          OriginOperation.Slash _,
          PaperOperation _ ->
          throw new AssertionError(
              "accepted from an outsider, or without its repair: " + operation);
    }
    checkHeights();
    checkStakes();
  }

  private void checkOnlyCore(OriginState before) {
    assertThat(stage.state.stake()).isSameAs(before.stake());
    assertThat(stage.state.token()).isSameAs(before.token());
  }

  // From the second height after the open one on, for good.
  private void checkDeposit(OriginState before, OriginOperation.Deposit deposit) {
    var stake = stage.state.stake();
    long open = stake.height();
    assertThat(stake.weight(open + 1, deposit.validator())).isEqualTo(Uint256.ZERO);
    assertThat(stake.weight(open + 2, deposit.validator())).isEqualTo(deposit.amount());
    assertThat(stake.totalWeight(open + 1)).isEqualTo(before.stake().totalWeight(open + 1));
    assertThat(before.stake().totalWeight(open + 2).plus(deposit.amount()))
        .contains(stake.totalWeight(open + 2));
  }

  private void checkVote(OriginState before, OriginOperation.VerifyVote vote) {
    assertThat(stage.state.token()).isSameAs(before.token());
    var message = vote.message();
    var signer = Scene.SIGNATURES.recover(message.digest(), vote.signature());
    var key = profile.repairs(Repair.ISS_08) ? message.hash() : message.transitionHash();
    long tally = seals.merge(key, views.weight(before, signer).toLong(), Long::sum);
    var verified = (VoteVerified) stage.events.getFirst();
    assertThat(verified.verifiedWeight()).isEqualTo(Scene.uint(tally));
    assertThat(views.seal(before, message).hasVoted(signer)).isFalse();
    assertThat(views.seal(stage.state, message).hasVoted(signer)).isTrue();
    long open = before.core().openKernel().height().toLong();
    boolean commits =
        3 * tally >= 2 * before.stake().totalWeight(open).toLong()
            && vote.kernelHash().equals(views.openKernelHash(before))
            && before.core().proposal(vote.kernelHash(), message.transitionHash()).isPresent();
    var commit =
        stage.events.stream()
            .filter(MetaBlockCommitted.class::isInstance)
            .map(MetaBlockCommitted.class::cast)
            .toList();
    assertThat(commit).hasSize(commits ? 1 : 0);
    if (commits) {
      committed++;
      checkCommit(before, vote, commit.getFirst());
    } else {
      assertThat(stage.state.stake()).isSameAs(before.stake());
      assertThat(stage.state.core().head()).isEqualTo(before.core().head());
    }
  }

  private void checkCommit(
      OriginState before, OriginOperation.VerifyVote vote, MetaBlockCommitted commit) {
    var metaBlock = new MetaBlock(vote.kernelHash(), vote.message().transitionHash()).hash();
    assertThat(commit.metaBlockHash()).isEqualTo(metaBlock).isEqualTo(views.head(stage.state));
    assertThat(commit.height()).isEqualTo(Scene.uint(committed));
    assertThat(before.core().reportedKernels().containsKey(metaBlock)).isFalse();
    var last = views.committedTransition(before);
    var next = views.committedTransition(stage.state);
    assertThat(next.hash()).isEqualTo(vote.message().transitionHash());
    assertThat(next.auxiliaryDynasty()).isGreaterThan(last.auxiliaryDynasty());
    assertThat(next.accumulatedGas()).isGreaterThan(last.accumulatedGas());
    var open = views.openKernel(stage.state);
    assertThat(open.parent()).isEqualTo(metaBlock);
    for (int i = 0; i < open.updatedValidators().size(); i++) {
      var joining = open.updatedValidators().get(i);
      assertThat(views.weight(stage.state, joining)).isEqualTo(open.updatedWeights().get(i));
      assertThat(stage.state.stake().weight(committed, joining)).isEqualTo(Uint256.ZERO);
    }
  }

  // Heights follow each other and each is committed once.
  private void checkHeights() {
    var core = stage.state.core();
    assertThat(core.openKernel().height())
        .isEqualTo(Scene.uint(committed + 1))
        .isEqualTo(Scene.uint(stage.state.stake().height()));
    assertThat(core.reportedKernels().size()).isEqualTo(committed + 1);
    assertThat(core.openKernelHash()).isEqualTo(core.openKernel().hash());
  }

  // The contract holds what was staked, and nobody has made tokens.
  private void checkStakes() {
    var stake = stage.state.stake();
    assertThat(stage.state.token().balanceOf(stake.address()))
        .isEqualTo(stake.totalWeight(Long.MAX_VALUE));
    var sum = Uint256.ZERO;
    for (var balance : stage.state.token().balances().values()) {
      sum = sum.plus(balance).orElseThrow();
    }
    assertThat(sum).isEqualTo(SUPPLY);
  }

  /// The totals that are kept equal the sums that they stand for.
  ///
  /// @return committed meta-blocks
  long checkAll() {
    var stake = stage.state.stake();
    for (long height = 0; height <= stake.height() + 4; height++) {
      var sum = Uint256.ZERO;
      for (Address validator : stake.validatorAddresses()) {
        sum = sum.plus(stake.weight(height, validator)).orElseThrow();
      }
      assertThat(stake.totalWeight(height)).as("height %s", height).isEqualTo(sum);
    }
    assertThat(stake.validatorAddresses()).doesNotHaveDuplicates().doesNotContain(Address.ZERO);
    checkHeights();
    return committed;
  }

  // What the core keeps of a vote beside what the contract stores.
  private static void checkHashes(MosaicCoreState core) {
    for (var entry : core.hashes()) {
      assertThat(entry._2().hash()).isEqualTo(entry._1().hash());
      assertThat(entry._2().digest()).isEqualTo(SignedMessage.digest(entry._1().hash()));
    }
  }
}
