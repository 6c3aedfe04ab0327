package org.mosaiclab.bench.report;

import java.util.Optional;
import org.mosaiclab.bench.measure.Sample;

/// One statistic of the model's results, over seeds, beside a peer's figure.
///
/// @param name of the statistic
/// @param unit of its values
/// @param median over seeds
/// @param mean over seeds
/// @param least over seeds
/// @param greatest over seeds
/// @param seeds how many
/// @param predicted where one further run falls with 99 %, where that was asked and there are two
///   seeds or more
/// @param peer what another simulator gives, where it is known
/// @param deviationRatio our median over the peer's figure, less 1
public record Statistic(
    String name,
    String unit,
    double median,
    double mean,
    double least,
    double greatest,
    int seeds,
    Optional<Range> predicted,
    Optional<PeerFigure> peer,
    Optional<Double> deviationRatio) {
  private static final double PREDICTION_RATIO = 0.99;

  /// A closed interval.
  public record Range(double least, double greatest) {
    /// Whether a value lies in it.
    public boolean contains(double value) {
      return value >= least && value <= greatest;
    }
  }

  /// A statistic without prediction.
  public static Statistic of(String name, String unit, Sample values, Optional<PeerFigure> peer) {
    return of(name, unit, values, Optional.empty(), peer);
  }

  /// A statistic with the interval for one further run.
  public static Statistic predicting(
      String name, String unit, Sample values, Optional<PeerFigure> peer) {
    Optional<Range> range = Optional.empty();
    if (values.size() > 1) {
      double half = values.predictionHalfWidth(PREDICTION_RATIO);
      range = Optional.of(new Range(values.mean() - half, values.mean() + half));
    }
    return of(name, unit, values, range, peer);
  }

  private static Statistic of(
      String name,
      String unit,
      Sample values,
      Optional<Range> predicted,
      Optional<PeerFigure> peer) {
    return new Statistic(
        name,
        unit,
        values.median(),
        values.mean(),
        values.least(),
        values.greatest(),
        values.size(),
        predicted,
        peer,
        peer.map(figure -> values.median() / figure.value() - 1));
  }
}
