package org.zonemark.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON object of a schema file; a key that should be there and is not is named with its place.
 */
record JsonObject(String place, JsonNode node) {
  JsonObject {
    if (!node.isObject()) {
      throw new IllegalArgumentException(place + " should be a JSON object, was " + node);
    }
  }

  /** The text under a key that must be there. */
  String text(String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(place + " lacks the text " + key);
    }
    return value.textValue();
  }

  /** The text under a key, empty where there is none. */
  String textOrEmpty(String key) {
    return node.path(key).asText("");
  }

  /** Whether the value under the key is true; false where there is none. */
  boolean flag(String key) {
    return node.path(key).asBoolean(false);
  }

  /** The texts under a key that must hold an array. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    array(key).forEach(value -> texts.add(value.asText()));
    return List.copyOf(texts);
  }

  /** The objects under a key that must hold an array. */
  List<JsonObject> objects(String key) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode value : array(key)) {
      objects.add(new JsonObject(place + " " + key + "[" + objects.size() + "]", value));
    }
    return List.copyOf(objects);
  }

  /** The array under a key that must be there. */
  JsonNode array(String key) {
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      throw new IllegalArgumentException(place + " lacks the array " + key);
    }
    return value;
  }
}
