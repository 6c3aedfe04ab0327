package org.mosaiclab.campaign.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignHeader.Compare;
import org.mosaiclab.dataset.campaign.CampaignHeader.Stop;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.Sha256;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.SourceText;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.run.RunPlan;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Makes a plan of a campaign file, and reads the scenario at every point while doing so: what is
/// wrong anywhere is told before anything runs.
public final class Planner {
  private final ScenarioLibrary library;
  private final String toolVersion;
  private final Problems problems = new Problems();

  private Planner(ScenarioLibrary library, String toolVersion) {
    this.library = library;
    this.toolVersion = toolVersion;
  }

  /// Plans a campaign.
  ///
  /// @param bytes of its file
  /// @param fileName as the user named it
  /// @param library where scenarios come from
  /// @param toolVersion version of Mosaic Lab, which is a part of the campaign's identity
  public static PlanResult plan(
      byte[] bytes, String fileName, ScenarioLibrary library, String toolVersion) {
    var planner = new Planner(library, toolVersion);
    return SourceText.decode(bytes, fileName, planner.problems)
        .flatMap(text -> planner.plan(text, fileName))
        .orElseGet(() -> new PlanResult.Rejected(planner.problems.list()));
  }

  private Optional<PlanResult> plan(String text, String fileName) {
    return new CampaignReader(problems)
        .read(text, fileName)
        .flatMap(spec -> source(spec).flatMap(source -> plan(spec, source, text)));
  }

  private Optional<ScenarioLibrary.Source> source(CampaignSpec spec) {
    return switch (library.find(spec.scenario())) {
      case Reading.Good<ScenarioLibrary.Source>(var source) -> Optional.of(source);
      case Reading.Bad<ScenarioLibrary.Source>(String message, String hint) -> {
        var key = CampaignFormat.SCENARIO;
        problems.add(spec.root().placeOf(key), key.name(), spec.scenario(), message, hint);
        yield Optional.empty();
      }
    };
  }

  private Optional<PlanResult> plan(CampaignSpec spec, ScenarioLibrary.Source source, String text) {
    var warnings = new LinkedHashSet<Problem>();
    var digests = new ArrayList<String>();
    var cost = CampaignCost.NOTHING;
    Optional<CampaignHeader> header = Optional.empty();
    for (long index = 0; index < spec.design().count(); index++) {
      switch (CampaignPlan.point(spec, source, index).read()) {
        case ReadResult.Rejected(List<Problem> wrong) -> {
          wrong.forEach(problems::add);
          return Optional.empty();
        }
        case ReadResult.Ok ok -> {
          warnings.addAll(ok.warnings());
          digests.add(digest(ok.document().text()));
          cost = cost.plus(RunPlan.of(ok.spec()), spec.replicationsMax());
          if (index == 0) {
            header = header(spec, ok.spec());
          }
        }
      }
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
    }
    var total = cost;
    return header
        .map(bare -> bare.withPlanDigest(digest(CanonicalJson.write(bare) + digests)))
        .map(whole -> new CampaignPlan(spec, source, whole, text))
        .map(plan -> new PlanResult.Planned(plan, total, List.copyOf(warnings)));
  }

  private static String digest(String text) {
    return Sha256.ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<CampaignHeader> header(CampaignSpec spec, ScenarioSpec scenario) {
    var chains = scenario.metachains().stream().map(MetachainSpec::name).toList();
    var stop = spec.stop().flatMap(section -> MetricChoice.read(section, chains, problems));
    var compare = spec.compare().flatMap(section -> MetricChoice.read(section, chains, problems));
    return problems.isEmpty()
        ? Optional.of(
            new CampaignHeader(
                CampaignHeader.SCHEMA_VERSION,
                toolVersion,
                spec.name(),
                spec.question(),
                spec.expect(),
                scenario.name(),
                spec.fields(),
                spec.design().count(),
                spec.replications(),
                spec.replicationsMax(),
                stop.map(choice -> stop(spec, choice)).orElse(Stop.NONE),
                compare.map(choice -> compare(spec, choice)).orElse(Compare.NONE),
                spec.sensitivity(),
                ""))
        : Optional.empty();
  }

  private static Stop stop(CampaignSpec spec, MetricChoice choice) {
    double ratio =
        spec.stop().map(section -> section.require(CampaignFormat.HALF_WIDTH)).orElseThrow();
    return new Stop(choice.metric(), choice.stat(), ratio);
  }

  private static Compare compare(CampaignSpec spec, MetricChoice choice) {
    boolean isCommon =
        spec.compare()
            .map(section -> section.require(CampaignFormat.COMMON_RANDOM_NUMBERS))
            .orElseThrow();
    var best = spec.compare().flatMap(section -> section.get(CampaignFormat.BEST)).orElse("");
    return new Compare(choice.metric(), choice.stat(), isCommon, best);
  }
}
