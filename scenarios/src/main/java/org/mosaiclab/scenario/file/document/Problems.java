package org.mosaiclab.scenario.file.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects problems while a document is looked at, so that all are told at once.
///
/// Bounded: a hostile file cannot make the report longer than [#COUNT_MAX] lines; the rest is
/// counted.
public final class Problems {
  /// Most problems listed one by one.
  public static final int COUNT_MAX = 200;

  private static final Comparator<Problem> BY_PLACE =
      Comparator.<Problem>comparingInt(problem -> lineOf(problem.place()))
          .thenComparingInt(problem -> columnOf(problem.place()));

  private final List<Problem> problems = new ArrayList<>();
  private int unlisted;

  /// Notes one problem.
  public void add(Place place, String path, String value, String message, String hint) {
    add(new Problem(place, path, value, message, hint));
  }

  /// Notes one problem.
  public void add(Problem problem) {
    if (problems.size() < COUNT_MAX) {
      problems.add(problem);
    } else {
      unlisted++;
    }
  }

  /// Whether nothing is wrong so far.
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /// Whether further problems are only counted.
  public boolean isFull() {
    return problems.size() == COUNT_MAX;
  }

  /// How many were noted, listed or not.
  public int count() {
    return problems.size() + unlisted;
  }

  /// @return what was noted, by line; options and whole files first
  public List<Problem> list() {
    var list = new ArrayList<>(problems.stream().sorted(BY_PLACE).toList());
    if (unlisted > 0) {
      var place = list.getLast().place();
      list.add(new Problem(place, "", "", "and " + unlisted + " more problems", ""));
    }
    return List.copyOf(list);
  }

  private static int columnOf(Place place) {
    return switch (place) {
      case Place.InFile(var _, int _, int column) -> column;
      case Place.WholeFile _, Place.Option _ -> 0;
    };
  }

  private static int lineOf(Place place) {
    return switch (place) {
      case Place.InFile(var _, int line, int _) -> line;
      case Place.WholeFile _, Place.Option _ -> 0;
    };
  }
}
