package org.mosaiclab.scenario.file;

import org.mosaiclab.scenario.file.format.Reading;

/// Port: text files that a scenario file names.
@FunctionalInterface
public interface AttachedFiles {
  /// No file can be read.
  AttachedFiles NONE = _ -> new Reading.Bad<>("cannot be read here", "");

  /// @param path as the scenario says it; relative to the scenario's own file
  /// @return the text, or why there is none
  Reading<String> text(String path);
}
