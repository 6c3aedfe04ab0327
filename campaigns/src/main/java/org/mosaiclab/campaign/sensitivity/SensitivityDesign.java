package org.mosaiclab.campaign.sensitivity;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.mosaiclab.dataset.campaign.CampaignHeader.Sensitivity;

/// Points at which a metric is taken to see which fields it depends on.
public sealed interface SensitivityDesign permits MorrisDesign, SaltelliDesign {
  /// Every point in order: for each field its place as a share of its range, in `[0, 1]`.
  List<double[]> shares();

  /// What a metric says about one field.
  ///
  /// @param field index of it
  /// @param values of the metric by point; what needs one that is no number is left out
  List<Measure> measures(int field, IntToDoubleFunction values);

  /// One number about one field.
  ///
  /// @param name of the measure, as in the table `sensitivity`
  /// @param hasUnit whether it is in the unit of the metric, not a ratio
  /// @param n trajectories, or rows
  /// @param value of it; NaN where it could not be computed
  /// @param low lower end of its interval; NaN where there is none
  /// @param high upper end; NaN where there is none
  /// @param method how it was found
  record Measure(
      String name, boolean hasUnit, long n, double value, double low, double high, String method) {}

  /// The design of a campaign, always the same for the same header.
  ///
  /// @param wanted which design; one that is on
  /// @param fields paths of the swept fields
  static SensitivityDesign of(Sensitivity wanted, List<String> fields) {
    return wanted.design().equals(Sensitivity.MORRIS)
        ? new MorrisDesign(fields, wanted.size(), wanted.levels(), wanted.seed())
        : new SaltelliDesign(fields, wanted.size(), wanted.seed());
  }

  /// Points that a design takes.
  ///
  /// @param wanted which design; one that is on
  /// @param fields number of swept fields
  static long points(Sensitivity wanted, int fields) {
    return wanted.size() * (wanted.design().equals(Sensitivity.MORRIS) ? fields + 1L : fields + 2L);
  }
}
