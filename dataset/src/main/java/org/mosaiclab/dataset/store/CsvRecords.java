package org.mosaiclab.dataset.store;

import java.util.ArrayList;
import java.util.List;

/// Splits a CSV text into records and fields, after RFC 4180.
final class CsvRecords {
  private final String text;
  private int at;
  private int line = 1;

  CsvRecords(String text) {
    this.text = text;
  }

  /// Every record; the line end after the last one is optional.
  ///
  /// @throws IllegalArgumentException naming the line of a stray or open quote
  List<List<String>> all() {
    List<List<String>> records = new ArrayList<>();
    while (at < text.length()) {
      records.add(record());
    }
    return records;
  }

  private List<String> record() {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (isAt(',')) {
      at++;
      fields.add(field());
    }
    if (at < text.length()) {
      lineEnd();
    }
    return fields;
  }

  private String field() {
    return isAt('"') ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = line;
    var field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        field.append(c);
      } else if (isAt('"')) {
        field.append('"');
        at++;
      } else {
        return field.toString();
      }
    }
    throw new IllegalArgumentException("quote opened in line " + opened + " is never closed");
  }

  private void lineEnd() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (isAt('\n')) {
      at++;
    } else {
      throw new IllegalArgumentException(
          "line %d: unexpected character U+%04X".formatted(line, (int) text.charAt(at)));
    }
    line++;
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
