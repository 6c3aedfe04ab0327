package org.mosaiclab.export.query;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.mosaiclab.dataset.json.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the database says about a statement, as one line with its place.
final class SqlProblem {
  private SqlProblem() {}

  /// @param refused by the database, which was asked to describe errors as JSON
  /// @param sql the statement
  /// @param tables that there are
  static QueryException of(SQLException refused, String sql, RecordedTables tables) {
    return described(refused)
        .map(error -> of(error, sql, tables))
        .orElseGet(() -> new QueryException("SQL: " + message(refused)));
  }

  /// What is wrong, without its place, in one line.
  static String message(SQLException refused) {
    return oneLine(
        described(refused)
            .map(error -> error.path("exception_message").asString(""))
            .orElseGet(() -> String.valueOf(refused.getMessage())));
  }

  // Errors of the driver itself are plain text.
  private static Optional<JsonNode> described(SQLException refused) {
    var message = String.valueOf(refused.getMessage());
    try {
      return Optional.of(
          CanonicalJson.readTree(message.substring(Math.max(0, message.indexOf('{')))));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static QueryException of(JsonNode error, String sql, RecordedTables tables) {
    var place = place(error.path("position").asString(""), sql);
    boolean isTable =
        error.path("type").asString("").equals("Table")
            && error.path("error_subtype").asString("").equals("MISSING_ENTRY");
    return new QueryException(
        isTable
            ? "%s: no table %s; there are %s"
                .formatted(place, error.path("name").asString(""), tables.names())
            : place + ": " + oneLine(error.path("exception_message").asString("")));
  }

  /// What the parser says.
  ///
  /// @param error with `error_message` and `position`
  static QueryException ofParser(JsonNode error, String sql) {
    return new QueryException(
        place(error.path("position").asString(""), sql)
            + ": "
            + oneLine(error.path("error_message").asString("")));
  }

  /// @param position bytes before the place, decimal; may be empty
  private static String place(String position, String sql) {
    if (!position.matches("\\d{1,9}")) {
      return "SQL";
    }
    var bytes = sql.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(Integer.parseInt(position), bytes.length);
    var before = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
    return "SQL:" + line + ":" + column;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
