package org.zonemark.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published table: what one row is, and its columns in order.
 *
 * @param name the table name, lower snake case
 * @param version the version of this schema: minor for a column added, major for one dropped or
 *     retyped
 * @param title the Chinese title
 * @param titleEn the English title
 * @param description what one row is, in Chinese
 * @param descriptionEn what one row is, in English
 * @param storage where the rows are kept
 * @param fields the columns in order
 * @param primaryKey the columns that identify a row, in sort order
 * @param foreignKeys references to other tables, for readers; nothing enforces them
 * @param partition the columns that are folder names and stand inside no file
 */
public record TableSchema(
    String name,
    String version,
    String title,
    String titleEn,
    String description,
    String descriptionEn,
    Storage storage,
    List<Field> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    List<String> partition) {

  /** Where the rows of a table are kept. */
  public enum Storage {
    /** In Parquet files of the snapshot. */
    PARQUET,
    /** In the manifest of the snapshot. */
    MANIFEST
  }

  /**
   * Columns that name a row of another table, or null.
   *
   * @param fields the columns of this table
   * @param table the table referred to
   * @param reference the columns of that table, in the same order
   */
  public record ForeignKey(List<String> fields, String table, List<String> reference) {
    public ForeignKey {
      fields = List.copyOf(fields);
      reference = List.copyOf(reference);
      if (fields.size() != reference.size()) {
        throw new IllegalArgumentException(
            "A foreign key pairs columns, was " + fields + " and " + reference);
      }
    }
  }

  public TableSchema {
    Objects.requireNonNull(storage, "storage");
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
    partition = List.copyOf(partition);
    if (!version.matches("[0-9]+\\.[0-9]+\\.[0-9]+")) {
      throw new IllegalArgumentException(name + ": a version is like 1.0.0, was " + version);
    }
    if (primaryKey.isEmpty()) {
      throw new IllegalArgumentException(name + " has no primary key");
    }
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(name + " has the column " + field.name() + " twice");
      }
    }
    requireAll(name, names, primaryKey);
    requireAll(name, names, partition);
    for (ForeignKey key : foreignKeys) {
      requireAll(name, names, key.fields());
    }
  }

  private static void requireAll(String table, Set<String> names, List<String> wanted) {
    for (String column : wanted) {
      if (!names.contains(column)) {
        throw new IllegalArgumentException(table + " has no column " + column);
      }
    }
  }

  static TableSchema of(JsonObject json, List<Field> fields) {
    String name = json.text("name");
    List<ForeignKey> foreignKeys =
        json.objects("foreignKeys").stream()
            .map(
                key -> {
                  JsonObject reference =
                      new JsonObject(key.place() + " reference", key.node().path("reference"));
                  String resource = reference.textOrEmpty("resource");
                  return new ForeignKey(
                      key.texts("fields"),
                      resource.isEmpty() ? name : resource,
                      reference.texts("fields"));
                })
            .toList();
    return new TableSchema(
        name,
        json.text("version"),
        json.text("title"),
        json.text("title_en"),
        json.text("description"),
        json.text("description_en"),
        Storage.valueOf(json.text("storage").toUpperCase(Locale.ROOT)),
        fields,
        json.texts("primaryKey"),
        foreignKeys,
        json.texts("partition"));
  }

  /** The table explained in one line, Chinese and English. */
  public String comment() {
    return title + " / " + titleEn + ": " + description + " " + descriptionEn;
  }

  /** The column of this name. */
  public Field field(String column) {
    for (Field field : fields) {
      if (field.name().equals(column)) {
        return field;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }

  /** The names of all columns, in order. */
  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }

  /** The columns that stand inside the data files, in order: all but the partition columns. */
  public List<Field> fileFields() {
    return fields.stream().filter(field -> !partition.contains(field.name())).toList();
  }

  /** The partition columns, in folder order. */
  public List<Field> partitionFields() {
    return partition.stream().map(this::field).toList();
  }

  /** The columns of a row, in order: those of its files, then the partition columns. */
  public List<Field> rowFields() {
    return Stream.concat(fileFields().stream(), partitionFields().stream()).toList();
  }

  /** Whether no row may be null in this column: key columns, and those required everywhere. */
  public boolean isRequired(String column) {
    return primaryKey.contains(column) || field(column).required();
  }

  /**
   * The complete Frictionless Table Schema (Data Package v2) of this table, with the columns
   * written out. Beside the standard's keys it holds {@code name}, {@code version}, {@code
   * title_en}, {@code description_en}, {@code partition}, and what {@link Field} adds.
   */
  public ObjectNode toFrictionless() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    json.put("name", name);
    json.put("version", version);
    json.put("title", title);
    json.put("title_en", titleEn);
    json.put("description", description);
    json.put("description_en", descriptionEn);
    ArrayNode columns = json.putArray("fields");
    fields.forEach(field -> columns.add(field.toFrictionless(isRequired(field.name()))));
    addAll(json.putArray("primaryKey"), primaryKey);
    if (!foreignKeys.isEmpty()) {
      ArrayNode keys = json.putArray("foreignKeys");
      for (ForeignKey key : foreignKeys) {
        ObjectNode entry = keys.addObject();
        addAll(entry.putArray("fields"), key.fields());
        ObjectNode reference = entry.putObject("reference");
        // The standard wants the resource left out where a table refers to itself.
        if (!key.table().equals(name)) {
          reference.put("resource", key.table());
        }
        addAll(reference.putArray("fields"), key.reference());
      }
    }
    addAll(json.putArray("partition"), partition);
    return json;
  }

  private static void addAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
