package org.zonemark.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.source.SourceFile;
import org.zonemark.table.firm.FirmChecks;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;

/** Which rows of firms count, what is said of those that do not, and what is odd between them. */
final class FirmFaults {

  private static final String ZONE = "zone";

  /** A year, alone or before a word. */
  private static final String YEAR = "^([0-9]{4})(\\D.*)?$";

  private static final int EXAMPLES = 3;

  private final SourceDeclaration source;
  private final Configuration conf;
  private final FirmColumns columns;

  FirmFaults(SourceDeclaration source, Configuration conf) {
    this.source = source;
    this.conf = conf;
    this.columns = source.firms().columns();
  }

  /** Rows with zones and parks by id and the year as a number; each null where it is not known. */
  static Dataset<Row> known(Dataset<Row> rows, Broadcast<Configuration> conf) {
    // Each task has its own: millions of rows name the same few hundred zones.
    Map<String, Optional<String>> ids = new ConcurrentHashMap<>();
    UserDefinedFunction zone =
        udf(
            (UDF1<String, String>)
                name ->
                    name == null
                        ? null
                        : ids.computeIfAbsent(name, any -> zone(any, conf.value())).orElse(null),
            DataTypes.StringType);
    return rows.withColumn("zone_name", col("zone"))
        .withColumn("zone", zone.apply(col("zone")))
        .withColumn("park_name", col("park"))
        .withColumn("park", when(col("park").isNull(), lit("")).otherwise(zone.apply(col("park"))))
        .withColumn("year", regexp_extract(col("year"), YEAR, 1).try_cast("int"));
  }

  private static Optional<String> zone(String name, Configuration conf) {
    return conf.zone(name).filter(found -> found.kind().equals(ZONE)).map(Zone::zoneId);
  }

  private static Column isNobody() {
    return col("firm").isNull().or(col("year").isNull());
  }

  private static Column isNowhere() {
    return isNobody().equalTo(false).and(col("zone").isNull().or(col("park").isNull()));
  }

  /** The rows that count. */
  static Dataset<Row> counting(Dataset<Row> known) {
    return known.filter(isNobody().or(isNowhere()).equalTo(false));
  }

  // ---- files ------------------------------------------------------------------------------------

  /** The accounts of the files, with what could not be read of them. */
  List<FileReading> accounts(Dataset<Row> known, List<SourceFile> files) {
    Column lost = isNobody().or(isNowhere());
    int amounts = columns.values().size();
    List<Row> counts =
        known == null
            ? List.of()
            : known
                .groupBy(col("file"))
                .agg(
                    count(lit(1)),
                    sum(col("blank")),
                    sum(col("bad")),
                    min(col("bad_text")),
                    sum(when(isNobody(), 1).otherwise(0)),
                    min(when(isNobody(), concat_ws(" ", col("firm"), col("zone_name")))),
                    sum(when(isNowhere(), 1).otherwise(0)),
                    min(when(isNowhere(), concat_ws(" / ", col("zone_name"), col("park_name")))),
                    sum(
                        when(lost, lit(amounts).minus(col("blank")).minus(col("bad")))
                            .otherwise(0)))
                .collectAsList();
    Map<Integer, Row> byFile =
        counts.stream().collect(Collectors.toMap(row -> row.getInt(0), row -> row));
    List<FileReading> accounts = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      accounts.add(account(files.get(at), byFile.get(at)));
    }
    return accounts;
  }

  private FileReading account(SourceFile file, Row counts) {
    List<Finding> findings = new ArrayList<>();
    file.faults().forEach(fault -> findings.add(finding(fault.code(), file, fault.detail(), "")));
    Map<CellBalance.Kind, Long> balance = new EnumMap<>(CellBalance.Kind.class);
    long rows = 0;
    long cells = 0;
    if (counts != null) {
      rows = counts.getLong(1);
      add(findings, "firm_without_id", file, counts.getLong(5), counts.getString(6));
      add(findings, "firm_zone_unknown", file, counts.getLong(7), counts.getString(8));
      add(findings, "firm_value_unreadable", file, counts.getLong(3), counts.getString(4));
      long amounts = rows * columns.values().size();
      long lost = counts.getLong(3) + counts.getLong(9);
      balance.put(CellBalance.Kind.BLANK, counts.getLong(2));
      balance.put(CellBalance.Kind.FINDING, lost);
      balance.put(CellBalance.Kind.AGGREGATED, amounts - counts.getLong(2) - lost);
      balance.put(CellBalance.Kind.KEY, rows * keys());
      cells = amounts + rows * keys();
    }
    return new FileReading(
        source.sourceId(),
        file.position(),
        file.file(),
        file.bytes(),
        file.sha256(),
        rows,
        cells,
        new CellBalance(balance),
        List.of(),
        List.of(),
        findings,
        List.of());
  }

  private long keys() {
    return Stream.of(
                columns.firm(),
                columns.firmName(),
                columns.zone(),
                columns.park(),
                columns.industry(),
                columns.year())
            .filter(header -> !header.isEmpty())
            .count()
        + columns.codes().size();
  }

  private void add(
      List<Finding> findings, String code, SourceFile file, long number, String example) {
    if (number > 0) {
      findings.add(
          finding(code, file, String.valueOf(number), example == null ? "" : example.strip()));
    }
  }

  private Finding finding(String code, SourceFile file, String value, String example) {
    return new Finding(
        code,
        source.sourceId(),
        file.file(),
        value,
        Map.of("expected", example.isEmpty() ? "-" : example),
        source.synthetic());
  }

  // ---- between rows -----------------------------------------------------------------------------

  /** What is odd between the rows of firms: how many, and the largest examples. */
  List<Finding> odd(Dataset<Row> counting, SourceFile first) {
    CheckSettings checks = conf.checks();
    List<String> codes =
        FirmChecks.RULES.stream().map(rule -> rule.code()).filter(checks::isEnabled).toList();
    if (codes.isEmpty() || counting == null) {
      return List.of();
    }
    Dataset<Row> flagged = flagged(counting, codes).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return flagged
          .groupBy(col("code"))
          .agg(countDistinct(col("firm")))
          .orderBy(col("code"))
          .collectAsList()
          .stream()
          .map(
              row ->
                  finding(
                      row.getString(0),
                      first,
                      String.valueOf(row.getLong(1)),
                      examples(flagged, row.getString(0))))
          .toList();
    } finally {
      flagged.unpersist();
    }
  }

  private static String examples(Dataset<Row> flagged, String code) {
    return flagged
        .filter(col("code").equalTo(code))
        .groupBy(col("firm"))
        .agg(max(struct(col("weight"), col("text"))).as("most"))
        .orderBy(col("most.weight").desc(), col("most.text"))
        .limit(EXAMPLES)
        .collectAsList()
        .stream()
        .map(row -> row.getStruct(1).getString(1))
        .collect(Collectors.joining("; "));
  }

  /** A row a fault of a firm: its code, how grave it is, and how it is told. */
  private Dataset<Row> flagged(Dataset<Row> counting, List<String> codes) {
    WindowSpec firm = Window.partitionBy(col("firm"));
    WindowSpec year = Window.partitionBy(col("firm"), col("year"));
    WindowSpec before = firm.orderBy(col("year")).rangeBetween(-1, -1);
    Dataset<Row> with =
        counting
            .withColumn("first_name", min(col("firm_name")).over(firm))
            .withColumn("last_name", max(col("firm_name")).over(firm))
            .withColumn("first_zone", min(col(ZONE)).over(year))
            .withColumn("last_zone", max(col(ZONE)).over(year))
            .withColumn("zone_before", max(col(ZONE)).over(before));
    List<Column> faults = new ArrayList<>();
    for (String value : columns.valueNames()) {
      with = with.withColumn("b_" + value, max(col("v_" + value)).over(before).cast("double"));
      faults.add(slip(value));
    }
    faults.addAll(changes());
    return with.select(
            col("firm"),
            explode(filter(array(faults.toArray(Column[]::new)), Column::isNotNull)).as("fault"))
        .select(col("firm"), col("fault.code"), col("fault.weight"), col("fault.text"))
        .filter(col("code").isin(codes.toArray()));
  }

  /** A firm under another name, in another zone, or in several. */
  private static List<Column> changes() {
    List<Column> changes = new ArrayList<>();
    Column one = col("first_zone").equalTo(col("last_zone"));
    changes.add(
        fault(
            FirmChecks.RENAMED,
            col("first_name").notEqual(col("last_name")),
            lit(1.0),
            col("firm")));
    changes.add(
        fault(
            FirmChecks.MOVED,
            one.and(col("zone_before").notEqual(col(ZONE))),
            lit(1.0),
            concat_ws(" ", col("firm"), concat_ws(" -> ", col("zone_before"), col(ZONE)))));
    changes.add(
        fault(
            FirmChecks.IN_TWO_ZONES,
            one.equalTo(false),
            lit(1.0),
            concat_ws(" ", col("firm"), concat_ws(" + ", col("first_zone"), col("last_zone")))));
    return changes;
  }

  private Column slip(String value) {
    Column now = col("v_" + value).cast("double");
    Column then = col("b_" + value);
    Column times = greatest(now.divide(then), then.divide(now));
    double factor = conf.checks().rules().get(FirmChecks.UNIT_SLIP).limit(FirmChecks.FACTOR);
    return fault(
        FirmChecks.UNIT_SLIP,
        now.gt(0).and(then.gt(0)).and(times.geq(factor)),
        times,
        concat_ws(
            " ",
            col("firm"),
            lit(value),
            col("year"),
            concat_ws("", lit("\u00d7"), format_number(now.divide(then), 4))));
  }

  private static Column fault(String code, Column is, Column weight, Column text) {
    return when(
        is, struct(lit(code).as("code"), weight.as("weight"), text.cast("string").as("text")));
  }
}
