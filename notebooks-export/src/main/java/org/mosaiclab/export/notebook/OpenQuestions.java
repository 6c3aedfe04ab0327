package org.mosaiclab.export.notebook;

import java.util.List;
import java.util.stream.Collectors;

/// The end of a notebook: what its data leave open.
final class OpenQuestions {
  private OpenQuestions() {}

  /// A list of questions.
  ///
  /// @param questions in Markdown, names of the data escaped
  static String text(List<String> questions) {
    return questions.stream()
        .map(question -> "* " + question)
        .collect(Collectors.joining("\n", "## Open questions\n\n", ""));
  }
}
