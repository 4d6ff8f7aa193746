package org.zonemark.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes that a column may hold, in reading order.
 *
 * @param name the name of the list, lower snake case
 * @param title the Chinese title
 * @param titleEn the English title
 * @param description what the codes are for, in Chinese
 * @param descriptionEn what the codes are for, in English
 * @param notes what else is said about the list, such as the placeholders of its messages
 * @param codes the codes; empty where the list is kept elsewhere, as the notes then say
 */
public record CodeList(
    String name,
    String title,
    String titleEn,
    String description,
    String descriptionEn,
    Map<String, String> notes,
    List<Code> codes) {

  /**
   * One code.
   *
   * @param code the code as data carry it
   * @param nameZh its Chinese name
   * @param nameEn its English name
   * @param descriptionZh what it means, in Chinese
   * @param descriptionEn what it means, in English
   * @param attributes what else this list says of its codes, such as severity and messages
   */
  public record Code(
      String code,
      String nameZh,
      String nameEn,
      String descriptionZh,
      String descriptionEn,
      Map<String, String> attributes) {
    public Code {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static Code of(JsonObject json) {
      Map<String, String> attributes = textsByKey(json.node());
      attributes
          .keySet()
          .removeAll(List.of("code", "name_zh", "name_en", "description_zh", "description_en"));
      return new Code(
          json.text("code"),
          json.text("name_zh"),
          json.text("name_en"),
          json.text("description_zh"),
          json.text("description_en"),
          attributes);
    }

    /** The attribute of this key, such as {@code severity} or {@code message_zh}. */
    public String attribute(String key) {
      String value = attributes.get(key);
      if (value == null) {
        throw new IllegalArgumentException("The code " + code + " has no attribute " + key);
      }
      return value;
    }
  }

  public CodeList {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    codes = List.copyOf(codes);
  }

  static CodeList of(JsonObject json) {
    List<Code> codes = new ArrayList<>();
    json.objects("codes").forEach(code -> codes.add(Code.of(code)));
    return new CodeList(
        json.text("name"),
        json.text("title"),
        json.text("title_en"),
        json.text("description"),
        json.text("description_en"),
        textsByKey(json.node().path("notes")),
        codes);
  }

  private static Map<String, String> textsByKey(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /** Whether the list has this code. */
  public boolean contains(String code) {
    for (Code entry : codes) {
      if (entry.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The entry of this code. */
  public Code code(String code) {
    for (Code entry : codes) {
      if (entry.code().equals(code)) {
        return entry;
      }
    }
    throw new IllegalArgumentException("The code list " + name + " has no code " + code);
  }
}
