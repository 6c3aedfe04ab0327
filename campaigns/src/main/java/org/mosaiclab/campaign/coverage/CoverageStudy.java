package org.mosaiclab.campaign.coverage;

import java.util.List;

/// Holds estimators to their promises.
@FunctionalInterface
interface CoverageStudy {
  /// Applies them to samples.
  ///
  /// @param samples as many as an expensive estimator takes; a cheap one takes more
  List<Finding> findings(Samples samples);
}
