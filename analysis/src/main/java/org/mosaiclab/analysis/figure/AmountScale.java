package org.mosaiclab.analysis.figure;

/// The power of a thousand in which an axis writes amounts.
///
/// @param word as on axes, with a space behind it; empty for ones
/// @param divisor amount that is written as 1
record AmountScale(String word, double divisor) {
  /// The scale that writes the largest amount with one to three digits before the point.
  static AmountScale of(double amountMax) {
    if (amountMax >= 1e12) {
      return new AmountScale("trillion ", 1e12);
    }
    if (amountMax >= 1e9) {
      return new AmountScale("billion ", 1e9);
    }
    if (amountMax >= 1e6) {
      return new AmountScale("million ", 1e6);
    }
    return amountMax >= 1e4 ? new AmountScale("thousand ", 1e3) : new AmountScale("", 1);
  }
}
