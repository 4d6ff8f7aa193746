package org.zonemark.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Objects;

/**
 * A column: what it holds, in which unit, and what null means in it.
 *
 * @param name the column name, lower snake case
 * @param type the type of its values
 * @param unit a code of {@code conf/units.csv}, {@code by row: column unit}, or empty where none
 * @param role what the column is for
 * @param codeList the code list its values are from, or empty where they are free
 * @param required whether it is null in no row of any table
 * @param title the Chinese title
 * @param titleEn the English title
 * @param description meaning, range and null rule in Chinese
 * @param descriptionEn meaning, range and null rule in English
 */
public record Field(
    String name,
    Type type,
    String unit,
    Role role,
    String codeList,
    boolean required,
    String title,
    String titleEn,
    String description,
    String descriptionEn) {

  /** The types of values, by their names in Frictionless Table Schema. */
  public enum Type {
    /** Text; periods too, and dates that may be known to the year only. */
    STRING,
    /** A whole number of 32 bits. */
    INTEGER,
    /** A double; never NaN and never infinite. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** A whole day. */
    DATE;

    /** The type as schema files write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a column is for, in the sense of SDMX and VTL. */
  public enum Role {
    /** Says which thing, time or method a row or a value is about. */
    IDENTIFIER,
    /** A number that was observed or computed. */
    MEASURE,
    /** Says something about a row or a value. */
    ATTRIBUTE;

    /** The role as schema files write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Field {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(codeList, "codeList");
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("A column name is lower snake case, was " + name);
    }
  }

  static Field of(JsonObject json) {
    return new Field(
        json.text("name"),
        Type.valueOf(json.text("type").toUpperCase(Locale.ROOT)),
        json.textOrEmpty("unit"),
        Role.valueOf(json.text("role").toUpperCase(Locale.ROOT)),
        json.textOrEmpty("codelist"),
        json.flag("required"),
        json.text("title"),
        json.text("title_en"),
        json.text("description"),
        json.text("description_en"));
  }

  /**
   * The column explained in one line of Chinese and one of English, as data files carry it for
   * readers without this dictionary.
   */
  public String comment() {
    return title + "：" + description + "\n" + titleEn + ": " + descriptionEn;
  }

  /**
   * This field as Frictionless Table Schema (Data Package v2) with the keys {@code title_en},
   * {@code description_en}, {@code unit}, {@code role} and {@code codelist} added.
   *
   * @param notNull whether null is excluded in the table at hand
   */
  ObjectNode toFrictionless(boolean notNull) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name);
    json.put("type", type.code());
    json.put("title", title);
    json.put("title_en", titleEn);
    json.put("description", description);
    json.put("description_en", descriptionEn);
    json.put("role", role.code());
    if (!unit.isEmpty()) {
      json.put("unit", unit);
    }
    if (!codeList.isEmpty()) {
      json.put("codelist", codeList);
    }
    if (notNull) {
      json.putObject("constraints").put("required", true);
    }
    return json;
  }
}
