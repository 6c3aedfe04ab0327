package org.mosaiclab.campaign.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.mosaiclab.campaign.sensitivity.SensitivityDesign.Measure;
import org.mosaiclab.dataset.campaign.CampaignHeader.Sensitivity;

final class SensitivityDesignTest {
  private static final List<String> FIELDS = List.of("x", "y", "z");

  private static List<Measure> measures(
      SensitivityDesign design, int field, ToDoubleFunction<double[]> function) {
    double[] values = design.shares().stream().mapToDouble(function).toArray();
    return design.measures(field, point -> values[point]);
  }

  @Test
  void morris_eachTrajectory_changesEveryFieldOnceByTwoThirds() {
    var points = new MorrisDesign(FIELDS, 50, 4, 1).shares();

    assertThat(points).hasSize(200);
    for (int trajectory = 0; trajectory < 50; trajectory++) {
      int[] changes = new int[FIELDS.size()];
      for (int step = 1; step <= FIELDS.size(); step++) {
        double[] before = points.get(trajectory * 4 + step - 1);
        double[] after = points.get(trajectory * 4 + step);
        int changed = 0;
        for (int field = 0; field < FIELDS.size(); field++) {
          double change = Math.abs(after[field] - before[field]);
          assertThat(change).isIn(0.0, 2 / 3.0, 1 - 1 / 3.0);
          changed += change > 0 ? 1 : 0;
          changes[field] += change > 0 ? 1 : 0;
        }
        assertThat(changed).isEqualTo(1);
      }
      assertThat(changes).containsOnly(1);
    }
  }

  @Test
  void morris_places_areAllLevels() {
    assertThat(new MorrisDesign(FIELDS, 50, 4, 1).shares())
        .extracting(point -> Math.round(point[1] * 3))
        .contains(0L, 1L, 2L, 3L)
        .allMatch(level -> level >= 0 && level <= 3);
  }

  @Test
  void morris_linearFunction_findsItsCoefficients() {
    var design = new MorrisDesign(FIELDS, 5, 6, 3);
    var y = measures(design, 1, point -> 2 * point[0] - 5 * point[1] + point[2]);

    assertThat(y).extracting(Measure::name).containsExactly("mu-star", "mu", "sigma");
    assertThat(y.get(0).value()).isCloseTo(5, within(1e-12));
    assertThat(y.get(1).value()).isCloseTo(-5, within(1e-12));
    assertThat(y.get(2).value()).isCloseTo(0, within(1e-12));
    assertThat(y).allMatch(measure -> measure.n() == 5 && measure.hasUnit());
  }

  @Test
  void morris_valueIsMissing_leavesItsStepsOut() {
    var design = new MorrisDesign(FIELDS, 5, 4, 3);
    for (int field = 0; field < FIELDS.size(); field++) {
      // The first point begins one step, whichever field that is; the second ends it.
      int steps = design.steps(field, point -> point == 0 ? Double.NaN : point).size();
      assertThat(steps).isBetween(4, 5);
    }
    assertThat(
            FIELDS.stream()
                .mapToInt(
                    field ->
                        design
                            .steps(FIELDS.indexOf(field), point -> point == 0 ? Double.NaN : point)
                            .size())
                .sum())
        .isEqualTo(14);
  }

  @Test
  void morris_oddLevels_areRefused() {
    assertThatThrownBy(() -> new MorrisDesign(FIELDS, 2, 3, 1)).hasMessageContaining("even");
  }

  @Test
  void saltelli_mixedPoint_isTheFirstWithOneFieldOfTheSecond() {
    var points = new SaltelliDesign(FIELDS, 10, 1).shares();

    assertThat(points).hasSize(50);
    for (int row = 0; row < 10; row++) {
      double[] first = points.get(row * 5);
      double[] second = points.get(row * 5 + 1);
      for (int field = 0; field < FIELDS.size(); field++) {
        double[] expected = first.clone();
        expected[field] = second[field];
        assertThat(points.get(row * 5 + 2 + field)).isEqualTo(expected);
      }
    }
  }

  @Test
  void saltelli_functionOfOneField_givesItTheWholeVariance() {
    var design = new SaltelliDesign(FIELDS, 2_000, 1);

    var z = measures(design, 2, point -> 3 * point[2]);
    assertThat(z).extracting(Measure::name).containsExactly("first", "total");
    assertThat(z).allMatch(one -> one.low() < 1 && 1 < one.high() && !one.hasUnit());
    var x = measures(design, 0, point -> 3 * point[2]);
    assertThat(x).allMatch(one -> one.value() == 0);
  }

  @Test
  void saltelli_valueIsMissing_leavesItsRowOut() {
    var design = new SaltelliDesign(FIELDS, 10, 1);
    assertThat(design.indices(0, point -> point == 2 ? Double.NaN : point).orElseThrow().n())
        .isEqualTo(9);
    assertThat(design.indices(1, point -> point == 2 ? Double.NaN : point).orElseThrow().n())
        .as("point 2 belongs to field 0")
        .isEqualTo(10);
  }

  @Test
  void shares_fieldAdded_leaveTheOthersWhereTheyWere() {
    var before = new SaltelliDesign(FIELDS, 4, 9).shares();
    var after = new SaltelliDesign(List.of("x", "new", "z"), 4, 9).shares();

    assertThat(after.getFirst()[0]).isEqualTo(before.getFirst()[0]);
    assertThat(after.getFirst()[2]).isEqualTo(before.getFirst()[2]);
    assertThat(after.getFirst()[1]).isNotEqualTo(before.getFirst()[1]);
    assertThat(new SaltelliDesign(FIELDS, 4, 8).shares().getFirst())
        .isNotEqualTo(before.getFirst());
  }

  @Test
  void points_ofTheHeader_areAsManyAsTheDesignMakes() {
    for (var wanted :
        List.of(
            new Sensitivity(Sensitivity.MORRIS, 7, 4, 1),
            new Sensitivity(Sensitivity.SOBOL_INDICES, 7, 0, 1))) {
      assertThat(SensitivityDesign.of(wanted, FIELDS).shares())
          .hasSize((int) SensitivityDesign.points(wanted, FIELDS.size()));
    }
  }
}
