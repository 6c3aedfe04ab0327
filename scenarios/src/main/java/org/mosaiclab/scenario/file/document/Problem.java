package org.mosaiclab.scenario.file.document;

/// One thing that is wrong or, as a warning, doubtful in a scenario.
///
/// @param place where
/// @param path of the key concerned, `metachains.alpha.epochLength`; empty for the whole document
/// @param value what was found there; empty where the sentence needs none
/// @param message what is wrong, as the end of a sentence about the value
/// @param hint what would be right
public record Problem(Place place, String path, String value, String message, String hint) {

  /// The problem as one line: `file:line:col: path: value message; hint`.
  public String line() {
    var line = new StringBuilder(place.text()).append(": ");
    if (!path.isEmpty() && !isNamedByPlace()) {
      line.append(Shown.name(path)).append(": ");
    }
    if (!value.isEmpty()) {
      line.append(Shown.value(value)).append(' ');
    }
    line.append(message);
    return Shown.line(hint.isEmpty() ? line : line.append("; ").append(hint));
  }

  private boolean isNamedByPlace() {
    return place instanceof Place.Option(var _, String named) && named.equals(path);
  }
}
