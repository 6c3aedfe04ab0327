package org.mosaiclab.campaign.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mosaiclab.analysis.sensitivity.SobolIndices;
import org.mosaiclab.dataset.campaign.SensitivityRow;
import org.mosaiclab.engine.random.RandomStreams;

/// Saltelli's design for Sobol indices: two independent random samples a and b, and for each field
/// the points of a with this field from b (Computer Physics Communications 145, 2002).
///
/// Row by row: a, b, then one mixed point for each field. The points are independent, not a
/// low-discrepancy sequence: only so the intervals of the indices are what they say.
public final class SaltelliDesign implements SensitivityDesign {
  private final int rows;
  private final double[][] first;
  private final double[][] second;

  /// Draws the samples.
  ///
  /// @param fields paths, which name the streams: the places of a field do not depend on the others
  /// @param rows points of each sample, at least 1
  /// @param seed root of the draws
  public SaltelliDesign(List<String> fields, int rows, long seed) {
    this.rows = rows;
    this.first = sample(fields, rows, seed, "a");
    this.second = sample(fields, rows, seed, "b");
  }

  private static double[][] sample(List<String> fields, int rows, long seed, String name) {
    var streams = RandomStreams.of(seed, 0);
    double[][] sample = new double[rows][fields.size()];
    for (int field = 0; field < fields.size(); field++) {
      var stream = streams.stream("design/sobol-indices/" + name + "/" + fields.get(field));
      for (double[] point : sample) {
        point[field] = stream.nextUnit();
      }
    }
    return sample;
  }

  @Override
  public List<double[]> shares() {
    var points = new ArrayList<double[]>();
    for (int row = 0; row < rows; row++) {
      points.add(first[row].clone());
      points.add(second[row].clone());
      for (int field = 0; field < first[row].length; field++) {
        double[] mixed = first[row].clone();
        mixed[field] = second[row][field];
        points.add(mixed);
      }
    }
    return points;
  }

  @Override
  public List<Measure> measures(int field, IntToDoubleFunction values) {
    var indices = indices(field, values);
    return List.of(
        measure(SensitivityRow.FIRST, indices, SobolIndices::first, "Saltelli 2010"),
        measure(SensitivityRow.TOTAL, indices, SobolIndices::total, "Jansen 1999"));
  }

  private static Measure measure(
      String name,
      Optional<SobolIndices> indices,
      Function<SobolIndices, SobolIndices.Estimate> index,
      String estimator) {
    var found = indices.map(index);
    return new Measure(
        name,
        false,
        indices.map(SobolIndices::n).orElse(0),
        found.map(SobolIndices.Estimate::value).orElse(Double.NaN),
        found.map(estimate -> estimate.bounds().low()).orElse(Double.NaN),
        found.map(estimate -> estimate.bounds().high()).orElse(Double.NaN),
        estimator + ", jackknife over rows");
  }

  /// Indices of one field.
  ///
  /// @param field index of it
  /// @param values of the metric by point; a row with one that is no number is left out
  /// @return empty for fewer than three rows, or if the metric does not vary
  public Optional<SobolIndices> indices(int field, IntToDoubleFunction values) {
    int width = first[0].length + 2;
    int[] whole =
        IntStream.range(0, rows)
            .map(row -> row * width)
            .filter(
                point ->
                    IntStream.of(point, point + 1, point + 2 + field)
                        .mapToDouble(values)
                        .allMatch(Double::isFinite))
            .toArray();
    return SobolIndices.of(
        at(whole, 0, values), at(whole, 1, values), at(whole, 2 + field, values));
  }

  private static double[] at(int[] points, int offset, IntToDoubleFunction values) {
    return Arrays.stream(points)
        .mapToDouble(point -> values.applyAsDouble(point + offset))
        .toArray();
  }
}
