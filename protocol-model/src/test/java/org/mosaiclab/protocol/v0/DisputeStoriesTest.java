package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.metablock.CoreStatus;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.Disputes;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What follows where an oracle says that a proposal is valid or not. **Spec**: `v0 §21 GAP-10`;
/// paper P§2.6.
class DisputeStoriesTest {
  // Who deploys on this stage.
  private static final Address ORACLE = Scene.OUTSIDER;
  private static final Address CHALLENGER = Scene.address(52);
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");
  private static final RuleProfile REPAIRED =
      Scene.only(Repair.GAP_10)
          .with(Repair.GAP_01, Choice.REPAIRED)
          .with(Repair.GAP_09, Choice.REPAIRED)
          .with(Repair.ISS_13, Choice.REPAIRED);

  private final OriginStage stage;
  private final AuxiliaryTransition proposal;

  DisputeStoriesTest() {
    this.stage = stage(REPAIRED);
    this.proposal = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
  }

  // Five equal validators, and a challenge period, so that a quorum does not commit at once.
  private static OriginStage stage(RuleProfile profile) {
    var core =
        new CoreParameters(CoreId.ZERO, 1, SlashingRule.ALL, Scene.uint(7), 10, Scene.uint(7));
    var stage =
        new OriginStage(profile, new OriginParameters(core, StakeParameters.DEFAULT))
            .withStakes(100, 100, 100, 100, 100);
    stage.originHistory.add(ANCESTOR);
    for (var payer : new Address[] {Scene.OUTSIDER, CHALLENGER}) {
      stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Transfer(payer, Scene.uint(100)));
      stage.apply(payer, new OriginOperation.Approve(Scene.MOSAIC_CORE, Scene.uint(100)));
    }
    return stage;
  }

  private String resolve(Address caller, Hash32 transitionHash, boolean isValid) {
    return stage.apply(
        caller, new PaperOperation.ResolveDispute(transitionHash, CHALLENGER, isValid));
  }

  private void sign(int validators) {
    for (int i = 0; i < validators; i++) {
      AuxiliaryStage.expectAccepted(stage.verify(i, proposal.kernelHash(), stage.vote(proposal)));
    }
  }

  private long balance() {
    return stage.state.token().balanceOf(CHALLENGER).toLong();
  }

  private void checkCoreFunds() {
    var book = stage.state.core().book();
    assertThat(stage.state.token().balanceOf(Scene.MOSAIC_CORE).toLong())
        .isEqualTo(book.bonded().toLong() + book.refundable().toLong() + book.burnt().toLong());
  }

  @Test
  @DisplayName("GAP-10: an invalid proposal commits if enough sign it")
  void gap10_asBuilt_thereAreNoDisputes() {
    var asBuilt = stage(RuleProfile.PAPER_CORE);
    var invalid = asBuilt.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(asBuilt.propose(invalid));
    assertThat(
            asBuilt.apply(
                ORACLE, new PaperOperation.ResolveDispute(invalid.hash(), CHALLENGER, false)))
        .isEqualTo("GAP-10");
    assertThat(asBuilt.verify(0, invalid.kernelHash(), asBuilt.vote(invalid)))
        .isEqualTo("accepted");
  }

  @Test
  void gap10_repaired_signersOfAnInvalidProposalPayAndItNeverComesBack() {
    sign(1);
    assertThat(resolve(CHALLENGER, proposal.hash(), false)).isEqualTo("GAP-10-ORACLE");
    assertThat(resolve(ORACLE, Scene.hash("other"), false)).isEqualTo("GAP-10-PROPOSAL");
    assertThat(resolve(ORACLE, proposal.hash(), false)).isEqualTo("accepted");
    assertThat(stage.weight(0)).isEqualTo(Uint256.ZERO);
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(100));
    // The bond is back, and 4 of the signer's 100 with it; the proposer's bond of 7 is burnt.
    assertThat(balance()).isEqualTo(104);
    assertThat(stage.state.core().book().burnt()).isEqualTo(Scene.uint(7));
    assertThat(stage.state.core().isHalted()).isFalse();
    assertThat(stage.verify(1, proposal.kernelHash(), stage.vote(proposal))).isEqualTo("VV-2");
    assertThat(stage.propose(proposal)).isEqualTo("GAP-10-DISCARDED");
    assertThat(stage.propose(stage.transition(2, 1, ANCESTOR))).isEqualTo("accepted");
    checkCoreFunds();
  }

  @Test
  void gap10_repaired_aQuorumForAnInvalidProposalHalts() {
    sign(4);
    assertThat(stage.contracts.views().committedTransition(stage.state).auxiliaryDynasty())
        .isEqualTo(Uint256.ZERO);
    assertThat(resolve(ORACLE, proposal.hash(), false)).isEqualTo("accepted");
    assertThat(stage.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.INVALID_TRANSITION));
    for (int i = 0; i < 5; i++) {
      assertThat(stage.weight(i)).isEqualTo(i < 4 ? Uint256.ZERO : Scene.uint(100));
    }
    assertThat(balance()).isEqualTo(116);
    assertThat(resolve(ORACLE, proposal.hash(), false)).isEqualTo("GAP-02-HALTED");
    checkCoreFunds();
  }

  @Test
  void gap10_repaired_whoChallengesAValidProposalLosesTheBond() {
    sign(2);
    long bond = Disputes.bondFor(stage.state.core(), proposal).toLong();
    assertThat(bond).isPositive();
    assertThat(resolve(ORACLE, proposal.hash(), true)).isEqualTo("accepted");
    assertThat(balance()).isEqualTo(100 - bond);
    assertThat(stage.state.core().book().burnt()).isEqualTo(Scene.uint(bond));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
    assertThat(stage.verify(2, proposal.kernelHash(), stage.vote(proposal))).isEqualTo("accepted");
    checkCoreFunds();
  }
}
