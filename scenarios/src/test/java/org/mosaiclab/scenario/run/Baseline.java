package org.mosaiclab.scenario.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.spec.ContractsSpec;
import org.mosaiclab.scenario.spec.Expectation;
import org.mosaiclab.scenario.spec.ImpairmentSpec;
import org.mosaiclab.scenario.spec.MembershipSpec;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.NetworkSpec;
import org.mosaiclab.scenario.spec.OriginSpec;
import org.mosaiclab.scenario.spec.RegionTable;
import org.mosaiclab.scenario.spec.RewardSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.spec.SignatureMode;
import org.mosaiclab.scenario.spec.WorkloadSpec;

/// A small two-region copy of the main scenario, built without a file.
final class Baseline {
  static final long SECOND = 1_000_000_000L;
  static final long MILLI = 1_000_000L;

  private Baseline() {}

  static ScenarioSpec spec(long durationNanos) {
    return spec(durationNanos, RuleProfile.PAPER_CORE);
  }

  static ScenarioSpec spec(long durationNanos, RuleProfile profile) {
    return new ScenarioSpec(
        "baseline",
        "?",
        new Expectation("", List.of()),
        1,
        durationNanos,
        durationNanos / 12,
        profile,
        SignatureMode.REAL,
        new NetworkSpec(
            new RegionTable(
                "two",
                "typed",
                List.of("west", "east"),
                List.of(List.of(2_500_000L, 40_000_000L), List.of(40_000_000L, 2_500_000L))),
            1,
            Jitter.logNormal(0.1),
            100_000_000,
            10 * MILLI,
            new NetworkSpec.Topology.RandomRegular(8),
            new NetworkSpec.CatchUp(2 * SECOND, 5 * SECOND, 128),
            ImpairmentSpec.NONE),
        new OriginSpec(
            14_900 * MILLI,
            OptionalDouble.empty(),
            8_000_000,
            6_776_000,
            10,
            12,
            regions(20),
            200 * MILLI,
            1_000),
        List.of(chain("alpha", 3, 40), chain("beta", 5, 20)),
        List.of(),
        List.of());
  }

  private static List<Integer> regions(int count) {
    return IntStream.range(0, count).map(i -> i % 2).boxed().toList();
  }

  private static MetachainSpec chain(String name, long blockSeconds, double rate) {
    return new MetachainSpec(
        name,
        blockSeconds * SECOND,
        100 * MILLI,
        8_000_000,
        100,
        IntStream.range(0, 21).mapToObj(i -> 100L + i).toList(),
        "typed",
        regions(21),
        MembershipSpec.NONE,
        50 * MILLI,
        200_000_000,
        100_000,
        new WorkloadSpec(rate, new WorkloadSpec.GasModel.TransferOrLogNormal(0.55, 49_292, 1)),
        ContractsSpec.DEFAULT,
        RewardSpec.DEFAULT,
        Optional.empty());
  }
}
