package org.mosaiclab.cli.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;

/// What differs between two files of settings, by path.
final class SettingDifferences {
  private static final String ABSENT = "(none)";

  private SettingDifferences() {}

  /// Every value of a file by its path; what only describes is left out.
  ///
  /// @throws DatasetException if it cannot be read
  static SortedMap<String, String> values(Path file) throws DatasetException {
    var values = new TreeMap<String, String>();
    try {
      YamlReader.read(Files.readString(file), file.toString(), new Problems())
          .ifPresent(node -> collect("", node, values));
    } catch (IOException broken) {
      throw new DatasetException(file, "cannot be read; every recording has one", broken);
    }
    values.keySet().removeIf(path -> path.matches("(question|campaign|expect|checks)([.\\[].*)?"));
    return values;
  }

  private static void collect(String path, Node node, SortedMap<String, String> values) {
    switch (node) {
      case Node.Scalar scalar -> values.put(path, scalar.text());
      case Node.Sequence sequence -> {
        for (int index = 0; index < sequence.items().size(); index++) {
          collect(path + "[" + index + "]", sequence.items().get(index), values);
        }
      }
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) ->
                      collect(path.isEmpty() ? key : path + "." + key, entry.value(), values));
    }
  }

  /// What differs.
  ///
  /// @return `path: first -> second`, in the order of the paths
  static List<String> between(SortedMap<String, String> first, SortedMap<String, String> second) {
    var paths = new TreeSet<>(first.keySet());
    paths.addAll(second.keySet());
    var lines = new ArrayList<String>();
    for (var path : paths) {
      var left = first.getOrDefault(path, ABSENT);
      var right = second.getOrDefault(path, ABSENT);
      if (!left.equals(right)) {
        lines.add(path + ": " + left + " -> " + right);
      }
    }
    return lines;
  }
}
