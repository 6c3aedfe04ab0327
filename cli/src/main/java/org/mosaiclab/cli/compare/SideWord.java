package org.mosaiclab.cli.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mosaiclab.analysis.contrast.Recording;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.dataset.store.DatasetException;

/// One side as the user names it: a folder, or a folder and `@` and the number of a point.
///
/// @param word as given
/// @param recording in the folder
/// @param point asked for
record SideWord(String word, Recording recording, OptionalLong point) {
  private static final Pattern WITH_POINT = Pattern.compile("(.+)@(\\d{1,9})");

  /// @throws DatasetException if there is no recording there
  /// @throws BadInputException if the recording has no such point
  static SideWord open(String word) throws DatasetException {
    Matcher matcher = WITH_POINT.matcher(word);
    if (Files.exists(Path.of(word)) || !matcher.matches()) {
      return new SideWord(word, Recording.open(Path.of(word)), OptionalLong.empty());
    }
    var recording = Recording.open(Path.of(matcher.group(1)));
    long point = Long.parseLong(matcher.group(2));
    if (!recording.points().containsKey(point)) {
      throw new BadInputException(
          "%s: there is no point %d; points are 0 to %d"
              .formatted(word, point, recording.points().lastKey()));
    }
    return new SideWord(word, recording, OptionalLong.of(point));
  }

  /// The one point meant, if it is only one.
  OptionalLong single() {
    var points = recording.points();
    return point.isPresent() || points.size() > 1 ? point : OptionalLong.of(points.firstKey());
  }
}
