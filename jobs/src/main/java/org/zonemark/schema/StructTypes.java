package org.zonemark.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Tables as Spark types. Each column carries its {@code comment}, {@code role} and, where it has
 * one, {@code unit} as metadata, which Spark writes into the Parquet footer.
 *
 * <p>Required columns are not nullable, so that Spark refuses a row that breaks the contract when
 * it is made. Spark reads every file as nullable, whatever is asked of it.
 */
public final class StructTypes {
  /** The metadata key of the explanation of a column; Spark shows it as the column comment. */
  public static final String COMMENT = "comment";

  /** The metadata key of the unit of a column. */
  public static final String UNIT = "unit";

  /** The metadata key of the role of a column. */
  public static final String ROLE = "role";

  private StructTypes() {}

  /** The rows of a table: the columns of its files in order, then the partition columns. */
  public static StructType of(TableSchema table) {
    return structType(table, table.rowFields());
  }

  /** What one data file of the table holds: all columns but the partition columns. */
  public static StructType fileType(TableSchema table) {
    return structType(table, table.fileFields());
  }

  private static StructType structType(TableSchema table, List<Field> fields) {
    return new StructType(
        fields.stream()
            .map(
                field ->
                    new StructField(
                        field.name(),
                        dataType(field.type()),
                        !table.isRequired(field.name()),
                        metadata(field)))
            .toArray(StructField[]::new));
  }

  /** The type of fields that a type of Spark stands for; empty where none has it. */
  public static Optional<Field.Type> type(DataType type) {
    return Arrays.stream(Field.Type.values()).filter(one -> dataType(one).equals(type)).findFirst();
  }

  private static DataType dataType(Field.Type type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case NUMBER -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
    };
  }

  private static Metadata metadata(Field field) {
    MetadataBuilder metadata =
        new MetadataBuilder()
            .putString(COMMENT, field.comment())
            .putString(ROLE, field.role().code());
    if (!field.unit().isEmpty()) {
      metadata.putString(UNIT, field.unit());
    }
    return metadata.build();
  }
}
