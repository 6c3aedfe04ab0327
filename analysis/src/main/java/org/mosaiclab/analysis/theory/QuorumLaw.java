package org.mosaiclab.analysis.theory;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// When votes of a required weight are there: a weighted order statistic of independent delays.
///
/// Vote `v` of weight `w_v` comes after a delay with distribution function `F_v`. The quorum is
/// there by `t` if the weights of those that came by `t` add up to `q`:
///
///     P(T <= t) = P(sum_v w_v B_v >= q),  B_v independent, P(B_v = 1) = F_v(t)
///
/// computed exactly by convolution over the weights. With equal weights and laws it is the order
/// statistic of rank `ceil(q / w)`, the binomial tail. **Source**: H. A. David and H. N. Nagaraja,
/// Order Statistics (2003), section 2.1, for unequal laws section 5.2; weights are our addition.
/// **Units**: those of the laws.
public final class QuorumLaw {
  private static final int INTEGRATION_STEPS = 4_000;

  private final List<Voter> voters;
  private final int requiredWeight;

  /// @param weight above zero
  /// @param law distribution function of its delay
  public record Voter(int weight, DoubleUnaryOperator law) {}

  /// @param voters with their delays
  /// @param requiredWeight `q`, above zero and at most the sum of the weights
  /// @throws IllegalArgumentException if no quorum can come about
  public QuorumLaw(List<Voter> voters, int requiredWeight) {
    this.voters = List.copyOf(voters);
    this.requiredWeight = requiredWeight;
    int total = voters.stream().mapToInt(Voter::weight).sum();
    if (requiredWeight < 1 || requiredWeight > total) {
      throw new IllegalArgumentException(
          "requiredWeight must be in [1, " + total + "], was " + requiredWeight);
    }
  }

  /// `P(T <= t)`.
  public double cumulative(double time) {
    double[] missing = new double[requiredWeight];
    missing[0] = 1; // probability of each weight below the required one
    double reached = 0;
    for (var voter : voters) {
      double here = voter.law.applyAsDouble(time);
      double[] next = new double[requiredWeight];
      for (int weight = 0; weight < requiredWeight; weight++) {
        next[weight] += missing[weight] * (1 - here);
        int with = weight + voter.weight;
        if (with < requiredWeight) {
          next[with] += missing[weight] * here;
        } else {
          reached += missing[weight] * here;
        }
      }
      missing = next;
    }
    assert Math.abs(Arrays.stream(missing).sum() + reached - 1) < 1e-9;
    return reached;
  }

  /// `E[T]`, the integral of `1 - P(T <= t)` by Simpson's rule.
  ///
  /// @param latest instant after which the quorum is missing with a negligible probability only
  public double mean(double latest) {
    double step = latest / INTEGRATION_STEPS;
    double sum = 0;
    for (int i = 0; i <= INTEGRATION_STEPS; i++) {
      boolean isEnd = i == 0 || i == INTEGRATION_STEPS;
      double weight = isEnd ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * (1 - cumulative(i * step));
    }
    return sum * step / 3;
  }
}
