package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON in columns that no query looks into. Fields and type names are written out by hand, so that renaming a class changes
 * nothing that is stored; fields that are not known are passed over.
 */
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value cannot be written as JSON.");
    }
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // The cause would repeat what is stored.
      throw new IllegalStateException(
          "A stored value is not JSON at line %d, column %d. Maybe the database was edited by hand."
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
  }

  /** The text of a field that must be there. */
  static String text(JsonNode node, String field) {
    String text = textOrNull(node, field);
    if (text == null) {
      throw new IllegalStateException(
          "A stored value has no field %s. Maybe the database was edited by hand."
              .formatted(field));
    }
    return text;
  }

  static @Nullable String textOrNull(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  static @Nullable LocalDate dayOrNull(JsonNode node, String field) {
    String text = textOrNull(node, field);
    return text == null ? null : LocalDate.parse(text);
  }

  static @Nullable UUID idOrNull(JsonNode node, String field) {
    String text = textOrNull(node, field);
    return text == null ? null : UUID.fromString(text);
  }

  static ObjectNode money(Money money) {
    return object()
        .put("minorUnits", money.minorUnits())
        .put("currency", money.currency().getCurrencyCode());
  }

  static Money money(JsonNode node) {
    return Money.ofMinor(node.path("minorUnits").asLong(), text(node, "currency"));
  }

  static @Nullable Money moneyOrNull(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : money(value);
  }

  /** Texts in alphabetical order, so that equal sets are equal texts. */
  static ArrayNode sorted(Collection<?> values) {
    ArrayNode array = array();
    SortedSet<String> texts = new TreeSet<>();
    values.forEach(value -> texts.add(value.toString()));
    texts.forEach(array::add);
    return array;
  }

  static <T> List<T> list(@Nullable JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    if (array != null) {
      array.forEach(node -> list.add(read.apply(node)));
    }
    return list;
  }

  static ObjectNode texts(Map<String, String> map) {
    ObjectNode node = object();
    new TreeMap<>(map).forEach(node::put);
    return node;
  }

  static Map<String, String> texts(JsonNode node) {
    Map<String, String> map = new LinkedHashMap<>();
    node.properties().forEach(field -> map.put(field.getKey(), field.getValue().asText()));
    return map;
  }

  static IllegalStateException unknownType(String kind, String type) {
    return new IllegalStateException(
        "A stored %s has the type %s, which this version does not know. Maybe a newer version wrote it: update the library."
            .formatted(kind, type));
  }
}
