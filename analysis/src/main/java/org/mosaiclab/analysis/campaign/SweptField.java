package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// One swept field with its distinct values.
///
/// @param path in the scenario
/// @param values distinct, ascending where all are numbers of one unit, else in order of appearance
record SweptField(String path, List<FieldValue> values) {
  private static final double SAME_RATIO = 0.02;

  SweptField {
    values = List.copyOf(values);
  }

  static SweptField of(String path, Collection<String> texts) {
    var values = texts.stream().distinct().map(FieldValue::of).toList();
    var field = new SweptField(path, values);
    return field.isNumeric() ? new SweptField(path, field.sorted()) : field;
  }

  private List<FieldValue> sorted() {
    var sorted = new ArrayList<>(values);
    sorted.sort(Comparator.comparingDouble(value -> value.number().orElse(0)));
    return sorted;
  }

  /// Last step of the path.
  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  boolean isNumeric() {
    return values.stream().allMatch(value -> value.number().isPresent())
        && values.stream().map(FieldValue::unit).distinct().count() == 1;
  }

  /// Title of its axis: path and unit.
  String title() {
    var unit = isNumeric() ? values.getFirst().unit() : "";
    return unit.isEmpty() ? path : path + " (" + unit + ")";
  }

  /// Whether equal ratios suit it better than equal distances, as of a logarithmic range.
  boolean isLogarithmic() {
    if (!isNumeric() || values.size() < 3 || number(0) <= 0) {
      return false;
    }
    double first = number(1) / number(0);
    for (int i = 2; i < values.size(); i++) {
      double ratio = number(i) / number(i - 1);
      if (Math.abs(ratio / first - 1) > SAME_RATIO) {
        return number(values.size() - 1) / number(0) >= 100;
      }
    }
    return true;
  }

  /// A value as a number: itself, or its position among words.
  double abscissa(String text) {
    var value = FieldValue.of(text);
    return isNumeric() ? value.number().orElse(0) : position(text);
  }

  int position(String text) {
    return values.stream().map(FieldValue::text).toList().indexOf(text);
  }

  double number(int index) {
    return values.get(index).number().orElse(index);
  }
}
