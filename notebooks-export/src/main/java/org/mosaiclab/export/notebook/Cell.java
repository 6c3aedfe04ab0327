package org.mosaiclab.export.notebook;

import java.util.List;

/// One cell of a notebook.
///
/// @param id unique in its notebook, letters, digits and hyphens, at most 64
/// @param kind text or code
/// @param source Markdown or Python
/// @param tags words by which tools choose cells
record Cell(String id, Kind kind, String source, List<String> tags) {
  /// Tag of a cell that draws a figure.
  static final String FIGURE = "figure";

  private static final String ID = "[a-z0-9-]{1,64}";

  Cell {
    tags = List.copyOf(tags);
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("cell id must match " + ID + ", was " + id);
    }
  }

  /// What a cell holds.
  enum Kind {
    /// Text for readers.
    MARKDOWN("markdown"),
    /// Python.
    CODE("code");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As nbformat writes it.
    String word() {
      return word;
    }
  }

  /// Text for readers.
  ///
  /// @param markdown names and other texts of the data escaped
  static Cell text(String id, String markdown) {
    return new Cell(id, Kind.MARKDOWN, markdown, List.of());
  }

  /// Python from the resources.
  ///
  /// @param template name of the resource without its ending
  static Cell code(String template) {
    return new Cell(
        template.replace('_', '-'), Kind.CODE, PythonTemplate.read(template), List.of());
  }
}
