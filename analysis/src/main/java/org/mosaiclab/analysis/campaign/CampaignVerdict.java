package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;

/// What a campaign was expected to show, what it found, and which runs broke something.
final class CampaignVerdict {
  private static final int TROUBLES_MAX = 50;
  private static final int MESSAGE_CHARACTERS_MAX = 400;
  private static final int FOUND_MAX = 6;

  private final CampaignResult result;

  CampaignVerdict(CampaignResult result) {
    this.result = result;
  }

  List<Markup> parts() {
    var manifest = result.manifest();
    boolean broken = manifest.failed() + manifest.violated() > 0;
    var box = Element.of("div").with("class", "verdict " + (broken ? "fail" : "pass"));
    box.add(
        Element.of(
            "strong", broken ? broken() : "\u2713 Every run ended; none violated an invariant"));
    var expected = manifest.header().expect();
    if (!expected.isEmpty()) {
      box.add(Element.of("p", "Expected: " + expected));
    }
    box.add(Element.of("p", "Found: " + found()));
    var parts = new ArrayList<Markup>();
    parts.add(box);
    if (broken) {
      parts.add(troubles());
    }
    return parts;
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
                    + Math.min(TROUBLES_MAX, troubles.size())
                    + " of "
                    + UnitText.count(troubles.size())
                    + "; all are in tables/runs.csv")
            .column("run", Align.NAME)
            .column("outcome", Align.TEXT)
            .column("what happened", Align.WIDE)
            .column("command that repeats it", Align.WIDE);
    troubles.stream()
        .limit(TROUBLES_MAX)
        .forEach(
            run ->
                grid.cells(
                    List.of(
                        Markup.text(Long.toString(run.run())),
                        Markup.text(run.outcome()),
                        Markup.text(cut(run.message())),
                        Element.of("code", run.replay())),
                    -1,
                    ""));
    return grid.element();
  }

  private static String cut(String message) {
    return message.length() <= MESSAGE_CHARACTERS_MAX
        ? message
        : message.substring(0, MESSAGE_CHARACTERS_MAX) + "\u2026";
  }
}
