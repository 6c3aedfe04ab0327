package org.mosaiclab.scenario.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ClaimReward;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.reward.RewardEvent.Award;
import org.mosaiclab.protocol.v0.reward.RewardEvent.SegmentRewarded;
import org.mosaiclab.protocol.v0.reward.RewardState;
import org.mosaiclab.protocol.v0.reward.RewardTerms;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.FeeAccounts;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.BlockBody;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;
import org.mosaiclab.scenario.ledger.SealedHeader;
import org.mosaiclab.scenario.run.TestSimulations;
import org.mosaiclab.scenario.wiring.Simulation;

/// The conservation of fees and rewards on blocks that break it. Users pay 2 base units per gas.
class RewardConservationTest {
  private static final BlockBody EMPTY = new BlockBody(List.of(), 0, 0, 0, 0);
  private static final BlockBody OF_100_GAS = new BlockBody(List.of(), 0, 1, 100, 0);

  private final Simulation simulation = TestSimulations.unstarted(RuleProfile.PAPER);
  private final Chain<MetachainState> chain = simulation.metachains().getFirst().chain().chain();
  private final InvariantChecker checker =
      checkers(simulation).stream()
          .filter(each -> each.name().equals("alpha.reward-conservation"))
          .findFirst()
          .orElseThrow();

  @Test
  void rules_withoutRewards_haveNoSuchInvariant() {
    assertThat(checkers(TestSimulations.unstarted()))
        .extracting(InvariantChecker::name)
        .doesNotContain("alpha.reward-conservation");
  }

  @Test
  void fees_thatTheirProposerOwns_areConserved() {
    assertThat(check(OF_100_GAS, 200, 200, genesisRewards())).isEmpty();
    assertThat(check(EMPTY, 0, 0, genesisRewards())).isEmpty();
  }

  @Test
  void fees_thatNobodyGets_areMissed() {
    assertThat(check(OF_100_GAS, 0, 0, genesisRewards()))
        .hasValueSatisfying(text -> assertThat(text).contains("users pay 200", "get 0"));
  }

  @Test
  void coins_ofNobody_areNoticed() {
    assertThat(check(OF_100_GAS, 200, 201, genesisRewards()))
        .hasValueSatisfying(text -> assertThat(text).contains("but 201 is owned"));
  }

  @Test
  void coins_thatGetLost_areMissed() {
    assertThat(check(OF_100_GAS, 200, 199, genesisRewards())).isPresent();
  }

  @Test
  void aPool_thatLosesSome_isNoticed() {
    var terms = genesisRewards().terms();
    var less = terms.deposit().minus(Uint256.ONE).orElseThrow();
    var leaking = RewardState.of(new RewardTerms(terms.gasPrice(), less, 0));
    var forged =
        new RewardState(
            terms,
            leaking.ledger(),
            leaking.votes(),
            leaking.committedHeight(),
            leaking.departures());
    assertThat(check(EMPTY, 0, 0, forged)).isPresent();
  }

  @Test
  void anAward_ofFortyNinePercentRoundedDown_isSplitAsThePaperSays() {
    assertThat(check(body(163, 170), 0, 0, genesisRewards())).isEmpty();
    assertThat(check(body(0, 1), 0, 0, genesisRewards())).isEmpty();
    assertThat(check(body(164, 169), 0, 0, genesisRewards()))
        .hasValueSatisfying(text -> assertThat(text).contains("otherwise than 49 to 51"));
  }

  @Test
  void anAward_ofWhichLessThanCanBeIsPaid_isNoticed() {
    assertThat(check(body(162, 171), 0, 0, genesisRewards())).isPresent();
  }

  private RewardState genesisRewards() {
    return chain.genesis().state().contracts().rewards();
  }

  private BlockBody body(long paid, long held) {
    var sent = chain.append(new ChainOperation.OnMetachain(new ClaimReward()), Address.ZERO, 0, 0);
    var award = new Award(Address.ZERO, Uint256.of(paid), Uint256.of(held));
    var event = new SegmentRewarded(List.of(), List.of(award));
    return new BlockBody(
        List.of(new Receipt(sent, 0, Optional.empty(), List.of(event))), 0, 0, 0, 0);
  }

  /// What the invariant says of a first block.
  private Optional<String> check(BlockBody body, long collected, long coins, RewardState rewards) {
    var before = chain.genesis().state();
    var contracts = before.contracts();
    var account = new FeeAccounts.Account(Uint256.of(coins), Uint256.ZERO);
    var after =
        new MetachainState(
            new AuxiliaryState(
                contracts.origin(),
                contracts.auxiliary(),
                contracts.pollingPlace(),
                contracts.gateway(),
                rewards),
            before.finalised(),
            before.included(),
            before.userPrefixes(),
            new FeeAccounts(HashMap.of(Address.ZERO, account), Uint256.of(collected)),
            before.gateway());
    var header =
        new SealedHeader(Bytes.EMPTY, Keccak.hash("sealed " + chain.blockCount()), 1, 1, 0);
    chain.append(chain.genesis(), header, 0, 0, body, after);
    return checker.check(0);
  }

  private static List<InvariantChecker> checkers(Simulation simulation) {
    return Invariants.of(
        List.of(simulation.metachains().getFirst().chain()), simulation.origin(), _ -> false);
  }
}
