package org.mosaiclab.scenario.file;

import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.YamlWriter;

/// A scenario file after settings, `like` and defaults: every key of the format has its value.
/// Reading its text yields the same specification.
///
/// @param root the document
public record ResolvedDocument(Node.Mapping root) {
  /// The document as YAML: the same for the same values, wherever they come from.
  public String text() {
    return YamlWriter.write(root);
  }

  /// The document as YAML; a comment beside each value says where it comes from: file and line,
  /// option, the sibling it is `like`, or the format's default.
  public String textWithOrigins() {
    return YamlWriter.writeWithOrigins(root);
  }
}
