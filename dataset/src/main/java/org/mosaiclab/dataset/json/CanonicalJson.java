package org.mosaiclab.dataset.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes records as JSON: keys sorted, two spaces, line feeds, one final line feed.
///
/// Equal values give equal bytes on every host.
public final class CanonicalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // The version is checked by the caller; what a newer minor version appends is ignored.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer().with(printer());

  private CanonicalJson() {}

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  /// JSON text of a record or a sorted map.
  ///
  /// @param value record, list or map of them
  /// @return text that ends in a line feed
  public static String write(Object value) {
    return WRITER.writeValueAsString(value) + "\n";
  }

  /// The value that [#write] wrote.
  ///
  /// @param text JSON
  /// @param type record type
  /// @return the record
  /// @throws JacksonException if the text is not JSON or does not fit the type
  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  /// A JSON text as a tree.
  ///
  /// @param text JSON
  /// @return its root
  /// @throws JacksonException if the text is not JSON
  public static JsonNode readTree(String text) {
    return MAPPER.readTree(text);
  }
}
