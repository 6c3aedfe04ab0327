package org.mosaiclab.protocol.v0.electorate;

import io.vavr.collection.Vector;
import org.mosaiclab.protocol.value.Uint256;

/// A weight by meta-block height that changes now and then; zero before the first step.
///
/// @param steps by increasing height
public record WeightSteps(Vector<Step> steps) {
  public static final WeightSteps NONE = new WeightSteps(Vector.empty());

  /// @param from first height at which it holds
  public record Step(long from, Uint256 weight) {}

  /// @param height from which on it is that weight
  public static WeightSteps from(long height, Uint256 weight) {
    return new WeightSteps(Vector.of(new Step(height, weight)));
  }

  /// @param height at least zero
  public Uint256 at(long height) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      var step = steps.get(i);
      if (step.from <= height) {
        return step.weight;
      }
    }
    return Uint256.ZERO;
  }

  /// @return what it is after the last step
  public Uint256 latest() {
    return steps.isEmpty() ? Uint256.ZERO : steps.last().weight;
  }

  /// @return the same up to `height`, and `weight` from there on, whatever was planned
  public WeightSteps with(long height, Uint256 weight) {
    if (at(height).equals(weight) && isConstantFrom(height)) {
      return this;
    }
    return new WeightSteps(
        steps.takeWhile(step -> step.from < height).append(new Step(height, weight)));
  }

  private boolean isConstantFrom(long height) {
    return steps.isEmpty() || steps.last().from <= height;
  }
}
