package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.DistributionFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Section;

/// Reads a distribution of delays, in nanoseconds.
final class DistributionReader {
  private DistributionReader() {}

  /// @param choice a checked section of the shape [DistributionFormat#SHAPE]
  /// @param problems takes parameters that do not fit each other
  /// @return empty if something is wrong
  static Optional<Distribution> read(Section choice, Problems problems) {
    if (choice.node(DistributionFormat.QUANTILES).isPresent()) {
      return readQuantiles(choice, problems);
    }
    return choice
        .section(DistributionFormat.UNIFORM)
        .flatMap(law -> readUniform(law, problems))
        .or(() -> read(choice, DistributionFormat.EXPONENTIAL, DistributionReader::exponential))
        .or(() -> read(choice, DistributionFormat.NORMAL, DistributionReader::normal))
        .or(() -> read(choice, DistributionFormat.LOGNORMAL, DistributionReader::logNormal))
        .or(() -> read(choice, DistributionFormat.GAMMA, DistributionReader::gamma))
        .or(() -> read(choice, DistributionFormat.PARETO, DistributionReader::pareto));
  }

  private static Optional<Distribution> read(
      Section choice, Key key, Function<Section, Optional<Distribution>> law) {
    return choice.section(key).flatMap(law);
  }

  private static Optional<Distribution> readUniform(Section law, Problems problems) {
    var low = law.get(DistributionFormat.LOW);
    var high = law.get(DistributionFormat.HIGH);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get() > high.get()) {
      problems.add(
          law.placeOf(DistributionFormat.LOW),
          law.pathOf(DistributionFormat.LOW),
          ScenarioDraft.textOf(law, DistributionFormat.LOW),
          "is above the high of " + ScenarioDraft.textOf(law, DistributionFormat.HIGH),
          "give the smaller value as low");
      return Optional.empty();
    }
    return Optional.of(new Distribution.Uniform(low.get(), high.get()));
  }

  private static Optional<Distribution> exponential(Section law) {
    return law.get(DistributionFormat.MEAN).map(mean -> new Distribution.Exponential(mean));
  }

  private static Optional<Distribution> normal(Section law) {
    return law.get(DistributionFormat.MEAN)
        .flatMap(
            mean ->
                law.get(DistributionFormat.DEVIATION)
                    .map(deviation -> new Distribution.Normal(mean, deviation)));
  }

  private static Optional<Distribution> logNormal(Section law) {
    return law.get(DistributionFormat.MEDIAN)
        .flatMap(
            median ->
                law.get(DistributionFormat.SIGMA)
                    .map(sigma -> new Distribution.LogNormal(median, sigma)));
  }

  private static Optional<Distribution> gamma(Section law) {
    return law.get(DistributionFormat.MEAN)
        .flatMap(
            mean ->
                law.get(DistributionFormat.GAMMA_SHAPE)
                    .map(shape -> new Distribution.Gamma(shape, mean / shape)));
  }

  private static Optional<Distribution> pareto(Section law) {
    return law.get(DistributionFormat.MINIMUM)
        .flatMap(
            minimum ->
                law.get(DistributionFormat.PARETO_SHAPE)
                    .map(shape -> new Distribution.Pareto(minimum, shape)));
  }

  private static Optional<Distribution> readQuantiles(Section choice, Problems problems) {
    var items =
        choice.node(DistributionFormat.QUANTILES).orElseThrow()
                instanceof Node.Sequence(List<Node> found, var _)
            ? found
            : List.<Node>of();
    var probabilities = new ArrayList<Double>();
    var values = new ArrayList<Double>();
    for (int i = 0; i < items.size(); i++) {
      var value = Section.read(items.get(i), DistributionFormat.QUANTILE);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (i > 0 && value.get() < values.getLast()) {
        problems.add(
            items.get(i).place(),
            Section.pathOf(choice.pathOf(DistributionFormat.QUANTILES), String.valueOf(i)),
            ((Node.Scalar) items.get(i)).text(),
            "is below the quantile before it",
            "give the quantiles in ascending order");
        return Optional.empty();
      }
      probabilities.add((double) i / (items.size() - 1));
      values.add((double) value.get());
    }
    return items.size() < 2
        ? Optional.empty()
        : Optional.of(new Distribution.Empirical(probabilities, values));
  }
}
