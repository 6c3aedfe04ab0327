package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import tools.jackson.databind.JsonNode;

/// Typed reading of recorded fields, and the one textual form in which outcomes are compared.
///
/// @param node the object that has the fields
record RecordedFields(JsonNode node) {
  private static final String FAILURE = "revert ";

  String text(String name) {
    var field = node.path(name);
    if (field.isMissingNode()) {
      throw new IllegalArgumentException("recorded row lacks " + name + ": " + node);
    }
    return field.asString();
  }

  Hash32 word(String name) {
    return Hash32.parse(text(name));
  }

  Address address(String name) {
    return Address.parse(text(name));
  }

  CoreId coreId(String name) {
    return CoreId.parse(text(name));
  }

  Uint256 uint(String name) {
    return Uint256.parse(text(name));
  }

  Bytes bytes(String name) {
    return Bytes.parse(text(name));
  }

  <T> List<T> list(String name, Function<String, T> parse) {
    var values = new ArrayList<T>();
    for (var element : node.path(name)) {
      values.add(parse.apply(element.asString()));
    }
    return values;
  }

  /// @return text of a row's result, or of its failure
  static String outcomeOf(JsonNode row) {
    return row.has("revert") ? textOf(row) : textOf(row.path("out"));
  }

  /// @return text of a recorded value or failure. The contracts run out of gas where a length has
  ///   underflowed, an ordinary failure here
  static String textOf(JsonNode value) {
    if (!value.has("revert")) {
      return value.asString();
    }
    var kind = value.path("revert").path("kind").asString();
    return FAILURE + (kind.equals("out_of_gas") ? "require" : kind);
  }

  /// @return text of our value or failure
  static String textOf(Decoded<?> decoded) {
    return switch (decoded) {
      case Decoded.Value<?>(Object value) -> value.toString();
      case Decoded.Failed<?>(DecodeFailure failure) ->
          FAILURE + (failure.isAssert() ? "assert" : "require");
    };
  }
}
