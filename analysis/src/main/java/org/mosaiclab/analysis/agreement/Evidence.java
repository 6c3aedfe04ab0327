package org.mosaiclab.analysis.agreement;

import org.mosaiclab.analysis.estimate.Bounds;

/// What runs say about one number.
public interface Evidence {
  /// The best single value.
  double measured();

  /// How many samples it rests on.
  long samples();

  /// Values of the number that the samples do not speak against.
  ///
  /// @param errorRatio probability that the bounds miss the truth, in (0, 1)
  Bounds bounds(double errorRatio);
}
