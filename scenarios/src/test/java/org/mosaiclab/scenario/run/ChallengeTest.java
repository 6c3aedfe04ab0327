package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.PaperOperation.ChallengeOriginFinality;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.CommitChallenged;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.CoreHalted;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.ObservationChallenged;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ClaimPaid;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ValidatorSlashed;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Simulated validators challenge late commits (GAP-08) and lost observations (GAP-09), and what
/// comes of it is what the rules say.
class ChallengeTest {
  private static final long STAKE = 1_000_000;
  private static final String SMALL =
      """
      seed: 1
      duration: 12m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
      origin:
        blockTime: 4s
        background: 0 gas
        epochLength: 4
        confirmations: 3
        miners: {count: 5}
      metachains:
        alpha:
          blockTime: 2s
          epochLength: 5
          validators: {count: 6, stake: {equal: 1_000_000}}
          workload: {rate: 5/s}
          gasTarget: 70_000_000 gas
      """;
  private static final String LATE =
      "adversaries=[{nodes: {names: [alpha-2, alpha-3, alpha-4, alpha-5]}, behaviour: commit-late}]";
  private static final String REORG =
      "network.partitions=[{from: 100s, until: 400s, groups: [{miners: 3}]}]";

  /// What a run left on origin.
  private record Played(
      OriginState end, List<OriginOperation> accepted, List<ProtocolEvent> events) {
    <E extends ProtocolEvent> List<E> of(Class<E> kind) {
      return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  private static Played play(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    assertThat(read).isInstanceOf(ReadResult.Ok.class);
    var spec = ((ReadResult.Ok) read).spec();
    var simulation = SimulationBuilder.build(spec, 0, engine -> engine);
    simulation.engine().run(RunLimits.until(spec.durationNanos()));
    var observed = simulation.metachains().getFirst().observer().origin();
    var accepted = new ArrayList<OriginOperation>();
    var events = new ArrayList<ProtocolEvent>();
    for (var block : observed.canonical()) {
      for (var receipt : block.body().receipts()) {
        events.addAll(receipt.events());
        if (receipt.isAccepted()
            && receipt.transaction().operation() instanceof OnOrigin(var _, var operation)) {
          accepted.add(operation);
        }
      }
    }
    return new Played(observed.head().state().core(0), accepted, events);
  }

  private static List<Long> stakes(OriginState end) {
    return end.stake()
        .validatorAddresses()
        .map(address -> end.stake().validator(address).stake().toLong())
        .toJavaList();
  }

  /// Every challenged commit costs each stake a ten-thousandth per dynasty, rounded down, at the
  /// next close; a tenth of each loss, rounded down, is the challenger's.
  @Test
  void lateCommits_areChallengedAndCostEverybodyTheSame() {
    var played = play(LATE);
    long stake = STAKE;
    long shares = 0;
    Optional<Long> open = Optional.empty();
    for (var event : played.events()) {
      switch (event) {
        case CommitChallenged(var _, long late) -> open = Optional.of(late);
        case MetaBlockCommitted _ -> {
          long loss = stake * open.orElse(0L) / 10_000;
          stake -= loss;
          shares += 6 * (loss / 10);
          open = Optional.empty();
        }
        default -> {}
      }
    }
    assertThat(played.of(CommitChallenged.class)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(stake).isLessThan(STAKE);
    assertThat(stakes(played.end())).containsOnly(stake);
    long claimed = played.of(ClaimPaid.class).stream().mapToLong(e -> e.amount().toLong()).sum();
    long waiting = played.end().stake().records().ledger().locked().toLong();
    assertThat(claimed).isPositive();
    assertThat(claimed + waiting).isEqualTo(shares);
  }

  @Test
  void lateCommits_whereTheRuleIsOff_costNothing() {
    var played = play(LATE, "rules={GAP-08: as-built}");
    assertThat(played.of(MetaBlockCommitted.class)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(played.of(CommitChallenged.class)).isEmpty();
    assertThat(stakes(played.end())).containsOnly(STAKE);
  }

  @Test
  void honestCommits_areNeverChallenged() {
    var played = play();
    assertThat(played.of(MetaBlockCommitted.class)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(played.of(CommitChallenged.class)).isEmpty();
    assertThat(played.of(ObservationChallenged.class)).isEmpty();
    assertThat(stakes(played.end())).containsOnly(STAKE);
  }

  /// Three of five miners overtake what the validators have finalised: four of six signed it.
  @Test
  void lostObservation_isChallengedOnceAndHaltsTheCore() {
    var played = play(REORG, "metachains.alpha.gasTarget=1 gas");
    assertThat(played.of(ObservationChallenged.class))
        .singleElement()
        .satisfies(challenge -> assertThat(challenge.isUpheld()).isTrue());
    assertThat(played.accepted())
        .as("shown are the votes that finalised it")
        .filteredOn(ChallengeOriginFinality.class::isInstance)
        .hasSize(1);
    assertThat(played.of(CoreHalted.class))
        .containsExactly(new CoreHalted(HaltReason.ORIGIN_OBSERVATION));
    assertThat(played.of(ValidatorSlashed.class)).hasSize(4);
    assertThat(played.events().getLast()).isNotInstanceOf(MetaBlockCommitted.class);
    assertThat(played.of(MetaBlockCommitted.class)).isNotEmpty();
  }

  @Test
  void lostObservation_whereTheRuleIsOff_haltsNothing() {
    var played = play(REORG, "metachains.alpha.gasTarget=1 gas", "rules={GAP-09: as-built}");
    assertThat(played.of(CoreHalted.class)).isEmpty();
    // Nor does it go on: kernels are proven against observations, which stay on the lost branch.
    assertThat(played.of(MetaBlockCommitted.class)).isNotEmpty();
    assertThat(stakes(played.end())).containsOnly(STAKE);
  }
}
