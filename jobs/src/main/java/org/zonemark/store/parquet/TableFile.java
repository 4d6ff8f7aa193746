package org.zonemark.store.parquet;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.zonemark.schema.Field;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.Sums;

/**
 * Writes rows of one table into one Parquet file whose footer carries the columns' comments, units
 * and roles, in the place where Spark keeps them and where DuckDB shows them ({@code
 * parquet_kv_metadata}).
 *
 * <p>Rows are written column by column: Parquet's own way of a row at a time asks for each value
 * what is known of the column. Nothing in the file depends on the clock, the machine, the number of
 * executors, or on how rows came together.
 */
public final class TableFile {

  /** Where Spark looks for a schema with its metadata in a footer. */
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  /** Histograms of levels say nothing of columns that are neither nested nor repeated. */
  private static final ParquetProperties PROPERTIES =
      ParquetProperties.builder()
          .withPageWriteChecksumEnabled(true)
          .withSizeStatisticsEnabled(false)
          .build();

  private TableFile() {}

  /** The Parquet column of a type; every column may be empty. */
  public static Type column(String name, Field.Type type) {
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

  /**
   * Writes a file, and lets it reach the disk; gives its sums.
   *
   * @param columns the columns of the file; rows hold them first and in this order
   */
  public static Sums write(
      Path file, String table, StructType columns, SortedRows rows, Configuration hadoop)
      throws IOException {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (StructField column : columns.fields()) {
      message.addField(column(column.name(), typeOf(column.dataType())));
    }
    MessageType schema = message.named(table);
    // Map.of has another order in every process, and the footer would follow it.
    Map<String, String> told =
        new TreeMap<>(Map.of(SPARK_SCHEMA, columns.json(), "zonemark.table", table));
    try (SortedFooter written = new SortedFooter(file.getFileSystem(hadoop), file)) {
      try (ParquetFileWriter out =
          new ParquetFileWriter(
              written,
              schema,
              ParquetFileWriter.Mode.CREATE,
              ParquetWriter.DEFAULT_BLOCK_SIZE,
              ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
              null,
              PROPERTIES)) {
        out.start();
        writeRows(rows, schema, out);
        written.holdRest();
        out.end(told);
      }
      return written.complete();
    }
  }

  private static void writeRows(SortedRows rows, MessageType schema, ParquetFileWriter out)
      throws IOException {
    if (rows.size() > 0) {
      out.startBlock(rows.size());
      for (int at = 0; at < schema.getFieldCount(); at++) {
        new ColumnPages(
                schema.getColumns().get(at), rows.isUnique(at), rows.size(), new PackedPages(), out)
            .write(rows.column(at));
      }
      out.endBlock();
    }
  }

  private static Field.Type typeOf(DataType type) {
    return StructTypes.type(type)
        .orElseThrow(
            () -> new IllegalArgumentException("No column of a published table has type " + type));
  }
}
