package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.CampaignRunRow;

/// What a campaign was expected to show, what it found, and which runs broke something.
final class CampaignVerdict {
  private static final int MESSAGE_CHARACTERS_MAX = 400;
  private static final int FOUND_MAX = 6;

  private final CampaignResult result;
  private final List<DecidedCheck> checks;

  CampaignVerdict(CampaignResult result) {
    this.result = result;
    this.checks = result.checks();
  }

  List<Markup> parts() {
    var manifest = result.manifest();
    boolean broken = manifest.failed() + manifest.violated() > 0;
    var box = Element.of("div").with("class", "verdict " + kind(broken).label());
    box.add(Element.of("strong", broken ? broken() : headline()));
    var expected = manifest.header().expect();
    if (!expected.isEmpty()) {
      box.add(Element.of("p", "Expected: " + expected));
    }
    box.add(Element.of("p", "Found: " + found()));
    var parts = new ArrayList<Markup>();
    parts.add(box);
    if (!checks.isEmpty()) {
      parts.add(checks());
    }
    if (broken) {
      parts.add(troubles());
    }
    return parts;
  }

  private Verdict.Kind kind(boolean broken) {
    if (broken || has(Verdict.Kind.FAIL)) {
      return Verdict.Kind.FAIL;
    }
    return has(Verdict.Kind.UNDECIDABLE) ? Verdict.Kind.UNDECIDABLE : Verdict.Kind.PASS;
  }

  private boolean has(Verdict.Kind kind) {
    return checks.stream().anyMatch(check -> check.kind() == kind);
  }

  private String headline() {
    if (checks.isEmpty()) {
      return "\u2713 Every run ended; none violated an invariant";
    }
    return switch (kind(false)) {
      case PASS -> "\u2713 As expected";
      case FAIL -> "\u2717 Not as expected";
      case UNDECIDABLE -> "? The runs do not decide every check";
    };
  }

  private Element checks() {
    var grid =
        Grid.of("Checks of the campaign, by means over the replications of a point")
            .column("check", Align.NAME)
            .column("verdict", Align.TEXT)
            .numbers("expected within", "found")
            .column("note", Align.WIDE);
    for (var check : checks) {
      var cells =
          List.of(
              EstimateTables.linked(check.check().metric(), check.name()),
              Markup.text(check.kind().label()),
              Markup.text(check.check().text()),
              Markup.text(check.foundText()),
              Markup.text(check.reason().isEmpty() ? "-" : check.reason()));
      grid.cells(cells, 1, check.kind().label());
    }
    return grid.element();
  }

  private String broken() {
    var manifest = result.manifest();
    return "\u2717 %s of %s runs failed, %s violated an invariant"
        .formatted(
            UnitText.count(manifest.failed()),
            UnitText.count(manifest.runs()),
            UnitText.count(manifest.violated()));
  }

  private String found() {
    var quantities = result.headlines(1);
    if (quantities.isEmpty()) {
      return "no run measured anything.";
    }
    var quantity = quantities.getFirst();
    var rows = result.estimatesOf(quantity);
    var texts = new ArrayList<String>();
    rows.stream()
        .limit(FOUND_MAX)
        .forEach(
            row ->
                texts.add(
                    EstimateTables.value(row) + " at " + EstimateTables.name(result, row.point())));
    var more = rows.size() - texts.size();
    return quantity.text()
        + " "
        + String.join("; ", texts)
        + (more > 0 ? "; and " + UnitText.count(more) + " more points." : ".");
  }

  private Element troubles() {
    var troubles = result.troubles();
    var grid =
        Grid.of(
                "Runs that failed or violated an invariant, "
                    + troubles.size()
                    + " of "
                    + UnitText.count(result.manifest().failed() + result.manifest().violated())
                    + "; all are in tables/runs.csv")
            .column("run", Align.NAME)
            .column("outcome", Align.TEXT)
            .column("what happened", Align.WIDE)
            .column("command that repeats it", Align.WIDE);
    troubles.forEach(
        run ->
            grid.cells(
                List.of(
                    Markup.text(Long.toString(run.run())),
                    Markup.text(run.outcome()),
                    Markup.text(cut(run.message())),
                    Element.of("code", replay(run))),
                -1,
                ""));
    return grid.element();
  }

  // Looked at after every event, the invariant is broken at the very one.
  private static String replay(CampaignRunRow run) {
    return run.outcome().equals(CampaignRunRow.FAILED)
        ? run.replay()
        : run.replay() + " --check-every 1";
  }

  private static String cut(String message) {
    return message.length() <= MESSAGE_CHARACTERS_MAX
        ? message
        : message.substring(0, MESSAGE_CHARACTERS_MAX) + "\u2026";
  }
}
