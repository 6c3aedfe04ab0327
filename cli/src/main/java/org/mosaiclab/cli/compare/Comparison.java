package org.mosaiclab.cli.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mosaiclab.analysis.contrast.Contrast;
import org.mosaiclab.analysis.contrast.Quantity;
import org.mosaiclab.analysis.contrast.Recording;
import org.mosaiclab.analysis.contrast.Sample;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.dataset.store.DatasetException;

/// Two sides: which of their points belong together, and how those differ.
///
/// @param first the side that the other is compared with
/// @param second the other
record Comparison(SideWord first, SideWord second) {
  /// Two points that are compared.
  ///
  /// @param first number of a point of the first side
  /// @param second number of a point of the other
  /// @param setting what both have in common, as `path=value`; empty if there is only one pair
  record Pair(long first, long second, String setting) {}

  /// How two points differ.
  ///
  /// @param pair which
  /// @param firstRuns runs of the first, failed ones included
  /// @param secondRuns runs of the other
  /// @param contrasts by quantity
  record PairContrast(Pair pair, long firstRuns, long secondRuns, List<Contrast> contrasts) {
    PairContrast {
      contrasts = List.copyOf(contrasts);
    }
  }

  /// The points that belong together: the two that are meant, else those of equal settings.
  ///
  /// @throws BadInputException if there are none
  List<Pair> pairs() {
    if (first.single().isPresent() && second.single().isPresent()) {
      return List.of(new Pair(first.single().getAsLong(), second.single().getAsLong(), ""));
    }
    var pairs = new ArrayList<Pair>();
    var others = bySetting(second);
    bySetting(first)
        .forEach(
            (setting, point) -> {
              if (others.containsKey(setting)) {
                pairs.add(new Pair(point, others.getOrDefault(setting, -1L), setting));
              }
            });
    if (pairs.isEmpty()) {
      throw new BadInputException(
          "%s and %s have no setting in common; name a point of each, as %s@0"
              .formatted(first.word(), second.word(), second.word()));
    }
    pairs.sort(java.util.Comparator.comparingLong(Pair::first));
    return List.copyOf(pairs);
  }

  private static SortedMap<String, Long> bySetting(SideWord side) {
    var points = new TreeMap<String, Long>();
    side.recording()
        .points()
        .forEach(
            (point, fields) -> {
              if (side.point().isEmpty() || side.point().equals(OptionalLong.of(point))) {
                points.put(setting(fields), point);
              }
            });
    return points;
  }

  private static String setting(SortedMap<String, String> fields) {
    return String.join(
        " ", fields.entrySet().stream().map(f -> f.getKey() + "=" + f.getValue()).toList());
  }

  /// How they differ.
  ///
  /// @param pairs of points
  /// @param quantities which are compared
  /// @throws DatasetException if a table cannot be read
  List<PairContrast> contrasts(List<Pair> pairs, Predicate<Quantity> quantities)
      throws DatasetException {
    var left =
        first.recording().measure(pairs.stream().map(Pair::first).distinct().toList(), quantities);
    var right =
        second
            .recording()
            .measure(pairs.stream().map(Pair::second).distinct().toList(), quantities);
    return pairs.stream().map(pair -> contrast(pair, left, right)).toList();
  }

  private static PairContrast contrast(
      Pair pair, SortedMap<Long, Sample> left, SortedMap<Long, Sample> right) {
    var one = left.getOrDefault(pair.first(), new Sample());
    var other = right.getOrDefault(pair.second(), new Sample());
    return new PairContrast(pair, one.runs(), other.runs(), Contrast.between(one, other));
  }

  /// What differs in how the two were made, one line each.
  ///
  /// @throws DatasetException if a file of settings cannot be read
  List<String> differences(List<Pair> pairs) throws DatasetException {
    var lines = new ArrayList<String>();
    Recording left = first.recording();
    Recording right = second.recording();
    note(lines, "Mosaic Lab", left.toolVersion(), right.toolVersion());
    note(lines, "scenario", left.scenario(), right.scenario());
    if (pairs.size() == 1) {
      lines.addAll(
          SettingDifferences.between(
              left.points().getOrDefault(pairs.getFirst().first(), new TreeMap<>()),
              right.points().getOrDefault(pairs.getFirst().second(), new TreeMap<>())));
    }
    if (left.getClass() == right.getClass() && !left.root().equals(right.root())) {
      lines.addAll(SettingDifferences.between(values(left), values(right)));
    }
    return lines.stream().distinct().toList();
  }

  private static SortedMap<String, String> values(Recording recording) throws DatasetException {
    return SettingDifferences.values(
        recording
            .root()
            .resolve(
                Path.of(recording instanceof Recording.OfRun ? "scenario.yaml" : "campaign.yaml")));
  }

  private static void note(List<String> lines, String what, String left, String right) {
    if (!left.equals(right)) {
      lines.add(what + ": " + left + " -> " + right);
    }
  }
}
