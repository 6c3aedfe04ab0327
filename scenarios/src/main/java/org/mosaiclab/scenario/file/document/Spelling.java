package org.mosaiclab.scenario.file.document;

import java.util.Collection;
import java.util.Optional;

/// Finds the name somebody probably meant.
public final class Spelling {
  // A longer word is no name of ours; comparing it would only cost time.
  private static final int LENGTH_MAX = 80;

  private Spelling() {}

  /// @param written what was written
  /// @param known names that exist, in the order in which ties are decided
  /// @return the nearest name, if at most a third of its letters differ
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String name : known) {
      int distance = computeDistance(written, name);
      if (distance < least && distance <= Math.max(1, name.length() / 3)) {
        best = name;
        least = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// Number of letters to insert, delete, replace or swap with their neighbour; the case of a
  /// letter does not count.
  static int computeDistance(String first, String second) {
    int[][] cost = new int[first.length() + 1][second.length() + 1];
    for (int row = 0; row <= first.length(); row++) {
      for (int column = 0; column <= second.length(); column++) {
        cost[row][column] =
            row == 0 || column == 0 ? row + column : least(cost, first, second, row, column);
      }
    }
    return cost[first.length()][second.length()];
  }

  private static int least(int[][] cost, String first, String second, int row, int column) {
    boolean same = same(first.charAt(row - 1), second.charAt(column - 1));
    int replaced = cost[row - 1][column - 1] + (same ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
    boolean swapped =
        row > 1
            && column > 1
            && same(first.charAt(row - 1), second.charAt(column - 2))
            && same(first.charAt(row - 2), second.charAt(column - 1));
    return swapped ? Math.min(best, cost[row - 2][column - 2] + 1) : best;
  }

  private static boolean same(char first, char second) {
    return Character.toLowerCase(first) == Character.toLowerCase(second);
  }
}
