package org.zonemark.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;

/**
 * Writes rows of one table into one Parquet file whose footer carries the columns' comments, units
 * and roles, in the place where Spark keeps them and where DuckDB shows them ({@code
 * parquet_kv_metadata}).
 *
 * <p>Nothing in the file depends on the clock, the machine or the number of executors.
 */
final class ParquetRows implements Closeable {

  /** Where Spark looks for a schema with its metadata in a footer. */
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private static final int ROWS_PER_PAGE = 2000;

  /** No dictionary pays for these: measured values, hashes and places hardly ever come twice. */
  private static final List<String> NEVER_REPEATED =
      Schemas.standard().fields().stream()
          .filter(
              field ->
                  field.type() == Field.Type.NUMBER
                      || field.name().endsWith(Columns.OBSERVATION_ID)
                      || field.name().equals(Columns.SOURCE_REF))
          .map(Field::name)
          .toList();

  private final ParquetWriter<Row> writer;

  /**
   * Opens the file.
   *
   * @param columns the columns of the file; a row holds them first and in this order
   */
  ParquetRows(Path file, String table, StructType columns, Configuration hadoop)
      throws IOException {
    Builder builder = new Builder(HadoopOutputFile.fromPath(file, hadoop), table, columns);
    // Every file gets the same list: Parquet shares this setting between all open writers.
    NEVER_REPEATED.forEach(column -> builder.withDictionaryEncoding(column, false));
    this.writer =
        builder
            .withConf(hadoop)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withPageWriteChecksumEnabled(true)
            // Rows lie in order of the key, so small pages let a reader skip what it does not want.
            .withPageRowCountLimit(ROWS_PER_PAGE)
            // Histograms of levels say nothing of columns that are neither nested nor repeated.
            .withSizeStatisticsEnabled(false)
            .build();
  }

  /** The Parquet column of a type; every column may be empty. */
  static Type column(String name, Field.Type type) {
    return switch (type) {
      case STRING ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
    };
  }

  void write(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  // Parquet deprecates Hadoop's Configuration here and still has no other abstract method.
  @SuppressWarnings("deprecation")
  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final RowSupport support;

    Builder(HadoopOutputFile file, String table, StructType columns) {
      super(file);
      this.support = new RowSupport(table, columns);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(Configuration hadoop) {
      return support;
    }
  }

  @SuppressWarnings("deprecation")
  private static final class RowSupport extends WriteSupport<Row> {
    private final String table;
    private final StructType columns;
    private RecordConsumer consumer;

    /** The last text of each column and its bytes: rows in order of the key repeat most texts. */
    private final String[] lastTexts;

    private final Binary[] lastBytes;

    RowSupport(String table, StructType columns) {
      this.table = table;
      this.columns = columns;
      this.lastTexts = new String[columns.size()];
      this.lastBytes = new Binary[columns.size()];
    }

    @Override
    public WriteContext init(Configuration hadoop) {
      Types.MessageTypeBuilder message = Types.buildMessage();
      for (StructField column : columns.fields()) {
        message.addField(column(column.name(), typeOf(column.dataType())));
      }
      // Map.of has another order in every process, and the footer would follow it.
      Map<String, String> told =
          new TreeMap<>(Map.of(SPARK_SCHEMA, columns.json(), "zonemark.table", table));
      return new WriteContext(message.named(table), told);
    }

    private static Field.Type typeOf(DataType type) {
      if (type.equals(DataTypes.StringType)) {
        return Field.Type.STRING;
      } else if (type.equals(DataTypes.DoubleType)) {
        return Field.Type.NUMBER;
      } else if (type.equals(DataTypes.IntegerType)) {
        return Field.Type.INTEGER;
      } else if (type.equals(DataTypes.BooleanType)) {
        return Field.Type.BOOLEAN;
      } else if (type.equals(DataTypes.DateType)) {
        return Field.Type.DATE;
      }
      throw new IllegalArgumentException("No column of a published table has type " + type);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      this.consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
      consumer.startMessage();
      for (int at = 0; at < columns.size(); at++) {
        Object value = row.get(at);
        if (value != null) {
          String name = columns.fields()[at].name();
          consumer.startField(name, at);
          add(value, at);
          consumer.endField(name, at);
        }
      }
      consumer.endMessage();
    }

    private void add(Object value, int column) {
      if (value instanceof String text) {
        if (!text.equals(lastTexts[column])) {
          lastTexts[column] = text;
          lastBytes[column] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        }
        consumer.addBinary(lastBytes[column]);
      } else if (value instanceof Double number) {
        consumer.addDouble(number);
      } else if (value instanceof Integer number) {
        consumer.addInteger(number);
      } else if (value instanceof Boolean flag) {
        consumer.addBoolean(flag);
      } else if (value instanceof LocalDate day) {
        consumer.addInteger((int) day.toEpochDay());
      } else {
        throw new IllegalArgumentException("No column holds a " + value.getClass());
      }
    }
  }
}
