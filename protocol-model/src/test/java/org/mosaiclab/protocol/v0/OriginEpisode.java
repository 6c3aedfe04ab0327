package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Random operations on core, stake and token, sensible ones and senseless ones mixed.
final class OriginEpisode {
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");
  private static final int KEYS = 12;
  private static final long KEY_STAKE = 1000;
  private static final int FINGERPRINT_EVERY = 25;

  private final OriginStage stage;
  private final OriginInvariants invariants;
  private final SplittableRandom random;
  private final OperationCounts counts;
  private final List<AuxiliaryTransition> proposals = new ArrayList<>();

  OriginEpisode(RuleProfile profile, SplittableRandom random, OperationCounts counts) {
    this.random = random;
    this.counts = counts;
    this.stage = new OriginStage(profile);
    this.invariants = new OriginInvariants(stage, profile);
    stage.originHistory.add(ANCESTOR);
  }

  /// @return committed meta-blocks
  long play(int steps) {
    for (int i = 0; i < steps; i++) {
      var before = stage.state;
      boolean isSampled = i % FINGERPRINT_EVERY == 0;
      int fingerprint = isSampled ? before.hashCode() : 0;
      step();
      if (isSampled) {
        assertThat(before.hashCode()).as("an old state").isEqualTo(fingerprint);
      }
    }
    return invariants.checkAll();
  }

  private void step() {
    switch (random.nextInt(16)) {
      case 0, 1 -> propose();
      case 2, 3, 4, 5, 6, 7 -> verify();
      case 8, 9, 10 -> deposit();
      case 11 -> initialize();
      case 12, 13 -> transfer();
      case 14 -> approve();
      default -> callFromOutside();
    }
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private String apply(String machine, Address caller, OriginOperation operation) {
    var before = stage.state;
    var verdict = stage.apply(caller, operation);
    counts.add(machine, operation.getClass().getSimpleName(), verdict);
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      invariants.checkAccepted(before, operation);
    } else {
      assertThat(stage.state).as("after %s", verdict).isSameAs(before);
    }
    return verdict;
  }

  private void propose() {
    var views = stage.contracts.views();
    var last = views.committedTransition(stage.state);
    var proposal =
        stage.transition(
            last.auxiliaryDynasty().toLong() + (oneIn(6) ? 0 : 1 + random.nextInt(3)),
            oneIn(8) ? 0 : Math.max(1, last.originDynasty().toLong() + random.nextInt(4) - 1),
            oneIn(6) ? Scene.hash("elsewhere") : ANCESTOR);
    var height = oneIn(12) ? Scene.uint(7) : views.openKernel(stage.state).height();
    var verdict =
        apply("MosaicCore", Scene.OUTSIDER, new OriginOperation.ProposeBlock(height, proposal));
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      proposals.add(proposal);
    }
  }

  // Mostly for the newest proposal, and for the open kernel; by a key that may not be staked.
  private void verify() {
    if (proposals.isEmpty() || (!isOpen(proposals.getLast()) && !oneIn(4))) {
      propose();
      return;
    }
    int back = oneIn(6) ? random.nextInt(proposals.size()) : 0;
    var proposal = proposals.get(proposals.size() - 1 - back);
    var vote = oneIn(12) ? elsewhere(stage.vote(proposal)) : stage.vote(proposal);
    var key = Scene.key(voter(vote));
    apply(
        "MosaicCore",
        Scene.OUTSIDER,
        new OriginOperation.VerifyVote(
            oneIn(16) ? Hash32.ZERO : proposal.kernelHash(),
            vote,
            Scene.SIGNATURES.sign(key, vote.digest())));
  }

  private boolean isOpen(AuxiliaryTransition proposal) {
    return proposal.kernelHash().equals(stage.contracts.views().openKernelHash(stage.state));
  }

  // Another link of the same transition, which only ISS-08 keeps apart.
  private static VoteMessage elsewhere(VoteMessage vote) {
    return new VoteMessage(
        vote.coreIdentifier(),
        vote.transitionHash(),
        vote.source(),
        Scene.hash("another target"),
        vote.sourceHeight(),
        vote.targetHeight());
  }

  // Mostly somebody whose vote is still missing.
  private int voter(VoteMessage vote) {
    var views = stage.contracts.views();
    int key = random.nextInt(KEYS);
    for (int i = 0; i < 6 && !isMissing(views, vote, Scene.key(key).address()); i++) {
      key = random.nextInt(KEYS);
    }
    return key;
  }

  private boolean isMissing(OriginViews views, VoteMessage vote, Address validator) {
    return !views.weight(stage.state, validator).isZero()
        && !views.seal(stage.state, vote).hasVoted(validator);
  }

  // The keys stake much, others so little that they are not missed. Seldom too poor a depositor, a
  // known validator, nobody, or nothing.
  private void deposit() {
    boolean isKey = oneIn(4);
    var validator =
        oneIn(20)
            ? Address.ZERO
            : isKey
                ? Scene.key(random.nextInt(KEYS)).address()
                : Scene.address(1000 + random.nextInt(200));
    apply(
        "Stake",
        oneIn(10) ? Scene.OUTSIDER : OriginStage.DEPOSITOR,
        new OriginOperation.Deposit(validator, Scene.uint(isKey ? KEY_STAKE : random.nextInt(4))));
  }

  // Once is all that succeeds.
  private void initialize() {
    if (stage.state.stake().isInitialized() && !oneIn(8)) {
      deposit();
      return;
    }
    int count = 1 + random.nextInt(4);
    var stakes =
        Collections.nCopies(oneIn(4) ? count + 1 : count, Scene.uint(oneIn(4) ? 1 : KEY_STAKE));
    apply(
        "Stake",
        Scene.OUTSIDER,
        new OriginOperation.Initialize(
            Collections.nCopies(count, OriginStage.DEPOSITOR), Scene.validators(count), stakes));
  }

  private void transfer() {
    apply(
        "EIP20Token",
        oneIn(3) ? Scene.address(60 + random.nextInt(3)) : OriginStage.DEPOSITOR,
        new OriginOperation.Transfer(
            Scene.address(60 + random.nextInt(3)), Scene.uint(random.nextInt(40))));
  }

  // The depositor's allowance runs dry now and then.
  private void approve() {
    apply(
        "EIP20Token",
        OriginStage.DEPOSITOR,
        new OriginOperation.Approve(OriginStage.STAKE, Scene.uint(oneIn(4) ? 10 : 1_000_000)));
  }

  private void callFromOutside() {
    var operation =
        switch (random.nextInt(4)) {
          case 0 -> new OriginOperation.CloseMetaBlock(Uint256.of(stage.state.stake().height()));
          case 1 -> new OriginOperation.Logout(Uint256.ZERO);
          case 2 -> new OriginOperation.Withdraw(Uint256.ZERO);
          default -> new OriginOperation.Slash(Bytes.EMPTY, Bytes.EMPTY);
        };
    apply("Stake", OriginStage.DEPOSITOR, operation);
  }
}
