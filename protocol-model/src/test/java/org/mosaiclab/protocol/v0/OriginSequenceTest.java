package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on core, stake and token, sensible ones and senseless ones mixed, with
/// what must hold after each.
class OriginSequenceTest {
  private static final int STEPS = 600;
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");

  private final TreeMap<String, Integer> verdicts = new TreeMap<>();
  private final List<Uint256> committedHeights = new ArrayList<>();
  private final List<AuxiliaryTransition> proposals = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void apply_randomOperationsAsBuilt_keepTheInvariants(long seed) {
    run(seed, RuleProfile.AS_BUILT);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void apply_randomOperationsPaperCore_keepTheInvariants(long seed) {
    run(seed, RuleProfile.PAPER_CORE);
  }

  private void run(long seed, RuleProfile profile) {
    var random = new SplittableRandom(seed);
    var stage = new OriginStage(profile);
    stage.originHistory.add(ANCESTOR);
    stage.withValidators(4);
    for (int i = 0; i < STEPS; i++) {
      step(stage, random);
    }
    assertThat(committedHeights).as("commits, seed %s", seed).hasSizeGreaterThan(5);
    assertThat(verdicts).as("variety, seed %s", seed).hasSizeGreaterThan(8);
  }

  private void step(OriginStage stage, SplittableRandom random) {
    var before = stage.state;
    int fingerprint = before.hashCode();
    var verdict = randomOperation(stage, random);
    verdicts.merge(verdict, 1, Integer::sum);
    assertThat(before.hashCode()).as("the old state after an operation").isEqualTo(fingerprint);
    if (!verdict.equals("accepted")) {
      assertThat(stage.state).as("after %s", verdict).isSameAs(before);
      return;
    }
    checkCommit(stage, before);
    checkWeights(stage.state);
    checkHashes(stage.state.core());
  }

  private String randomOperation(OriginStage stage, SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> propose(stage, random);
      case 2, 3, 4, 5, 6 -> verify(stage, random);
      case 7 -> deposit(stage, random);
      case 8 ->
          stage.apply(
              random.nextBoolean() ? OriginStage.DEPOSITOR : Scene.OUTSIDER,
              new OriginOperation.Transfer(
                  Scene.address(60 + random.nextInt(3)), Scene.uint(random.nextInt(4))));
      default ->
          stage.apply(
              Scene.OUTSIDER,
              new OriginOperation.CloseMetaBlock(Uint256.of(stage.state.stake().height())));
    };
  }

  private String propose(OriginStage stage, SplittableRandom random) {
    long last =
        stage.contracts.views().committedTransition(stage.state).auxiliaryDynasty().toLong();
    var proposal =
        stage.transition(
            last + random.nextInt(4),
            random.nextInt(4),
            random.nextInt(4) == 0 ? Scene.hash("elsewhere") : ANCESTOR);
    var verdict = stage.propose(proposal);
    if (verdict.equals("accepted")) {
      proposals.add(proposal);
    }
    return verdict;
  }

  // Mostly for the newest proposal, by a key that may not be staked.
  private String verify(OriginStage stage, SplittableRandom random) {
    if (proposals.isEmpty()) {
      return "nothing proposed";
    }
    int back = random.nextInt(4) == 0 ? random.nextInt(proposals.size()) : 0;
    var proposal = proposals.get(proposals.size() - 1 - back);
    var kernelHash = random.nextInt(10) == 0 ? Hash32.ZERO : proposal.kernelHash();
    return stage.verify(random.nextInt(10), kernelHash, stage.vote(proposal));
  }

  private static String deposit(OriginStage stage, SplittableRandom random) {
    return stage.apply(
        random.nextInt(4) == 0 ? Scene.OUTSIDER : OriginStage.DEPOSITOR,
        new OriginOperation.Deposit(
            Scene.key(random.nextInt(9)).address(), Scene.uint(random.nextInt(3))));
  }

  // Heights follow each other and each is committed once.
  private void checkCommit(OriginStage stage, OriginState before) {
    var commits = stage.events.stream().filter(MetaBlockCommitted.class::isInstance).toList();
    assertThat(commits).hasSizeLessThanOrEqualTo(1);
    for (var event : commits) {
      var commit = (MetaBlockCommitted) event;
      var views = stage.contracts.views();
      assertThat(commit.height()).isEqualTo(Scene.uint(committedHeights.size() + 1L));
      assertThat(commit.metaBlockHash()).isEqualTo(views.head(stage.state));
      assertThat(views.openKernel(stage.state).parent()).isEqualTo(views.head(stage.state));
      committedHeights.add(commit.height());
    }
    if (commits.isEmpty()) {
      assertThat(stage.state.core().head()).isEqualTo(before.core().head());
    }
    assertThat(stage.state.core().openKernel().height())
        .isEqualTo(Scene.uint(committedHeights.size() + 1L))
        .isEqualTo(Scene.uint(stage.state.stake().height()));
    assertThat(stage.state.core().reportedKernels().size()).isEqualTo(committedHeights.size() + 1);
  }

  private static void checkHashes(MosaicCoreState core) {
    for (var entry : core.hashes()) {
      assertThat(entry._2().hash()).isEqualTo(entry._1().hash());
      assertThat(entry._2().digest()).isEqualTo(SignedMessage.digest(entry._1().hash()));
    }
  }

  // The totals that are kept equal the sums that they stand for.
  private static void checkWeights(OriginState state) {
    var stake = state.stake();
    for (long height = 0; height <= stake.height() + 4; height++) {
      var sum = Uint256.ZERO;
      for (Address validator : stake.validatorAddresses()) {
        sum = sum.plus(stake.weight(height, validator)).orElseThrow();
      }
      assertThat(stake.totalWeight(height)).as("height %s", height).isEqualTo(sum);
    }
    assertThat(state.token().balanceOf(stake.address()))
        .isEqualTo(stake.totalWeight(Long.MAX_VALUE));
    assertThat(Collections.frequency(stake.validatorAddresses().asJava(), Address.ZERO)).isZero();
  }
}
