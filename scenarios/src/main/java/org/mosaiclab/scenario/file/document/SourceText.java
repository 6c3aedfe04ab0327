package org.mosaiclab.scenario.file.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Turns bytes into text, refusing what cannot be a text file of ours, before anything is parsed.
public final class SourceText {
  /// Largest file, bytes.
  public static final int SIZE_BYTES_MAX = 1 << 20;

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String BINARY_HINT = "a scenario is a YAML text file in UTF-8";

  private SourceText() {}

  /// The bytes as text.
  ///
  /// @param bytes of the file
  /// @param file as the user named it
  /// @param problems takes what is wrong
  /// @return empty if something is
  public static Optional<String> decode(byte[] bytes, String file, Problems problems) {
    if (bytes.length > SIZE_BYTES_MAX) {
      addTooLarge(bytes.length, file, problems);
      return Optional.empty();
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var source = ByteBuffer.wrap(bytes);
    var target = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(source, target, true);
    var text = target.flip().toString();
    if (result.isError()) {
      int found = bytes[source.position()] & 0xff;
      problems.add(
          placeOf(text, text.length(), file),
          "",
          "",
          "byte 0x%02x is not UTF-8".formatted(found),
          BINARY_HINT);
      return Optional.empty();
    }
    return isText(text, file, problems) ? Optional.of(text) : Optional.empty();
  }

  /// Whether a text has at most 1 MiB in UTF-8 and only characters that YAML allows.
  ///
  /// @param problems takes what is wrong
  public static boolean isText(String text, String file, Problems problems) {
    int before = problems.count();
    checkCharacters(text, file, problems);
    // At least a byte per character, so that a huge text is not encoded to be measured.
    long size =
        text.length() > SIZE_BYTES_MAX
            ? text.length()
            : text.getBytes(StandardCharsets.UTF_8).length;
    if (size > SIZE_BYTES_MAX) {
      addTooLarge(size, file, problems);
    }
    return problems.count() == before;
  }

  private static void addTooLarge(long size, String file, Problems problems) {
    problems.add(
        new Place.WholeFile(file),
        "",
        "",
        "has " + size + " bytes",
        "a scenario has at most " + SIZE_BYTES_MAX + " bytes (1 MiB)");
  }

  // Only the first: a binary file has thousands.
  private static void checkCharacters(String text, String file, Problems problems) {
    for (int index = 0;
        index < text.length();
        index += Character.charCount(text.codePointAt(index))) {
      int codePoint = text.codePointAt(index);
      if (!isYamlCharacter(codePoint) && !(index == 0 && codePoint == BYTE_ORDER_MARK)) {
        problems.add(
            placeOf(text, index, file),
            "",
            "",
            "character U+%04X is not text".formatted(codePoint),
            BINARY_HINT);
        return;
      }
    }
  }

  // YAML 1.2 section 5.1, without the byte order mark.
  private static boolean isYamlCharacter(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint == 0x85
        || (codePoint >= 0x20 && codePoint <= 0x7E)
        || (codePoint >= 0xA0 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD && codePoint != BYTE_ORDER_MARK)
        || codePoint >= 0x10000;
  }

  private static Place placeOf(String text, int index, String file) {
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < index; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
    return new Place.InFile(file, line, text.codePointCount(lineStart, index) + 1);
  }
}
