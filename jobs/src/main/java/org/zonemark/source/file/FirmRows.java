package org.zonemark.source.file;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.source.Fault;
import org.zonemark.source.FirmPart;
import org.zonemark.source.InputFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;

/**
 * Reads the tables of firms of one source in parts: separated texts by line, Parquet by Spark's own
 * reader, of which only the declared columns are read.
 */
public final class FirmRows {

  private final JavaSparkContext spark;
  private final SourceDeclaration source;
  private final Broadcast<SerializableConfiguration> hadoop;

  private FirmRows(JavaSparkContext spark, SourceDeclaration source) {
    this.spark = spark;
    this.source = source;
    this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
  }

  /** The parts of the files of a source, which bear the position of their file among these. */
  public static JavaRDD<FirmPart> of(
      JavaSparkContext spark, List<InputFile> files, SourceDeclaration source) {
    FirmRows rows = new FirmRows(spark, source);
    JavaRDD<FirmPart> all = spark.emptyRDD();
    for (int at = 0; at < files.size(); at++) {
      all = all.union(rows.parts(files.get(at), at));
    }
    return all;
  }

  private JavaRDD<FirmPart> parts(InputFile file, int position) {
    try {
      if (!file.refusal().isEmpty()) {
        throw new IOException(file.refusal());
      }
      return source.format().equals("parquet") ? table(file, position) : text(file, position);
    } catch (IOException | RuntimeException unreadable) {
      Fault fault = new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage()));
      return whole(file, position, List.of(fault));
    }
  }

  /** The account of a file, with its hash; one that cannot be opened has none. */
  private JavaRDD<FirmPart> whole(InputFile file, int position, List<Fault> faults) {
    Broadcast<SerializableConfiguration> told = hadoop;
    return spark
        .parallelize(List.of(position), 1)
        .map(
            at -> {
              String hash = file.refusal().isEmpty() ? hash(file, told.value().value()) : "";
              return new FirmPart(
                  at, SourceFile.of(file, file.bytes(), hash, List.of(), faults), List.of());
            });
  }

  private static String hash(InputFile file, org.apache.hadoop.conf.Configuration hadoop) {
    try {
      return ParquetTable.sha256(new Path(file.location()), hadoop);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  // ---- separated texts --------------------------------------------------------------------------

  private JavaRDD<FirmPart> text(InputFile file, int position) throws IOException {
    List<Sheet.Row> head = LongText.of(file, source, spark.hadoopConfiguration()).header();
    List<String> names = head.get(head.size() - 1).texts();
    FirmHeader header = FirmHeader.of(names, source.firms(), period(file));
    int width = names.size();
    return LongText.read(spark, file, source, hadoop)
        .map(
            part ->
                new FirmPart(
                    position,
                    SourceFile.of(file, part.bytes(), part.sha256(), List.of(), part.faults()),
                    part.sheets().stream()
                        .filter(sheet -> sheet.part() != null)
                        .flatMap(sheet -> sheet.rows().stream())
                        .filter(row -> !row.isBlank())
                        .map(row -> header.row(row.texts(), width))
                        .toList()));
  }

  private String period(InputFile file) {
    return source.files().get(file.position()).constants().get("period");
  }

  // ---- Parquet ----------------------------------------------------------------------------------

  private JavaRDD<FirmPart> table(InputFile file, int position) throws IOException {
    SparkSession session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
    Dataset<Row> stored =
        session
            .read()
            .option(ParquetInputFormat.PAGE_VERIFY_CHECKSUM_ENABLED, true)
            .parquet(file.location());
    FirmHeader header = FirmHeader.of(List.of(stored.columns()), source.firms(), period(file));
    List<Column> read = new ArrayList<>();
    List<DataType> types = new ArrayList<>();
    for (int place : header.columns()) {
      boolean isAmount = read.size() >= header.columns().size() - header.amounts().length;
      StructField field = stored.schema().fields()[place];
      types.add(
          isAmount || isWhole(field.dataType()) ? type(field.dataType()) : DataTypes.StringType);
      read.add(col("`" + field.name().replace("`", "``") + "`").cast(types.get(types.size() - 1)));
    }
    FirmHeader dense = header.dense();
    SourceFile account = SourceFile.of(file, 0, "", List.of(), List.of());
    JavaRDD<FirmPart> rows =
        stored
            .select(read.toArray(Column[]::new))
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(all -> new FirmRecords(all, position, account, dense, types));
    return whole(file, position, List.of()).union(rows);
  }

  private static boolean isWhole(DataType stored) {
    return stored instanceof IntegralType;
  }

  /** As what an amount is read; what is no number is a text. */
  private static DataType type(DataType stored) {
    if (stored instanceof DecimalType) {
      return stored;
    }
    if (isWhole(stored)) {
      return DataTypes.LongType;
    }
    return stored instanceof NumericType ? DataTypes.DoubleType : DataTypes.StringType;
  }
}
