package org.mosaiclab.scenario.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Quantity;
import org.mosaiclab.scenario.file.format.Scalar;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Shape;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The format as a JSON Schema, so that editors complete keys and mark mistakes while one types.
///
/// Written from the tables that the reader checks with. It accepts whatever the reader accepts as
/// long as text is not written like a number; it cannot see what keys say about each other, nor the
/// bounds of values with a unit, which their descriptions state.
public final class ScenarioSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String NUMBER = "-?[0-9]+(_[0-9]+)*(\\.[0-9]+(_[0-9]+)*)?";
  private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ScenarioSchema() {}

  /// The schema as indented JSON text, the same on every machine.
  public static String json() {
    var schema = JSON.objectNode();
    schema.put("$schema", DIALECT);
    schema.put("title", "Mosaic Lab scenario");
    schema.setAll(of(ScenarioFormat.SHAPE));
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
  }

  private static ObjectNode of(Shape shape) {
    return switch (shape) {
      case Shape.Single(var scalar, var _) -> of(scalar);
      case Shape.Either(var scalar, var structure) -> anyOf(of(scalar), of(structure));
      case Shape.Group(var _, var keys) -> {
        var schema = ofKeys(keys);
        var required = schema.putArray("required");
        keys.stream()
            .filter(key -> key.presence() instanceof Key.Presence.Required)
            .forEach(key -> required.add(key.name()));
        yield schema;
      }
      case Shape.Choice(var _, var keys) ->
          ofKeys(keys).put("minProperties", 1).put("maxProperties", 1);
      case Shape.Named(var _, var name, var value, int countMin, int countMax) -> {
        var schema = JSON.objectNode().put("type", "object");
        schema.set("propertyNames", of(name));
        schema.set("additionalProperties", of(value));
        yield schema.put("minProperties", countMin).put("maxProperties", countMax);
      }
      case Shape.Listing(var _, var item, int countMin, int countMax) -> {
        var schema = JSON.objectNode().put("type", "array");
        schema.set("items", of(item));
        yield schema.put("minItems", countMin).put("maxItems", countMax);
      }
    };
  }

  private static ObjectNode ofKeys(List<Key> keys) {
    var schema = JSON.objectNode().put("type", "object");
    var properties = schema.putObject("properties");
    keys.forEach(key -> properties.set(key.name(), of(key)));
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode of(Key key) {
    var schema = of(key.shape());
    schema.put("description", key.description() + " " + sentence(key.shape().form()) + origin(key));
    if (key instanceof Key.Leaf<?>
        && key.presence() instanceof Key.Presence.Default(var yaml, var _, var _, var _)) {
      if (JSON_NUMBER.matcher(yaml).matches()) {
        schema.put("default", new BigDecimal(yaml));
      } else {
        schema.put("default", yaml.equals("\"\"") ? "" : yaml);
      }
    }
    return schema;
  }

  private static String sentence(String form) {
    return Character.toUpperCase(form.charAt(0)) + form.substring(1) + ".";
  }

  private static String origin(Key key) {
    return switch (key.presence()) {
      case Key.Presence.Required _, Key.Presence.Optional _ -> "";
      case Key.Presence.Default(String yaml, String source, var _, var _) ->
          " Default: " + yaml + " (" + source + ").";
    };
  }

  private static ObjectNode of(Scalar<?> scalar) {
    return switch (scalar) {
      case Quantity<?> quantity -> of(quantity);
      case Scalar.Words<?> words -> {
        var schema = JSON.objectNode();
        words.words().forEach(schema.putArray("enum")::add);
        yield schema;
      }
      case Scalar.Text(var _, Pattern pattern, int lengthMax, String rule) -> {
        var schema = JSON.objectNode().put("type", "string").put("maxLength", lengthMax);
        yield rule.isEmpty() ? schema : schema.put("pattern", "^(" + pattern.pattern() + ")$");
      }
      case Scalar.AnyValue(var _, int lengthMax) -> {
        var schema = JSON.objectNode();
        schema.putArray("type").add("string").add("number");
        yield schema.put("maxLength", lengthMax);
      }
      case Scalar.OrWord<?, ?>(String word, var _, var other, var _) ->
          anyOf(of(other), JSON.objectNode().put("const", word));
    };
  }

  private static ObjectNode of(Quantity<?> quantity) {
    var symbols =
        quantity.units().stream().map(Quantity.Unit::symbol).collect(Collectors.joining("|"));
    var text =
        JSON.objectNode()
            .put("type", "string")
            .put("pattern", "^" + NUMBER + " *(" + symbols + ") *$");
    var bare = quantity.units().stream().filter(unit -> unit.symbol().isEmpty()).findFirst();
    if (bare.isEmpty()) {
      return text;
    }
    boolean isInteger =
        quantity.isWhole() && bare.get().numerator().compareTo(bare.get().denominator()) == 0;
    var number = JSON.objectNode().put("type", isInteger ? "integer" : "number");
    number.put("minimum", new BigDecimal(quantity.least().text().replace("_", "")));
    number.put("maximum", new BigDecimal(quantity.greatest().text().replace("_", "")));
    return anyOf(number, text);
  }

  private static ObjectNode anyOf(ObjectNode first, ObjectNode second) {
    var schema = JSON.objectNode();
    schema.putArray("anyOf").add(first).add(second);
    return schema;
  }
}
