package org.mosaiclab.analysis.compare;

/// What runs say about one number.
public interface Evidence {
  /// The best single value.
  double measured();

  /// How many samples it rests on.
  long samples();

  /// Values of the number that the samples do not speak against.
  ///
  /// @param errorRatio probability with which the range may miss the truth, in (0, 1)
  Range range(double errorRatio);
}
