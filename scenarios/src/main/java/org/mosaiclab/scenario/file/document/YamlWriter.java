package org.mosaiclab.scenario.file.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a tree as YAML that [YamlReader] reads back to an equal tree, origins aside.
///
/// A part that comes from one place and fits on a line is written in flow style, the rest in block
/// style, so that every value can carry its own comment.
public final class YamlWriter {
  private static final int FLOW_LENGTH_MAX = 88;
  private static final String INDENT = "  ";

  private final Function<Node, String> comments;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(Function<Node, String> comments) {
    this.comments = comments;
  }

  /// @return the document without comments
  public static String write(Node.Mapping document) {
    return new YamlWriter(_ -> "").document(document);
  }

  /// @return the document, each value with a comment that says where it comes from
  public static String writeWithOrigins(Node.Mapping document) {
    return new YamlWriter(node -> node.origin().text()).document(document);
  }

  private String document(Node.Mapping document) {
    writeEntries(document, "");
    return out.toString();
  }

  private void writeEntries(Node.Mapping mapping, String indent) {
    mapping.entries().forEach((key, entry) -> writeEntry(quote(key), entry.value(), indent));
  }

  private void writeEntry(String key, Node value, String indent) {
    out.append(indent).append(key).append(':');
    if (isOneLine(value, indent.length() + key.length())) {
      out.append(' ').append(flow(value));
      endLine(value);
    } else {
      // The comment of a parent would only repeat what its children say.
      out.append('\n');
      writeBlock(value, indent + INDENT);
    }
  }

  private void writeBlock(Node value, String indent) {
    switch (value) {
      case Node.Mapping mapping -> writeEntries(mapping, indent);
      case Node.Sequence(var items, var _) when items.stream().allMatch(this::isScalar) ->
          writeWrapped(items, indent);
      case Node.Sequence(var items, var _) -> items.forEach(item -> writeItem(item, indent));
      case Node.Scalar scalar -> {
        out.append(indent).append(flow(scalar));
        endLine(scalar);
      }
    }
  }

  private void writeItem(Node item, String indent) {
    out.append(indent).append('-');
    if (isOneLine(item, indent.length())) {
      out.append(' ').append(flow(item));
      endLine(item);
    } else {
      out.append('\n');
      writeBlock(item, indent + INDENT);
    }
  }

  private void writeWrapped(List<Node> items, String indent) {
    out.append(indent).append('[');
    int length = 0;
    for (int index = 0; index < items.size(); index++) {
      var text = flow(items.get(index)) + (index + 1 < items.size() ? ", " : "]");
      if (length > 0 && length + text.length() > FLOW_LENGTH_MAX - indent.length()) {
        out.setLength(out.length() - 1);
        out.append('\n').append(indent).append(' ');
        length = 0;
      }
      out.append(text);
      length += text.length();
    }
    endLine(items.getFirst());
  }

  private void endLine(Node node) {
    var comment = comments.apply(node);
    if (!comment.isEmpty()) {
      out.append("  # ").append(comment);
    }
    out.append('\n');
  }

  private boolean isScalar(Node node) {
    return node instanceof Node.Scalar;
  }

  private boolean isOneLine(Node node, int column) {
    return switch (node) {
      case Node.Scalar _ -> true;
      case Node.Mapping(var entries, var _) when entries.isEmpty() -> true;
      case Node.Sequence(var items, var _) when items.isEmpty() -> true;
      case Node.Mapping _, Node.Sequence _ ->
          flowLengthAtMost(node, FLOW_LENGTH_MAX - column) && isFromOnePlace(node);
    };
  }

  // Without writing it: a list of 100,000 stakes is measured once per level.
  private static boolean flowLengthAtMost(Node node, int lengthMax) {
    return flowLength(node, lengthMax) <= lengthMax;
  }

  private static int flowLength(Node node, int lengthMax) {
    int length = 2;
    switch (node) {
      case Node.Scalar(String text, var _, var _) -> length += text.length();
      case Node.Sequence(var items, var _) -> {
        for (int index = 0; index < items.size() && length <= lengthMax; index++) {
          length += flowLength(items.get(index), lengthMax);
        }
      }
      case Node.Mapping(var entries, var _) -> {
        for (var entry : entries.entrySet()) {
          length += entry.getKey().length() + 2 + flowLength(entry.getValue().value(), lengthMax);
          if (length > lengthMax) {
            break;
          }
        }
      }
    }
    return length;
  }

  private boolean isFromOnePlace(Node node) {
    var own = new ArrayList<String>();
    collectComments(node, own);
    return own.stream().distinct().count() <= 1;
  }

  private void collectComments(Node node, List<String> into) {
    switch (node) {
      case Node.Scalar scalar -> into.add(comments.apply(scalar));
      case Node.Sequence(var items, var _) -> items.forEach(item -> collectComments(item, into));
      case Node.Mapping(var entries, var _) ->
          entries.values().forEach(entry -> collectComments(entry.value(), into));
    }
  }

  /// @return the value in flow style on one line, as an option of the command line takes it
  public static String flow(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.isEmpty() ? "~" : quote(scalar.text());
      case Node.Sequence(var items, var _) ->
          items.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
      case Node.Mapping(var entries, var _) ->
          entries.entrySet().stream()
              .map(entry -> quote(entry.getKey()) + ": " + flow(entry.getValue().value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String quote(String text) {
    return isPlain(text) ? text : doubleQuoted(text);
  }

  private static boolean isPlain(String text) {
    if (new Node.Scalar(text, true, new Origin.Default(new Place.WholeFile(""))).isEmpty()
        || !isPlainStart(text)
        || text.endsWith(" ")) {
      return false;
    }
    return text.chars().allMatch(YamlWriter::isPlainCharacter);
  }

  // A minus begins a list or a document where something else than a digit or letter follows.
  private static boolean isPlainStart(String text) {
    char first = text.charAt(0);
    return isAsciiLetterOrDigit(first)
        || (first == '-' && text.length() > 1 && isAsciiLetterOrDigit(text.charAt(1)));
  }

  private static boolean isPlainCharacter(int character) {
    return isAsciiLetterOrDigit(character) || " _-./+%;()'".indexOf(character) >= 0;
  }

  private static boolean isAsciiLetterOrDigit(int character) {
    return (character >= '0' && character <= '9')
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }

  private static String doubleQuoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(codePoint -> appendEscaped(quoted, codePoint));
    return quoted.append('"').toString();
  }

  private static void appendEscaped(StringBuilder quoted, int codePoint) {
    switch (codePoint) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      case '\r' -> quoted.append("\\r");
      default -> {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
          quoted.append((char) codePoint);
        } else {
          quoted.append("\\U%08X".formatted(codePoint));
        }
      }
    }
  }
}
