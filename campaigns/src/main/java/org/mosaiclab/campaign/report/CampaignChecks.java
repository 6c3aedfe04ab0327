package org.mosaiclab.campaign.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignHeader.Check;
import org.mosaiclab.dataset.campaign.EstimateRow;

/// What a finished campaign says about its checks, by its estimates.
public final class CampaignChecks {
  private static final String INDENT = "  ";
  private static final String REST = "s %-20s %-14s %s";

  private final List<Decided> decided;
  private final ValueText values;

  private CampaignChecks(List<Decided> decided, Glyphs glyphs) {
    this.decided = decided;
    this.values = new ValueText(glyphs);
  }

  /// A check and what became of it.
  ///
  /// @param found the value in the unit, or the ratio; NaN if there is none
  /// @param unit symbol of the unit; empty for a ratio
  /// @param reason what a reader should know; may be empty
  private record Decided(
      Check check, Verdict.Kind kind, double found, String unit, String reason) {}

  /// Decides the checks of a campaign.
  ///
  /// @param folder where its tables are
  /// @param header with the checks
  /// @param glyphs which characters may be used
  /// @throws IOException if the estimates cannot be read
  public static CampaignChecks of(CampaignFolder folder, CampaignHeader header, Glyphs glyphs)
      throws IOException {
    var decided = new ArrayList<Decided>();
    if (!header.checks().isEmpty()) {
      var estimates =
          Estimates.read(
              folder, row -> header.checks().stream().anyMatch(check -> isAbout(check, row)));
      header.checks().forEach(check -> decided.add(decide(check, estimates)));
    }
    return new CampaignChecks(decided, glyphs);
  }

  private static Decided decide(Check check, List<EstimateRow> estimates) {
    var value = find(check, check.point(), estimates);
    var divisor = check.isRatio() ? find(check, check.over(), estimates) : value;
    if (value.isEmpty() || divisor.isEmpty()) {
      return undecidable(check, "no run measured it");
    }
    return check.isRatio()
        ? ofRatio(check, value.get(), divisor.get())
        : ofMean(check, value.get());
  }

  private static Optional<EstimateRow> find(Check check, long point, List<EstimateRow> estimates) {
    return estimates.stream()
        .filter(row -> row.point() == point && isAbout(check, row))
        .findFirst();
  }

  private static boolean isAbout(Check check, EstimateRow row) {
    return (row.point() == check.point() || row.point() == check.over())
        && row.metric().equals(check.metric())
        && row.stat().equals(check.stat());
  }

  private static Decided ofRatio(Check check, EstimateRow value, EstimateRow divisor) {
    if (value.lowerBounds() + divisor.lowerBounds() > 0) {
      return undecidable(check, "only lower bounds: not all had ended");
    }
    if (divisor.mean() == 0) {
      return undecidable(check, "point " + check.over() + " has mean 0");
    }
    double ratio = value.mean() / divisor.mean();
    return new Decided(check, kind(check, ratio), ratio, "", "");
  }

  private static Decided ofMean(Check check, EstimateRow value) {
    if (value.lowerBounds() > 0 && value.mean() <= check.high()) {
      return undecidable(check, "only a lower bound: not all had ended");
    }
    var kind = kind(check, value.mean());
    boolean isDoubtful =
        kind == Verdict.Kind.PASS && (value.low() < check.low() || value.high() > check.high());
    return new Decided(
        check,
        kind,
        value.mean(),
        value.unit(),
        isDoubtful ? "the 95 % interval reaches outside" : "");
  }

  private static Verdict.Kind kind(Check check, double value) {
    return value >= check.low() && value <= check.high() ? Verdict.Kind.PASS : Verdict.Kind.FAIL;
  }

  private static Decided undecidable(Check check, String reason) {
    return new Decided(check, Verdict.Kind.UNDECIDABLE, Double.NaN, "", reason);
  }

  /// Whether none fails.
  public boolean areMet() {
    return decided.stream().noneMatch(check -> check.kind() == Verdict.Kind.FAIL);
  }

  /// Expected, found, verdict; no line if there are no checks.
  List<String> lines() {
    var lines = new ArrayList<String>();
    if (!decided.isEmpty()) {
      var row = row();
      lines.add(row.formatted("check", "expected", "found", "verdict"));
      decided.forEach(each -> tell(each, row, lines));
    }
    return lines;
  }

  // Wide enough for the longest name.
  private String row() {
    int width = decided.stream().mapToInt(each -> name(each.check()).length()).max().orElse(0);
    return "%-" + (INDENT.length() + width) + REST;
  }

  private void tell(Decided each, String row, List<String> lines) {
    lines.add(
        row.formatted(
            INDENT + name(each.check()), each.check().text(), found(each), each.kind().label()));
    if (!each.reason().isEmpty()) {
      lines.add("    (" + each.reason() + ")");
    }
  }

  private static String name(Check check) {
    return "%s %s, point %d%s"
        .formatted(
            check.metric(),
            check.stat(),
            check.point(),
            check.isRatio() ? " over point " + check.over() : "");
  }

  private String found(Decided each) {
    if (Double.isNaN(each.found())) {
      return "-";
    }
    return each.check().isRatio()
        ? String.format(Locale.ROOT, "%.4f", each.found())
        : values.of(each.found(), each.unit());
  }
}
