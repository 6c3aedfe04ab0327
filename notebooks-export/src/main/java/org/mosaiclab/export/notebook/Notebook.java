package org.mosaiclab.export.notebook;

import java.util.List;
import org.mosaiclab.dataset.json.CanonicalJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A Jupyter notebook that nobody has run yet.
///
/// @param cells in reading order, ids unique
record Notebook(List<Cell> cells) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Notebook {
    cells = List.copyOf(cells);
    if (cells.stream().map(Cell::id).distinct().count() < cells.size()) {
      throw new IllegalArgumentException("cell ids must be unique");
    }
  }

  /// The notebook as JSON, nbformat 4.5. Equal cells give equal bytes.
  String json() {
    var root = JSON.objectNode();
    var all = root.putArray("cells");
    cells.forEach(cell -> all.add(json(cell)));
    var metadata = root.putObject("metadata");
    metadata
        .putObject("kernelspec")
        .put("display_name", "Python 3")
        .put("language", "python")
        .put("name", "python3");
    metadata.putObject("language_info").put("name", "python");
    root.put("nbformat", 4).put("nbformat_minor", 5);
    return CanonicalJson.write(root);
  }

  private static ObjectNode json(Cell cell) {
    var node = JSON.objectNode().put("cell_type", cell.kind().word()).put("id", cell.id());
    var metadata = node.putObject("metadata");
    if (!cell.tags().isEmpty()) {
      var tags = metadata.putArray("tags");
      cell.tags().forEach(tags::add);
    }
    if (cell.kind() == Cell.Kind.CODE) {
      node.putNull("execution_count");
      node.putArray("outputs");
    }
    var lines = node.putArray("source");
    var source = cell.source();
    for (int start = 0; start < source.length(); ) {
      int feed = source.indexOf('\n', start);
      int end = feed < 0 ? source.length() : feed + 1;
      lines.add(source.substring(start, end));
      start = end;
    }
    return node;
  }
}
