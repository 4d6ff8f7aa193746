package org.zonemark.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tables, fields and code lists of this version of Zonemark. Immutable. */
public final class Schemas {
  private static final String ROOT = "/org/zonemark/schemas/";

  private final Map<String, Field> fields;
  private final Map<String, TableSchema> tables;
  private final Map<String, CodeList> codeLists;
  private final Map<String, View> views;

  private Schemas(
      Map<String, Field> fields,
      Map<String, TableSchema> tables,
      Map<String, CodeList> codeLists,
      Map<String, View> views) {
    this.fields = Collections.unmodifiableMap(fields);
    this.tables = Collections.unmodifiableMap(tables);
    this.codeLists = Collections.unmodifiableMap(codeLists);
    this.views = Collections.unmodifiableMap(views);
  }

  /** The schemas that are part of this program. */
  public static Schemas standard() {
    return Standard.SCHEMAS;
  }

  /** The field dictionary, in its own order. */
  public Collection<Field> fields() {
    return fields.values();
  }

  /** The field of this name as the dictionary has it; a table may say more about it. */
  public Field field(String name) {
    return found(fields, "field", name);
  }

  /** All tables, in reading order. */
  public Collection<TableSchema> tables() {
    return tables.values();
  }

  /** The tables that a snapshot keeps as Parquet, in reading order. */
  public List<TableSchema> parquetTables() {
    return tables.values().stream()
        .filter(table -> table.storage() == TableSchema.Storage.PARQUET)
        .toList();
  }

  /** The table of this name. */
  public TableSchema table(String name) {
    return found(tables, "table", name);
  }

  /** The views to start from, each after those it reads. */
  public Collection<View> views() {
    return views.values();
  }

  /** All code lists, by name. */
  public Collection<CodeList> codeLists() {
    return codeLists.values();
  }

  /** The code list of this name. */
  public CodeList codeList(String name) {
    return found(codeLists, "code list", name);
  }

  private static <T> T found(Map<String, T> all, String kind, String name) {
    T one = all.get(name);
    if (one == null) {
      throw new IllegalArgumentException("There is no " + kind + " " + name);
    }
    return one;
  }

  private static final class Standard {
    private static final Schemas SCHEMAS = load();
  }

  private static Schemas load() {
    ObjectMapper mapper = new ObjectMapper();
    JsonObject index = read(mapper, "index.json");

    Map<String, JsonNode> dictionary = new LinkedHashMap<>();
    Map<String, Field> fields = new LinkedHashMap<>();
    for (JsonObject json : read(mapper, index.text("fields")).objects("fields")) {
      Field field = Field.of(json);
      if (fields.put(field.name(), field) != null) {
        throw new IllegalArgumentException(
            "The dictionary has the field " + field.name() + " twice");
      }
      dictionary.put(field.name(), json.node());
    }

    Map<String, TableSchema> tables = new LinkedHashMap<>();
    for (String name : index.texts("tables")) {
      JsonObject json = read(mapper, "tables/" + name + ".json");
      List<Field> columns = new ArrayList<>();
      for (JsonNode column : json.array("fields")) {
        columns.add(column(json.place(), dictionary, column));
      }
      tables.put(name, TableSchema.of(json, columns));
    }

    Map<String, CodeList> codeLists = new LinkedHashMap<>();
    for (String name : index.texts("codelists")) {
      codeLists.put(name, CodeList.of(read(mapper, "codelists/" + name + ".json")));
    }
    Map<String, View> views = new LinkedHashMap<>();
    for (String name : index.texts("views")) {
      views.put(name, View.of(name, text("views/" + name + ".sql")));
    }
    return new Schemas(fields, tables, codeLists, views);
  }

  /** A column is the name of a field, or an object with the name and what the table says anew. */
  private static Field column(String place, Map<String, JsonNode> dictionary, JsonNode column) {
    String name = column.isObject() ? column.path("name").asText() : column.asText();
    JsonNode entry = dictionary.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(place + ": fields.json has no field " + name);
    }
    ObjectNode merged = entry.deepCopy();
    column.properties().forEach(change -> merged.set(change.getKey(), change.getValue()));
    return Field.of(new JsonObject(place + " " + name, merged));
  }

  private static JsonObject read(ObjectMapper mapper, String file) {
    try {
      return new JsonObject("schemas/" + file, mapper.readTree(text(file)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream stream = Schemas.class.getResourceAsStream(ROOT + file)) {
      if (stream == null) {
        throw new FileNotFoundException(ROOT + file + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
