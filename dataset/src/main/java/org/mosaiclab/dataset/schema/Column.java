package org.mosaiclab.dataset.schema;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// One column of a table: its name, what it means, and how to get its value from a row.
///
/// A column never changes its meaning; new ones are appended and the table's version rises.
///
/// @param <R> row type
public sealed interface Column<R> {
  /// Unique in its table, `[a-z][a-z0-9_]*`, ending in the unit where there is one (`_ns`).
  String name();

  /// Unit of the values, as `ns`, `gas`, `bytes`; empty for names, hashes and counts of nothing.
  String unit();

  /// One sentence for the data dictionary.
  String description();

  /// 64-bit signed integer.
  record Int64<R>(String name, String unit, String description, ToLongFunction<R> getter)
      implements Column<R> {}

  /// 64-bit floating point.
  record Float64<R>(String name, String unit, String description, ToDoubleFunction<R> getter)
      implements Column<R> {}

  /// UTF-8 text, never null.
  record Text<R>(String name, String unit, String description, Function<R, String> getter)
      implements Column<R> {}

  /// True or false.
  record Bool<R>(String name, String unit, String description, Predicate<R> getter)
      implements Column<R> {}

  /// Name of the value type as the data dictionary writes it.
  ///
  /// @return `int64`, `double`, `text` or `bool`
  default String typeName() {
    return switch (this) {
      case Int64<R> _ -> "int64";
      case Float64<R> _ -> "double";
      case Text<R> _ -> "text";
      case Bool<R> _ -> "bool";
    };
  }

  /// An integer column.
  static <R> Column<R> int64(
      String name, String unit, String description, ToLongFunction<R> getter) {
    return new Int64<>(name, unit, description, getter);
  }

  /// A floating-point column.
  static <R> Column<R> float64(
      String name, String unit, String description, ToDoubleFunction<R> getter) {
    return new Float64<>(name, unit, description, getter);
  }

  /// A text column without a unit.
  static <R> Column<R> text(String name, String description, Function<R, String> getter) {
    return new Text<>(name, "", description, getter);
  }

  /// A column of truth values.
  static <R> Column<R> bool(String name, String description, Predicate<R> getter) {
    return new Bool<>(name, "", description, getter);
  }
}
