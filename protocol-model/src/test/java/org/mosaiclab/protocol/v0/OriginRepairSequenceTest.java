package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.DepositConsent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.v0.stake.GasLeak;
import org.mosaiclab.protocol.v0.stake.InactivityLeak;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations with every repair on origin in force, and what must hold after each:
/// stakes only fall, no unit of the token is lost, the kernels tell the forward set.
class OriginRepairSequenceTest {
  private static final int STEPS = 800;
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");
  private static final List<Repair> REPAIRS =
      List.of(
          Repair.ISS_07,
          Repair.ISS_13,
          Repair.ISS_14,
          Repair.ISS_16,
          Repair.ISS_18,
          Repair.ISS_19,
          Repair.ISS_32,
          Repair.ISS_38,
          Repair.GAP_01,
          Repair.GAP_02,
          Repair.GAP_04,
          Repair.GAP_05,
          Repair.GAP_06,
          Repair.GAP_07,
          Repair.GAP_08);

  private final TreeMap<String, Integer> verdicts = new TreeMap<>();
  private final TreeMap<Address, Uint256> told = new TreeMap<>();
  private AuxiliaryTransition proposed =
      new OriginStage(RuleProfile.AS_BUILT).transition(1, 1, ANCESTOR);
  private int commits;

  private static RuleProfile profile() {
    var profile = RuleProfile.PAPER_CORE;
    for (var repair : REPAIRS) {
      profile = profile.with(repair, Choice.REPAIRED);
    }
    return profile;
  }

  private static OriginParameters parameters(Reputation reputation) {
    return new OriginParameters(
        new CoreParameters(CoreId.ZERO, 1, SlashingRule.ALL, Scene.uint(3), 2, Scene.uint(5)),
        new StakeParameters(
            Address.ZERO,
            Scene.uint(500),
            1,
            5,
            new Ratio(4, 100),
            reputation,
            new InactivityLeak(new Ratio(1, 10), 1),
            new GasLeak(new Ratio(1, 100), 50, new Ratio(1, 10))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void apply_randomOperationsOfConstantReputation_keepTheInvariants(long seed) {
    run(seed, Reputation.CONSTANT);
    assertThat(commits).as("commits, seed %s", seed).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9, 10})
  void apply_randomOperationsOfGrowingReputation_keepTheInvariants(long seed) {
    run(seed, new Reputation.Warmup(3));
    assertThat(commits).as("commits, seed %s", seed).isGreaterThan(2);
  }

  private void run(long seed, Reputation reputation) {
    var random = new SplittableRandom(seed);
    var stage = new OriginStage(profile(), parameters(reputation));
    stage.originHistory.add(ANCESTOR);
    stage.withStakes(1000, 900, 800, 1000, 1100, 700, 1000);
    stage.apply(
        OriginStage.DEPOSITOR, new OriginOperation.Transfer(Scene.OUTSIDER, Scene.uint(10_000)));
    stage.apply(Scene.OUTSIDER, new OriginOperation.Approve(Scene.MOSAIC_CORE, Scene.uint(10_000)));
    stage.state.stake().validatorAddresses().forEach(address -> tell(stage, address));
    for (int i = 0; i < STEPS; i++) {
      step(stage, random);
    }
    assertThat(verdicts).as("variety, seed %s: %s", seed, verdicts).hasSizeGreaterThan(12);
  }

  // What the genesis kernel is taken to have said.
  private void tell(OriginStage stage, Address address) {
    told.put(address, stage.state.stake().splitWeight(1, address).forward());
  }

  private void step(OriginStage stage, SplittableRandom random) {
    var before = stage.state;
    stage.block += random.nextInt(2);
    var verdict = randomOperation(stage, random);
    verdicts.merge(verdict, 1, Integer::sum);
    if (!verdict.equals("accepted")) {
      assertThat(stage.state).as("after %s", verdict).isSameAs(before);
      return;
    }
    checkStakes(before, stage.state);
    checkSums(stage.state);
    checkWeights(stage.state);
    checkKernel(before, stage.state);
    if (before.core().isHalted()) {
      assertThat(stage.state.core().head()).isEqualTo(before.core().head());
      assertThat(stage.state.core().status()).isEqualTo(before.core().status());
    }
  }

  private String randomOperation(OriginStage stage, SplittableRandom random) {
    return switch (random.nextInt(40)) {
      case 0 ->
          random.nextInt(4) > 0
              ? "nobody offends"
              : stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(random.nextInt(12)));
      case 1 -> logout(stage, random);
      case 2, 3 -> withdraw(stage, random);
      case 4 -> deposit(stage, random);
      case 5 -> stage.apply(Scene.OUTSIDER, new PaperOperation.RefundBonds());
      case 6 -> stage.apply(Scene.OUTSIDER, new PaperOperation.Claim());
      case 7, 8 -> challengeCommit(stage);
      case 9 ->
          stage.apply(
              Scene.OUTSIDER,
              new PaperOperation.ShowParticipation(
                  OriginStage.signed(random.nextInt(8), stage.vote(proposed))));
      case 10 -> challengeObservation(stage);
      case 11, 12, 13, 14 -> propose(stage, random);
      case 15, 16, 17, 18 -> stage.apply(Scene.OUTSIDER, new PaperOperation.TryCommit());
      default -> stage.verify(random.nextInt(12), proposed.kernelHash(), stage.vote(proposed));
    };
  }

  private static String logout(OriginStage stage, SplittableRandom random) {
    return stage.apply(
        OriginStage.DEPOSITOR, new OriginOperation.Logout(Scene.uint(random.nextInt(14))));
  }

  private static String withdraw(OriginStage stage, SplittableRandom random) {
    return stage.apply(
        OriginStage.DEPOSITOR, new OriginOperation.Withdraw(Scene.uint(random.nextInt(14))));
  }

  private static String deposit(OriginStage stage, SplittableRandom random) {
    int validator = random.nextInt(12);
    var amount = Scene.uint(400 + random.nextInt(900));
    var key = Scene.key(validator);
    var consent =
        new DepositConsent(OriginStage.STAKE, OriginStage.DEPOSITOR, key.address(), amount);
    var signature = Scene.SIGNATURES.sign(key, consent.digest());
    return stage.apply(
        OriginStage.DEPOSITOR, new PaperOperation.DepositSigned(key.address(), amount, signature));
  }

  // Gas jumps past the target of one meta-block, so that a commit may be late.
  private String propose(OriginStage stage, SplittableRandom random) {
    var last = stage.contracts.views().committedTransition(stage.state);
    var next =
        stage.transition(last.auxiliaryDynasty().toLong() + 1 + random.nextInt(4), 1, ANCESTOR);
    var proposal = withGas(next, last.accumulatedGas().toLong() + 600_000);
    var verdict = stage.propose(proposal);
    if (verdict.equals("accepted")) {
      proposed = proposal;
    }
    return verdict;
  }

  private static AuxiliaryTransition withGas(AuxiliaryTransition transition, long gas) {
    return new AuxiliaryTransition(
        transition.coreIdentifier(),
        transition.kernelHash(),
        transition.auxiliaryDynasty(),
        transition.auxiliaryBlockHash(),
        Scene.uint(gas),
        transition.originDynasty(),
        transition.originBlockHash(),
        transition.transactionRoot());
  }

  private static SealedLink sealOfAll(OriginStage stage, AuxiliaryTransition transition) {
    var link = stage.vote(transition);
    return new SealedLink(
        link,
        IntStream.range(0, 16)
            .mapToObj(i -> Scene.SIGNATURES.sign(Scene.key(i), link.digest()))
            .toList());
  }

  private static String challengeCommit(OriginStage stage) {
    var last = stage.contracts.views().committedTransition(stage.state);
    long dynasty = last.auxiliaryDynasty().toLong();
    if (dynasty < 2) {
      return "nothing to challenge";
    }
    var earlier =
        new AuxiliaryTransition(
            last.coreIdentifier(),
            last.kernelHash(),
            Scene.uint(dynasty - 1),
            Scene.hash("auxiliary " + (dynasty - 1)),
            last.accumulatedGas(),
            last.originDynasty(),
            last.originBlockHash(),
            last.transactionRoot());
    return stage.apply(
        Scene.OUTSIDER, new PaperOperation.ChallengeCommit(earlier, sealOfAll(stage, earlier)));
  }

  // Of an ancestor, so that it is lost.
  private static String challengeObservation(OriginStage stage) {
    var observing = stage.transition(1, 1, ANCESTOR);
    return stage.apply(
        Scene.OUTSIDER,
        new PaperOperation.ChallengeObservation(observing, sealOfAll(stage, observing)));
  }

  private static void checkStakes(OriginState before, OriginState after) {
    for (Address address : before.stake().validatorAddresses()) {
      var was = before.stake().validator(address);
      var is = after.stake().validator(address);
      assertThat(is.stake()).isLessThanOrEqualTo(was.stake());
      if (is.standing() != Standing.STAKED) {
        assertThat(is.stake()).isEqualTo(Uint256.ZERO);
        assertThat(after.stake().weight(after.stake().height(), address)).isEqualTo(Uint256.ZERO);
      }
      if (was.standing() != Standing.STAKED) {
        assertThat(is.standing()).isEqualTo(was.standing());
      }
    }
  }

  private static Uint256 sum(Uint256... parts) {
    var total = Uint256.ZERO;
    for (var part : parts) {
      total = total.plus(part).orElseThrow();
    }
    return total;
  }

  private static void checkSums(OriginState state) {
    var stake = state.stake();
    var ledger = stake.records().ledger();
    var staked = Uint256.ZERO;
    for (Address address : stake.validatorAddresses()) {
      staked = sum(staked, stake.validator(address).stake());
    }
    assertThat(ledger.staked()).isEqualTo(staked);
    assertThat(ledger.locked()).isEqualTo(stake.records().claimOf(Scene.OUTSIDER));
    assertThat(sum(ledger.staked(), ledger.burnt(), ledger.locked(), ledger.paid()))
        .isEqualTo(ledger.deposited());
    assertThat(sum(state.token().balanceOf(OriginStage.STAKE), ledger.paid()))
        .isEqualTo(ledger.deposited());
    var book = state.core().book();
    assertThat(state.token().balanceOf(Scene.MOSAIC_CORE))
        .isEqualTo(sum(book.bonded(), book.refundable(), book.burnt()));
    assertThat(book.refundable()).isEqualTo(book.refundOf(Scene.OUTSIDER));
  }

  private static void checkWeights(OriginState state) {
    var stake = state.stake();
    var split = SplitWeight.ZERO;
    for (Address address : stake.validatorAddresses()) {
      split = split.plus(stake.splitWeight(stake.height(), address));
    }
    assertThat(stake.openWeight()).isEqualTo(split);
    for (long height = stake.height(); height <= stake.height() + 3; height++) {
      var total = Uint256.ZERO;
      for (Address address : stake.validatorAddresses()) {
        total = sum(total, stake.weight(height, address));
      }
      assertThat(stake.totalWeight(height)).as("height %s", height).isEqualTo(total);
    }
  }

  // Whoever adds up the kernels knows the forward set of every height.
  private void checkKernel(OriginState before, OriginState after) {
    if (after.core().head().equals(before.core().head())) {
      return;
    }
    commits++;
    var kernel = after.core().openKernel();
    for (int i = 0; i < kernel.updatedValidators().size(); i++) {
      told.put(kernel.updatedValidators().get(i), kernel.updatedWeights().get(i));
    }
    assertThat(after.core().height()).isEqualTo(kernel.height());
    assertThat(new ArrayList<>(kernel.updatedValidators())).doesNotHaveDuplicates();
    for (Address address : after.stake().validatorAddresses()) {
      assertThat(told.getOrDefault(address, Uint256.ZERO))
          .isEqualTo(after.stake().splitWeight(after.stake().height(), address).forward());
    }
  }
}
