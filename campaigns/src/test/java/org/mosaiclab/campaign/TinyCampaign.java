package org.mosaiclab.campaign;

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

/// Plans campaigns over the tiny scenario, the only one that the tests' library has.
public final class TinyCampaign {
  private TinyCampaign() {}

  /// The head of most campaign files.
  public static final String HEAD = "scenario: tiny\n";

  /// Three epoch lengths.
  public static final String THREE_POINTS =
      HEAD + "sweep:\n  metachains.alpha.epochLength: {list: [2, 4, 6]}\n";

  /// What becomes of a campaign file.
  public static PlanResult read(String text) {
    return Planner.plan(
        text.getBytes(StandardCharsets.UTF_8), "c.yaml", TinyCampaign::find, "0.0.0");
  }

  /// The plan of a campaign file without mistakes.
  public static CampaignPlan plan(String text) {
    return switch (read(text)) {
      case PlanResult.Planned planned -> planned.plan();
      case PlanResult.Rejected(List<Problem> problems) ->
          throw new IllegalArgumentException(
              problems.stream().map(Problem::line).toList().toString());
    };
  }

  private static Reading<ScenarioLibrary.Source> find(String word) {
    return word.equals("tiny")
        ? new Reading.Good<>(new Tiny())
        : new Reading.Bad<>("is no scenario", "the library has tiny");
  }

  private record Tiny() implements ScenarioLibrary.Source {
    @Override
    public ReadResult read(List<Setting> settings) {
      var reader =
          new ScenarioReader(
              Catalogue.bundled().tables(), _ -> new Reading.Bad<>("is no file", ""));
      return reader.read(text(), "tiny.yaml", settings);
    }

    private static String text() {
      try (var stream = TinyCampaign.class.getResourceAsStream("tiny.yaml")) {
        return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public String runCommand(List<Setting> settings, long replication) {
      return "run tiny " + settings.stream().map(Setting::value).toList() + " " + replication;
    }
  }
}
