package org.mosaiclab.bench.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.campaign.plan.PlanResult;
import org.mosaiclab.campaign.plan.Planner;
import org.mosaiclab.campaign.plan.ScenarioLibrary;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.file.format.Reading;

/// Plans campaigns of many short runs. Points differ in their seed alone, so that every run costs
/// about the same.
///
/// @param settings of the benchmark
record ShortCampaign(CampaignSettings settings) {
  private static final String FILE = "short.yaml";

  /// The campaign of one round.
  ///
  /// @param seed of its first point
  CampaignPlan plan(long seed) {
    var text =
        """
        scenario: %s
        set: {duration: %s}
        sweep:
          seed: {list: [%s]}
        replications: %d
        compare: {metric: alpha.finality.latency}
        """
            .formatted(FILE, settings.duration(), seeds(seed), settings.runs() / settings.points());
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (Planner.plan(
        bytes, "bench.yaml", _ -> new Reading.Good<>(new ShortScenario()), "bench")) {
      case PlanResult.Planned planned -> planned.plan();
      case PlanResult.Rejected(List<Problem> problems) ->
          throw new IllegalArgumentException(problems.getFirst().line());
    };
  }

  private String seeds(long first) {
    var seeds = new StringBuilder();
    for (int point = 0; point < settings.points(); point++) {
      seeds.append(point == 0 ? "" : ", ").append(first + point);
    }
    return seeds.toString();
  }

  /// The scenario of every run.
  private static final class ShortScenario implements ScenarioLibrary.Source {
    private final ScenarioReader reader =
        new ScenarioReader(
            Catalogue.bundled().tables(), _ -> new Reading.Bad<>("is no file", "it needs none"));
    private final String text = text();

    @Override
    public ReadResult read(List<Setting> settings) {
      return reader.read(text, FILE, settings);
    }

    private static String text() {
      try (var stream = ShortCampaign.class.getResourceAsStream(FILE)) {
        return new String(
            Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public String runCommand(List<Setting> settings, long replication) {
      return "./mosaic run " + FILE + " --replication " + replication;
    }
  }
}
