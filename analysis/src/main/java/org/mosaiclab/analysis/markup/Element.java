package org.mosaiclab.analysis.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One element with its attributes and children; grows by chained calls.
///
/// Written so that HTML and XML parsers both read it: attributes quoted, elements without children
/// closed in the way of the language they belong to.
public final class Element implements Markup {
  private static final Set<String> VOID =
      new TreeSet<>(List.of("br", "col", "hr", "img", "input", "link", "meta"));
  private static final Set<String> DRAWN =
      new TreeSet<>(List.of("circle", "line", "path", "rect", "use"));

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Markup> children = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /// An element without attributes and children.
  ///
  /// @param name letters, digits and hyphens
  /// @throws IllegalArgumentException for any other name
  public static Element of(String name) {
    return new Element(requireName(name));
  }

  /// An element around one text.
  ///
  /// @param name of the element
  /// @param text any characters, escaped when written
  public static Element of(String name, String text) {
    return of(name).text(text);
  }

  private static String requireName(String name) {
    if (!name.matches("[a-zA-Z][a-zA-Z0-9:-]*")) {
      throw new IllegalArgumentException(
          "name must be a letter followed by letters, digits, hyphens or colons, was " + name);
    }
    return name;
  }

  /// Sets an attribute.
  ///
  /// @param attribute its name
  /// @param value any characters, escaped when written
  /// @return this element
  public Element with(String attribute, String value) {
    attributes.put(requireName(attribute), value);
    return this;
  }

  /// Appends text.
  ///
  /// @param text any characters, escaped when written
  /// @return this element
  public Element text(String text) {
    return add(new Text(text));
  }

  /// Appends a child.
  ///
  /// @param child the child
  /// @return this element
  public Element add(Markup child) {
    children.add(child);
    return this;
  }

  /// Appends children.
  ///
  /// @param more in order
  /// @return this element
  public Element addAll(Iterable<? extends Markup> more) {
    more.forEach(this::add);
    return this;
  }

  /// Whether it has no children.
  public boolean isEmpty() {
    return children.isEmpty();
  }

  void write(StringBuilder target) {
    target.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          target.append(' ').append(attribute).append("=\"");
          Escape.appendAttribute(target, value);
          target.append('"');
        });
    if (children.isEmpty() && DRAWN.contains(name)) {
      target.append("/>");
      return;
    }
    target.append('>');
    if (!VOID.contains(name)) {
      children.forEach(child -> child.writeTo(target));
      target.append("</").append(name).append('>');
    }
  }
}
