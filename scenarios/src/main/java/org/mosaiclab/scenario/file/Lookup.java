package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.Spelling;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Section;

/// Finds what a file refers to by name, or says what there is.
final class Lookup {
  private Lookup() {}

  /// @param found what the name stands for, if anything
  /// @param noun kind of thing
  /// @param known names that exist
  static <T> Optional<T> check(
      Optional<T> found,
      String name,
      String noun,
      List<String> known,
      Section section,
      Key key,
      Problems problems) {
    if (found.isEmpty()) {
      var message = "is no " + noun + " that there is";
      problems.add(section.placeOf(key), section.pathOf(key), name, message, hint(name, known));
    }
    return found;
  }

  /// What the user may have meant.
  static String hint(String name, List<String> known) {
    return Spelling.nearest(name, known)
        .map(near -> "did you mean " + near + "?")
        .orElse("known: " + String.join(", ", known));
  }
}
