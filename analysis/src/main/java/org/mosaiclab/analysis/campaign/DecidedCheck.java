package org.mosaiclab.analysis.campaign;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.dataset.campaign.CampaignHeader.Check;
import org.mosaiclab.dataset.campaign.EstimateRow;

/// A check of a campaign and what its estimates make of it.
///
/// @param check what was expected
/// @param kind whether that came out
/// @param found the value in the unit, or the ratio; NaN if there is none
/// @param unit symbol of the unit; empty for a ratio
/// @param reason what a reader should know; may be empty
public record DecidedCheck(
    Check check, Verdict.Kind kind, double found, String unit, String reason) {
  /// Decides a check.
  ///
  /// @param check what is expected
  /// @param estimates at least the rows that it [is about][#isAbout]
  public static DecidedCheck of(Check check, List<EstimateRow> estimates) {
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

  /// Whether an estimate decides a check.
  public static boolean isAbout(Check check, EstimateRow row) {
    return (row.point() == check.point() || row.point() == check.over())
        && row.metric().equals(check.metric())
        && row.stat().equals(check.stat());
  }

  private static DecidedCheck ofRatio(Check check, EstimateRow value, EstimateRow divisor) {
    if (value.lowerBounds() + divisor.lowerBounds() > 0) {
      return undecidable(check, "only lower bounds: not all had ended");
    }
    if (divisor.mean() == 0) {
      return undecidable(check, "point " + check.over() + " has mean 0");
    }
    double ratio = value.mean() / divisor.mean();
    return new DecidedCheck(check, kind(check, ratio), ratio, "", "");
  }

  private static DecidedCheck ofMean(Check check, EstimateRow value) {
    if (value.lowerBounds() > 0 && value.mean() <= check.high()) {
      return undecidable(check, "only a lower bound: not all had ended");
    }
    var kind = kind(check, value.mean());
    boolean isDoubtful =
        kind == Verdict.Kind.PASS && (value.low() < check.low() || value.high() > check.high());
    return new DecidedCheck(
        check,
        kind,
        value.mean(),
        value.unit(),
        isDoubtful ? "the 95 % interval reaches outside" : "");
  }

  private static Verdict.Kind kind(Check check, double value) {
    return value >= check.low() && value <= check.high() ? Verdict.Kind.PASS : Verdict.Kind.FAIL;
  }

  private static DecidedCheck undecidable(Check check, String reason) {
    return new DecidedCheck(check, Verdict.Kind.UNDECIDABLE, Double.NaN, "", reason);
  }

  /// What was found, with its unit; a dash if there is nothing.
  public String foundText() {
    return Double.isNaN(found) ? "-" : EstimateTables.value(found, Double.NaN, Double.NaN, unit);
  }

  /// What the check is about, in words.
  public String name() {
    return "%s %s, point %d%s"
        .formatted(
            check.metric(),
            check.stat(),
            check.point(),
            check.isRatio() ? " over point " + check.over() : "");
  }
}
