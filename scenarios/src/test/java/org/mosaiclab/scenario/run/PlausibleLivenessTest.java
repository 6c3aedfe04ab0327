package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome.Kind;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;

/// Plausible liveness: whatever partitions and crashes have done, once the network has healed and
/// two thirds of the weight take part again, the simulated validators finalise something new,
/// within a bound. **Source**: paper P§2.1; Casper FFG, theorem 2.
///
/// The bound, with epochs of E blocks every tau, a of n validators gone for good, and d the delay
/// of each place out of turn:
/// - an epoch takes T = E tau + a a d at most: each absent turn waits for at most a places;
/// - C = 3 s + 2 s a to catch up: who recovers seals nothing for 2 s; neighbours tell their heads,
///   what lacks is fetched in one answer (at most 60 blocks of 10 ms); a request to somebody who is
///   gone is repeated after 2 s;
/// - then the next checkpoint may be lost: whoever was on another branch may have voted for its
///   height there, and has one vote a height (branches in a cut differ by less than an epoch, for a
///   side that is cut off seals no faster);
/// - the one after it is justified, by a link that may be too long to finalise anything; the third
///   finalises it, J = tau + a d + 0.2 s after it was sealed.
///
/// So a checkpoint that was sealed after the heal is final within C + 3 T + J.
class PlausibleLivenessTest {
  private static final int VALIDATORS = 7;
  private static final int MINERS = 3;
  private static final int EPOCH_BLOCKS = 5;
  private static final double BLOCK_SECONDS = 2;
  private static final double OUT_OF_TURN_SECONDS = 0.5;
  private static final double CATCH_UP_SECONDS = 3;
  private static final double RETRY_SECONDS = 2;
  private static final long DISTURBED_FROM = 40;
  private static final long HEALED_AT = 120;
  private static final long END = 190;
  private static final int RUNS = Integer.getInteger("liveness.runs", 30);

  /// What goes wrong in one run.
  private static final class Disturbance {
    private final RandomStream stream;
    private final int gone;
    private final List<String> partitions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /// @param gone validators that crash for good; the first one observes and always comes back
    Disturbance(long seed, int gone) {
      this.stream = RandomStreams.of(seed, 0).stream("disturbance");
      this.gone = gone;
      for (int i = 0; i < gone; i++) {
        faults.add("{nodes: {names: [alpha-%d]}, crash: %ds}".formatted(VALIDATORS - 1 - i, at()));
      }
      int crashes = (int) stream.nextBelow(4);
      for (int i = 0; i < crashes; i++) {
        crash(i);
      }
      int cuts = 1 + (int) stream.nextBelow(3);
      for (int i = 0; i < cuts; i++) {
        cut();
      }
    }

    private long at() {
      return DISTURBED_FROM + stream.nextBelow(HEALED_AT - DISTURBED_FROM - 1);
    }

    private void crash(int validator) {
      long at = at();
      long back = at + 1 + stream.nextBelow(HEALED_AT - at);
      faults.add(
          "{nodes: {names: [alpha-%d]}, crash: %ds, recover: %ds}".formatted(validator, at, back));
    }

    private void cut() {
      long at = at();
      long until = at + 1 + stream.nextBelow(HEALED_AT - at);
      var side = side("alpha", VALIDATORS);
      side.addAll(side("miner", MINERS));
      var names = isOneSide(side) ? "alpha-1" : String.join(", ", side);
      partitions.add(
          "{from: %ds, until: %ds, groups: [{names: [%s]}]}".formatted(at, until, names));
    }

    private static boolean isOneSide(List<String> side) {
      return side.isEmpty() || side.size() == VALIDATORS + MINERS;
    }

    private List<String> side(String kind, int count) {
      return IntStream.range(0, count)
          .filter(_ -> stream.nextBernoulli(0.5))
          .mapToObj(i -> kind + "-" + i)
          .collect(Collectors.toCollection(ArrayList::new));
    }

    String scenario(long seed) {
      return """
      seed: %d
      duration: %ds
      profile: %s
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions: [%s]
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, miners: {count: 3}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          blockValidation: 10ms
          epochLength: 5
          validators: {count: 7, stake: {equal: 1_000}}
          gasTarget: 1 gas
      faults: [%s]
      """
          .formatted(
              seed,
              END,
              seed % 2 == 0 ? "paper" : "paper-core",
              String.join(", ", partitions),
              String.join(", ", faults));
    }

    double boundSeconds() {
      double epoch = EPOCH_BLOCKS * BLOCK_SECONDS + gone * gone * OUT_OF_TURN_SECONDS;
      double justification = BLOCK_SECONDS + gone * OUT_OF_TURN_SECONDS + 0.2;
      return CATCH_UP_SECONDS + gone * RETRY_SECONDS + 3 * epoch + justification;
    }
  }

  private static RunRecord run(String scenario) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(scenario, "liveness.yaml", List.of());
    assertThat(read).as(scenario).isInstanceOf(ReadResult.Ok.class);
    return ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
  }

  /// Seconds from the heal until something sealed after it is final; the rest of the run and more
  /// if nothing is.
  private static double secondsToNewFinality(RunRecord run) {
    var sealedAt = new LinkedHashMap<String, Long>();
    for (BlockRow block : run.tables().blocks()) {
      sealedAt.put(block.hash(), block.sealedAtNanos());
    }
    long healed = HEALED_AT * Baseline.SECOND;
    return run.tables().checkpoints().stream()
            .filter(row -> row.chain().equals("alpha") && row.subject().equals("alpha"))
            .filter(
                row ->
                    row.finalisedAtNanos() >= 0 && sealedAt.getOrDefault(row.hash(), 0L) > healed)
            .flatMapToLong(row -> LongStream.of(row.finalisedAtNanos() - healed))
            .min()
            .orElse(Long.MAX_VALUE)
        / (double) Baseline.SECOND;
  }

  @Test
  void heal_twoThirdsTakePart_somethingNewIsFinalWithinTheBound() {
    double worstShare = 0;
    for (long seed = 1; seed <= RUNS; seed++) {
      var disturbance = new Disturbance(seed, (int) (seed % 3));
      var scenario = disturbance.scenario(seed);
      var run = run(scenario);
      assertThat(run.manifest().outcome().kind()).as(scenario).isEqualTo(Kind.COMPLETED);
      double seconds = secondsToNewFinality(run);
      double bound = disturbance.boundSeconds();
      assertThat(seconds).as("bound %.1f s of %s", bound, scenario).isLessThanOrEqualTo(bound);
      worstShare = Math.max(worstShare, seconds / bound);
    }
    report(
        "plausible liveness: %d runs, slowest at %.0f %% of its bound"
            .formatted(RUNS, 100 * worstShare));
    // A bound that is never come near says nothing.
    assertThat(worstShare).isGreaterThan(0.5);
  }

  /// Three of seven gone: four are less than two thirds, which no continuation helps.
  @Test
  void heal_lessThanTwoThirdsTakePart_nothingNewIsFinal() {
    for (long seed = 1; seed <= 3; seed++) {
      var run = run(new Disturbance(seed, 3).scenario(seed));
      assertThat(secondsToNewFinality(run)).isGreaterThan(END);
    }
  }

  private static void report(String line) {
    if (Boolean.getBoolean("effort.report")) {
      System.out.println(line);
    }
  }
}
