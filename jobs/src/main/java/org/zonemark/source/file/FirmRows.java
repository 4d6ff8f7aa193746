package org.zonemark.source.file;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.text.Names;
import org.zonemark.source.Fault;
import org.zonemark.source.InputFile;
import org.zonemark.source.SourceFile;

/**
 * The rows of firms of one source as columns with fixed names: {@code firm}, {@code firm_name},
 * {@code zone}, {@code park}, {@code industry}, {@code year} as texts, null where blank; each
 * amount as {@code v_NAME}, exact to a millionth of its unit, null where it is blank or no number;
 * each code as {@code c_NAME}; {@code blank} and {@code bad}, how many amounts are blank or no
 * number, with one such text in {@code bad_text}; {@code file}, the position of the file among
 * those read.
 */
public final class FirmRows {

  /** Of amounts as read. */
  public static final String AMOUNT = "decimal(28,6)";

  private final SparkSession spark;
  private final SourceDeclaration source;
  private final FirmColumns columns;
  private final List<SourceFile> files = new ArrayList<>();
  private Dataset<Row> rows;

  private FirmRows(SparkSession spark, SourceDeclaration source) {
    this.spark = spark;
    this.source = source;
    this.columns = source.firms().columns();
  }

  /**
   * What was read.
   *
   * @param rows the rows of all files; null where none could be read
   * @param files the files in the order of their positions, without cells; each with its faults
   */
  public record Read(Dataset<Row> rows, List<SourceFile> files) {}

  /** Reads the files of a source. */
  public static Read of(SparkSession spark, List<InputFile> files, SourceDeclaration source)
      throws IOException {
    FirmRows read = new FirmRows(spark, source);
    for (InputFile file : files) {
      read.add(file);
    }
    return new Read(read.rows, read.files);
  }

  private void add(InputFile file) throws IOException {
    String hash = "";
    try {
      if (!file.refusal().isEmpty()) {
        throw new IOException(file.refusal());
      }
      Path path = new Path(file.location());
      hash = ParquetTable.sha256(path, spark.sparkContext().hadoopConfiguration());
      Dataset<Row> more =
          source.format().equals("parquet") ? spark.read().parquet(file.location()) : text(file);
      Dataset<Row> named = named(more, file);
      rows = rows == null ? named : rows.unionByName(named);
      files.add(account(file, hash, List.of()));
    } catch (IOException | RuntimeException unreadable) {
      Fault fault = new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage()));
      files.add(account(file, hash, List.of(fault)));
    }
  }

  private static SourceFile account(InputFile file, String hash, List<Fault> faults) {
    return new SourceFile(
        file.sourceId(), file.position(), file.file(), file.bytes(), hash, List.of(), faults);
  }

  /** A separated text: every cell a text; of a line of another width all cells are null. */
  private Dataset<Row> text(InputFile file) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    LongText head = LongText.of(file, source, context.hadoopConfiguration());
    List<String> header = head.header().get(head.header().size() - 1).texts();
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    int width = header.size();
    JavaRDD<Row> cells =
        LongText.read(context, file, source, hadoop)
            .flatMap(part -> part.sheets().iterator())
            .filter(sheet -> sheet.part() != null)
            .flatMap(sheet -> sheet.rows().iterator())
            .filter(row -> !row.isBlank())
            .map(row -> cells(row.texts(), width));
    StructField[] fields = new StructField[width];
    for (int at = 0; at < width; at++) {
      fields[at] = DataTypes.createStructField("h" + at, DataTypes.StringType, true);
    }
    return spark
        .createDataFrame(cells, new StructType(fields))
        .toDF(distinct(header).toArray(String[]::new));
  }

  private static Row cells(List<String> texts, int width) {
    return texts.size() == width
        ? RowFactory.create(texts.toArray())
        : RowFactory.create(new Object[width]);
  }

  /** Headers that stand twice get their position, so that each names one column. */
  private static List<String> distinct(List<String> header) {
    Map<String, Integer> met = new HashMap<>();
    return header.stream()
        .map(name -> met.merge(name, 1, Integer::sum) == 1 ? name : name + "#" + met.get(name))
        .toList();
  }

  // ---- columns ----------------------------------------------------------------------------------

  private Dataset<Row> named(Dataset<Row> read, InputFile file) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String header : read.columns()) {
      headers.putIfAbsent(Names.normalise(header), header);
    }
    Map<String, Column> named = new LinkedHashMap<>();
    named.put("firm", key(columns.firm(), headers));
    named.put("firm_name", key(columns.firmName(), headers));
    named.put("zone", key(columns.zone(), headers));
    named.put("park", key(columns.park(), headers));
    named.put("industry", key(columns.industry(), headers));
    named.put(
        "year",
        columns.year().isEmpty()
            ? lit(source.files().get(file.position()).constants().get("period"))
            : key(columns.year(), headers));
    addAmounts(named, read, headers);
    for (Map.Entry<String, String> code : columns.codes().entrySet()) {
      named.put("c_" + code.getKey(), key(code.getValue(), headers));
    }
    named.put("file", lit(files.size()));
    return read.select(
        named.entrySet().stream()
            .map(column -> column.getValue().as(column.getKey()))
            .toArray(Column[]::new));
  }

  private void addAmounts(Map<String, Column> named, Dataset<Row> read, Map<String, String> headers)
      throws IOException {
    Column blank = lit(0);
    Column bad = lit(0);
    Column badText = lit(null).cast("string");
    for (Map.Entry<String, FirmColumns.Amount> value : columns.values().entrySet()) {
      Column text = key(value.getValue().header(), headers);
      String header = headers.get(Names.normalise(value.getValue().header()));
      // A number needs no reading: its text is only told where it is none after all.
      boolean isNumber = read.schema().apply(header).dataType() instanceof NumericType;
      Column stored = isNumber ? column(header) : text;
      Column amount =
          (isNumber ? stored : regexp_replace(text, "[,\\uFF0C\\s]", "")).try_cast(AMOUNT);
      Column isBad = stored.isNotNull().and(amount.isNull());
      named.put("v_" + value.getKey(), amount);
      blank = blank.plus(when(stored.isNull(), 1).otherwise(0));
      bad = bad.plus(when(isBad, 1).otherwise(0));
      badText = coalesce(badText, when(isBad, text));
    }
    named.put("blank", blank);
    named.put("bad", bad);
    named.put("bad_text", badText);
  }

  private static Column column(String header) {
    return col("`" + header.replace("`", "``") + "`");
  }

  /** The text of a column, null where blank; of a column that is not declared null. */
  private static Column key(String header, Map<String, String> headers) throws IOException {
    if (header.isEmpty()) {
      return lit(null).cast("string");
    }
    String found = headers.get(Names.normalise(header));
    if (found == null) {
      throw new IOException("there is no column " + header);
    }
    Column text = trim(column(found).cast("string"));
    return when(text.notEqual(""), text);
  }
}
