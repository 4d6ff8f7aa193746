package org.zonemark.conf.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A place in a YAML file. Reading is forgiving: what is absent or of another type reads as empty,
 * since the schema has reported it.
 */
public final class YamlNode {

  private final YamlTree tree;
  private final String pointer;
  private final JsonNode value;

  YamlNode(YamlTree tree, String pointer, JsonNode value) {
    this.tree = tree;
    this.pointer = pointer;
    this.value = value;
  }

  /** Where it stands in the document, as a JSON pointer. */
  public String pointer() {
    return pointer;
  }

  /** The file as messages name it. */
  public String file() {
    return tree.file();
  }

  public boolean isNumber() {
    return value.isNumber();
  }

  public boolean isList() {
    return value.isArray();
  }

  public boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  public YamlNode child(String key) {
    return new YamlNode(tree, YamlTree.pointer(pointer, key), value.path(key));
  }

  public List<YamlNode> items() {
    List<YamlNode> items = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        items.add(new YamlNode(tree, pointer + "/" + i, value.get(i)));
      }
    }
    return items;
  }

  public Map<String, YamlNode> entries() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    if (value.isObject()) {
      value.fieldNames().forEachRemaining(key -> entries.put(key, child(key)));
    }
    return entries;
  }

  /** Gives a mapping as it is, to be handed on; to be asked of a mapping only. */
  public ObjectNode mapping() {
    return value.deepCopy();
  }

  /** Gives the scalar as printed; empty where there is none. */
  public String text() {
    if (!value.isValueNode() || !isPresent()) {
      return "";
    }
    String printed = tree.printed(pointer);
    return printed.isEmpty() ? value.asText() : printed;
  }

  /** Gives this place with another value where it has none. */
  public YamlNode or(JsonNode fallback) {
    return isPresent() ? this : new YamlNode(tree, pointer, fallback);
  }

  public String text(String fallback) {
    String text = text();
    return text.isEmpty() ? fallback : text;
  }

  public int integer(int fallback) {
    return value.canConvertToInt() ? value.intValue() : fallback;
  }

  public long whole(long fallback) {
    return value.canConvertToLong() ? value.longValue() : fallback;
  }

  public double number(double fallback) {
    return value.isNumber() ? value.doubleValue() : fallback;
  }

  /** The number exactly as written; to be asked of a number only. */
  public BigDecimal decimal() {
    return value.decimalValue();
  }

  /** Says whether it is written that something is not so. */
  public boolean isFalse() {
    return value.isBoolean() && !value.booleanValue();
  }

  public boolean truth() {
    return value.isBoolean() && value.booleanValue();
  }

  /** Gives a list of scalars as printed; what stands twice is rejected. */
  public List<String> distinctTexts(List<String> fallback) {
    if (!isPresent()) {
      return fallback;
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items()) {
      if (texts.contains(item.text())) {
        item.reject("`" + item.text() + "` stands twice", "keep one of them");
      } else {
        texts.add(item.text());
      }
    }
    return texts;
  }

  /**
   * Gives the constants whose codes are listed, the name of each in lower case; what is no code is
   * left out, and rejected by the schema.
   */
  public <E extends Enum<E>> List<E> distinctCodes(Class<E> type) {
    List<String> codes = distinctTexts(List.of());
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> codes.contains(each.name().toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparing(each -> codes.indexOf(each.name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  /**
   * Gives the constant whose code, its name in lower case, stands here; another where nothing does,
   * or no code, which the schema rejects.
   */
  public <E extends Enum<E>> E choice(E other) {
    return Arrays.stream(other.getDeclaringClass().getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text("")))
        .findFirst()
        .orElse(other);
  }

  /** Gives a mapping of scalars. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries().forEach((key, node) -> texts.put(key, node.text()));
    return texts;
  }

  public void reject(String message, String remedy) {
    tree.reject(pointer, message, remedy);
  }

  public void rejectKey(String message, String remedy) {
    tree.rejectKey(pointer, message, remedy);
  }
}
