package org.mosaiclab.scenario.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Checks an instance against the part of JSON Schema that our schema uses; a keyword it does not
/// know is an error of the test, never passed over.
final class SchemaCheck {
  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "title", "description", "default");

  private final List<String> faults = new ArrayList<>();

  private SchemaCheck() {}

  static List<String> faults(JsonNode instance, JsonNode schema) {
    var check = new SchemaCheck();
    check.check(instance, schema, "");
    return check.faults;
  }

  private void check(JsonNode instance, JsonNode schema, String path) {
    for (var keyword : schema.properties()) {
      if (!ANNOTATIONS.contains(keyword.getKey())
          && !holds(keyword.getKey(), keyword.getValue(), instance, schema, path)) {
        faults.add(path + ": " + keyword.getKey() + " " + keyword.getValue());
      }
    }
  }

  private boolean holds(
      String keyword, JsonNode argument, JsonNode instance, JsonNode schema, String path) {
    return switch (keyword) {
      case "type" ->
          (argument.isArray() ? stream(argument) : List.of(argument))
              .stream().anyMatch(type -> hasType(instance, type.asString()));
      case "enum" -> stream(argument).contains(instance);
      case "const" -> argument.equals(instance);
      case "anyOf" ->
          stream(argument).stream().anyMatch(option -> faults(instance, option).isEmpty());
      case "pattern" ->
          !instance.isString()
              || instance.asString().matches("(?s).*(?:" + argument.asString() + ").*");
      case "maxLength" -> !instance.isString() || instance.asString().length() <= argument.asInt();
      case "minimum" -> !instance.isNumber() || number(instance).compareTo(number(argument)) >= 0;
      case "maximum" -> !instance.isNumber() || number(instance).compareTo(number(argument)) <= 0;
      case "minItems" -> !instance.isArray() || instance.size() >= argument.asInt();
      case "maxItems" -> !instance.isArray() || instance.size() <= argument.asInt();
      case "minProperties" -> !instance.isObject() || instance.size() >= argument.asInt();
      case "maxProperties" -> !instance.isObject() || instance.size() <= argument.asInt();
      case "required" ->
          !instance.isObject()
              || stream(argument).stream().allMatch(key -> instance.has(key.asString()));
      case "items" -> {
        if (instance.isArray()) {
          instance.forEach(item -> check(item, argument, path + ".*"));
        }
        yield true;
      }
      case "properties" -> {
        for (var property : argument.properties()) {
          if (instance.has(property.getKey())) {
            check(
                instance.get(property.getKey()),
                property.getValue(),
                path + "." + property.getKey());
          }
        }
        yield true;
      }
      case "propertyNames" ->
          instance.properties().stream()
              .allMatch(
                  property -> faults(StringNode.valueOf(property.getKey()), argument).isEmpty());
      case "additionalProperties" -> holdsForOthers(argument, instance, schema, path);
      default -> throw new AssertionError("keyword " + keyword + " is not known to this check");
    };
  }

  private boolean holdsForOthers(
      JsonNode argument, JsonNode instance, JsonNode schema, String path) {
    var others =
        instance.properties().stream()
            .filter(property -> !schema.path("properties").has(property.getKey()))
            .toList();
    if (argument.isBoolean()) {
      return argument.asBoolean() || others.isEmpty();
    }
    others.forEach(other -> check(other.getValue(), argument, path + "." + other.getKey()));
    return true;
  }

  private static boolean hasType(JsonNode instance, String type) {
    return switch (type) {
      case "object" -> instance.isObject();
      case "array" -> instance.isArray();
      case "string" -> instance.isString();
      case "number" -> instance.isNumber();
      case "integer" -> instance.isNumber() && number(instance).stripTrailingZeros().scale() <= 0;
      default -> throw new AssertionError("type " + type + " is not known to this check");
    };
  }

  private static BigDecimal number(JsonNode node) {
    return new BigDecimal(node.asString());
  }

  private static List<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
