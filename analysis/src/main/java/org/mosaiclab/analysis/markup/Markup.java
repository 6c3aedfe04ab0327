package org.mosaiclab.analysis.markup;

/// A piece of a document.
public sealed interface Markup permits Element, Markup.Text, Markup.Trusted {
  /// Text, escaped when written.
  ///
  /// @param content any characters
  record Text(String content) implements Markup {}

  /// Markup written as it is. For documents that this program has made itself, never for data.
  ///
  /// @param markup well-formed
  record Trusted(String markup) implements Markup {}

  /// Text, escaped when written.
  ///
  /// @param content any characters
  static Markup text(String content) {
    return new Text(content);
  }

  /// Appends the written form.
  ///
  /// @param target where to
  default void writeTo(StringBuilder target) {
    switch (this) {
      case Text(String content) -> Escape.appendText(target, content);
      case Trusted(String markup) -> target.append(markup);
      case Element element -> element.write(target);
    }
  }

  /// The written form.
  default String written() {
    var target = new StringBuilder();
    writeTo(target);
    return target.toString();
  }
}
