package org.mosaiclab.campaign.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.campaign.DecidedCheck;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;

/// What a finished campaign says about its checks, by its estimates.
public final class CampaignChecks {
  private static final String INDENT = "  ";
  private static final String REST = "s %-20s %-14s %s";

  private final List<DecidedCheck> decided;
  private final ValueText values;

  private CampaignChecks(List<DecidedCheck> decided, Glyphs glyphs) {
    this.decided = decided;
    this.values = new ValueText(glyphs);
  }

  /// Decides the checks of a campaign.
  ///
  /// @param folder where its tables are
  /// @param header with the checks
  /// @param glyphs which characters may be used
  /// @throws IOException if the estimates cannot be read
  public static CampaignChecks of(CampaignFolder folder, CampaignHeader header, Glyphs glyphs)
      throws IOException {
    var decided = new ArrayList<DecidedCheck>();
    if (!header.checks().isEmpty()) {
      var estimates =
          Estimates.read(
              folder,
              row -> header.checks().stream().anyMatch(check -> DecidedCheck.isAbout(check, row)));
      header.checks().forEach(check -> decided.add(DecidedCheck.of(check, estimates)));
    }
    return new CampaignChecks(decided, glyphs);
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
    int width = decided.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    return "%-" + (INDENT.length() + width) + REST;
  }

  private void tell(DecidedCheck each, String row, List<String> lines) {
    lines.add(
        row.formatted(INDENT + each.name(), each.check().text(), found(each), each.kind().label()));
    if (!each.reason().isEmpty()) {
      lines.add("    (" + each.reason() + ")");
    }
  }

  private String found(DecidedCheck each) {
    if (Double.isNaN(each.found())) {
      return "-";
    }
    return each.check().isRatio()
        ? String.format(Locale.ROOT, "%.4f", each.found())
        : values.of(each.found(), each.unit());
  }
}
