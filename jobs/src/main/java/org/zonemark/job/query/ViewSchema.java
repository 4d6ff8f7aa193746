package org.zonemark.job.query;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.View;

/**
 * A view as if it were a table, for formats that ask what identifies a row and what is measured.
 */
final class ViewSchema {

  private static final String VERSION = "1.0.0";

  private ViewSchema() {}

  /**
   * The schema of a table, or of a view.
   *
   * @param columns the columns of its rows
   */
  static TableSchema ofTableOrView(String name, StructType columns) {
    return Schemas.standard().views().stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .map(view -> of(view, columns))
        .orElseGet(() -> Schemas.standard().table(name));
  }

  private static TableSchema of(View view, StructType columns) {
    return new TableSchema(
        view.name(),
        VERSION,
        view.title(),
        view.titleEn(),
        view.description(),
        view.descriptionEn(),
        TableSchema.Storage.PARQUET,
        Arrays.stream(columns.fields()).map(column -> field(column, view.key())).toList(),
        view.key(),
        List.of(),
        List.of());
  }

  /** What the dictionary says of a column, else what its name and its type say. */
  private static Field field(StructField column, List<String> key) {
    return Schemas.standard().fields().stream()
        .filter(field -> field.name().equals(column.name()))
        .findFirst()
        .orElseGet(() -> named(column, key));
  }

  private static Field named(StructField column, List<String> key) {
    Field.Type type = type(column.dataType());
    boolean isNumber = type == Field.Type.NUMBER || type == Field.Type.INTEGER;
    boolean isKey = key.contains(column.name());
    return new Field(
        column.name(),
        type,
        "",
        isKey ? Field.Role.IDENTIFIER : isNumber ? Field.Role.MEASURE : Field.Role.ATTRIBUTE,
        "",
        isKey,
        title(column.name(), Lang.ZH),
        title(column.name(), Lang.EN),
        "",
        "");
  }

  /** A name beside an id is called so; another column by its own name. */
  private static String title(String column, Lang lang) {
    String id = column.replaceFirst("_(zh|en)$", "_id");
    return id.equals(column)
        ? column
        : Messages.of(lang).of("export.name." + column.substring(column.length() - 2) + ".of", id);
  }

  private static Field.Type type(DataType type) {
    return StructTypes.type(type)
        .orElse(type.equals(DataTypes.LongType) ? Field.Type.INTEGER : Field.Type.NUMBER);
  }
}
