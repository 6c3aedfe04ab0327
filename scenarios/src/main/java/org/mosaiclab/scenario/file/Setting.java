package org.mosaiclab.scenario.file;

import org.mosaiclab.scenario.file.document.Place;

/// One value set from outside the file, before `like` is resolved.
///
/// @param option the option as error lines name it, with the path it sets
/// @param value YAML scalar or flow style
public record Setting(Place.Option option, String value) {
  /// The value of an option `--set path=value`.
  ///
  /// @param assignment `path=value`; where there is no equals sign the value is empty, which the
  ///   reader refuses
  public static Setting ofAssignment(String assignment) {
    int equals = assignment.indexOf('=');
    var path = equals < 0 ? assignment : assignment.substring(0, equals);
    var value = equals < 0 ? "" : assignment.substring(equals + 1);
    return new Setting(new Place.Option("--set " + path.strip(), path.strip()), value);
  }

  /// The value of an option of its own, as `--seed`.
  ///
  /// @param option as the user types it
  /// @param path what it sets
  public static Setting ofOption(String option, String path, String value) {
    return new Setting(new Place.Option(option, path), value);
  }
}
