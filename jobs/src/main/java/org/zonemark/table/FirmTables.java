package org.zonemark.table;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmAggregate.Function;
import org.zonemark.conf.firm.FirmCondition;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.table.firm.FirmCell;
import org.zonemark.table.firm.FirmMeasure;
import org.zonemark.table.firm.FirmStat;

/**
 * Adds up the rows of firms of one source with Spark SQL: exact decimal sums, nothing of a firm
 * ever on the driver.
 *
 * <p>Rows are spread by firm once. The firms of one place in all years, which are nearly all, are
 * added up by their place and then by the areas above it; those of several places, or whose amounts
 * are divided, are first brought to each area they belong to, once each.
 */
final class FirmTables {

  private final FirmTable table;
  private final Broadcast<Configuration> conf;
  private final List<FirmMeasure> measures;
  private final FirmPlaces places;

  private FirmTables(SourceDeclaration source, Broadcast<Configuration> conf, int partitions) {
    this.table = source.firms();
    this.conf = conf;
    this.measures = FirmMeasure.of(table);
    this.places = new FirmPlaces(table, conf, partitions);
  }

  /**
   * The cells of a source, several of one key where they come from several parts.
   *
   * @param rows of firms that count ({@link FirmFaults#counting})
   */
  static JavaRDD<FirmCell> cells(
      Dataset<Row> rows, SourceDeclaration source, Broadcast<Configuration> conf, int partitions) {
    return new FirmTables(source, conf, partitions).cells(rows);
  }

  private JavaRDD<FirmCell> cells(Dataset<Row> rows) {
    Dataset<Row> placed = places.placed(rows);
    Dataset<Row> single = placed.filter(col("several").equalTo(false));
    Dataset<Row> several = places.inAreas(placed.filter(col("several")));
    JavaRDD<FirmCell> cells =
        summed(withHistory(single, col("firm")), "zone", "park")
            .union(summed(withHistory(several, col("firm"), col("area")), "area"));
    if (measures.stream().anyMatch(measure -> !measure.isAdditive())) {
      cells = cells.union(singleNumbers(single, several));
    }
    return cells;
  }

  // ---- measures ---------------------------------------------------------------------------------

  /** Beside each row the amounts of earlier years that are asked for, and who comes and goes. */
  private Dataset<Row> withHistory(Dataset<Row> rows, Column... keys) {
    WindowSpec years = Window.partitionBy(keys).orderBy(col("year"));
    Dataset<Row> with = rows;
    for (Map.Entry<String, Set<Integer>> asked : history().entrySet()) {
      for (int back : asked.getValue()) {
        with =
            with.withColumn(
                "v_" + asked.getKey() + "_" + back,
                max(col("v_" + asked.getKey())).over(years.rangeBetween(-back, -back)));
      }
    }
    if (isOfTwoYears()) {
      with =
          with.withColumn("before", max(lit(1)).over(years.rangeBetween(-1, -1)).isNotNull())
              .withColumn("after", max(lit(1)).over(years.rangeBetween(1, 1)).isNotNull());
    }
    return with;
  }

  private boolean isOfTwoYears() {
    return table.aggregates().stream().anyMatch(each -> each.function() == Function.GROWTH);
  }

  /** By amount, how many years back it is asked for. */
  private Map<String, Set<Integer>> history() {
    Map<String, Set<Integer>> history = new TreeMap<>();
    for (FirmAggregate aggregate : table.aggregates()) {
      if (aggregate.function() == Function.GROWTH) {
        history.computeIfAbsent(aggregate.value(), any -> new TreeSet<>()).add(1);
      }
      for (FirmCondition condition : aggregate.where()) {
        if (condition.kind() == FirmCondition.Kind.GROWTH) {
          history
              .computeIfAbsent(condition.column(), any -> new TreeSet<>())
              .add(condition.years());
        }
      }
    }
    return history;
  }

  private Column condition(FirmAggregate aggregate) {
    Column all = lit(true);
    for (FirmCondition condition : aggregate.where()) {
      all = all.and(coalesce(condition(condition), lit(false)));
    }
    return all;
  }

  private static Column condition(FirmCondition condition) {
    Column value = col("v_" + condition.column());
    return switch (condition.kind()) {
      case CODE -> col("c_" + condition.column()).isin(condition.codes().toArray());
      case AMOUNT -> compared(condition, value, lit(condition.limit()));
      case RATIO -> {
        Column below = col("v_" + condition.denominator());
        yield below.gt(0).and(compared(condition, value, below.multiply(lit(condition.limit()))));
      }
      case GROWTH -> {
        Column base = col("v_" + condition.column() + "_" + condition.years());
        BigDecimal factor =
            BigDecimal.ONE.add(condition.limit().movePointLeft(2)).pow(condition.years());
        yield base.gt(0).and(compared(condition, value, base.multiply(lit(factor))));
      }
    };
  }

  private static Column compared(FirmCondition condition, Column value, Column limit) {
    return switch (condition.comparison()) {
      case OVER -> value.gt(limit);
      case AT_LEAST -> value.geq(limit);
      case UNDER -> value.lt(limit);
      case AT_MOST -> value.leq(limit);
    };
  }

  /** The number of each firm that a measure adds up; null of those that do not count. */
  private Column number(FirmMeasure measure) {
    FirmAggregate aggregate = table.aggregates().get(measure.aggregate());
    Column counts = condition(aggregate);
    if (measure.kind() == FirmMeasure.Kind.REST) {
      Column base = number(measures.get(measure.base()));
      return when(number(measures.get(measure.part())).isNull(), base);
    }
    if (aggregate.function() == Function.COUNT) {
      return when(counts.and(col("home")), lit(BigDecimal.ONE));
    }
    Column value = col("v_" + aggregate.value());
    return switch (measure.kind()) {
      case NUMERATOR -> when(counts.and(col("v_" + aggregate.denominator()).isNotNull()), value);
      case DENOMINATOR -> when(counts.and(value.isNotNull()), col("v_" + aggregate.denominator()));
      case SAME_NOW -> when(counts.and(col("v_" + aggregate.value() + "_1").isNotNull()), value);
      case SAME_BEFORE -> when(counts.and(value.isNotNull()), col("v_" + aggregate.value() + "_1"));
      case ENTRY -> when(counts.and(col("before").equalTo(false)), value);
      default -> when(counts, value);
    };
  }

  // ---- sums -------------------------------------------------------------------------------------

  private JavaRDD<FirmCell> summed(Dataset<Row> rows, String... place) {
    List<FirmMeasure> now =
        measures.stream().filter(measure -> measure.isAdditive() && !isExit(measure)).toList();
    JavaRDD<FirmCell> cells =
        now.isEmpty()
            ? JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).emptyRDD()
            : summed(rows, now, place);
    List<FirmMeasure> exits = measures.stream().filter(FirmTables::isExit).toList();
    if (!exits.isEmpty()) {
      Dataset<Row> gone =
          rows.filter(col("after").equalTo(false)).withColumn("year", col("year").plus(1));
      cells = cells.union(summed(gone, exits, place));
    }
    return cells;
  }

  /** Industries apart multiply the cells: only where one is asked for. */
  private Column industry() {
    return hasIndustries() ? coalesce(col("industry"), lit("")) : lit("").as("industry");
  }

  private boolean hasIndustries() {
    return table.aggregates().stream().anyMatch(FirmAggregate::byIndustry);
  }

  private static boolean isExit(FirmMeasure measure) {
    return measure.kind() == FirmMeasure.Kind.EXIT;
  }

  private JavaRDD<FirmCell> summed(Dataset<Row> rows, List<FirmMeasure> some, String... place) {
    List<Column> sums = new ArrayList<>();
    for (FirmMeasure measure : some) {
      Column number = number(measure);
      String name = "m" + measure.position();
      sums.add(count(number).as(name + "_n"));
      sums.add(sum(number).as(name + "_s"));
      sums.add(sum(abs(number)).as(name + "_a"));
      sums.add(max(abs(number)).as(name + "_l"));
    }
    List<Column> keys = new ArrayList<>(List.of(col("year"), industry()));
    Stream.of(place).forEach(part -> keys.add(col(part)));
    Dataset<Row> cells =
        rows.groupBy(keys.toArray(Column[]::new))
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    Broadcast<Configuration> told = conf;
    int first = keys.size();
    boolean isArea = place.length == 1;
    List<FirmMeasure> added = List.copyOf(some);
    Set<Integer> zeros = zeros();
    return cells
        .toJavaRDD()
        .flatMap(
            row ->
                (isArea
                        ? List.of(row.getString(2))
                        : FirmPlaces.areas(row.getString(2), row.getString(3), told.value()))
                    .stream()
                        .flatMap(area -> cells(row, area, first, added, zeros).stream())
                        .iterator());
  }

  /** No firm that counts is a number of firms too, where there are firms. */
  private Set<Integer> zeros() {
    Set<Integer> zeros = new TreeSet<>();
    measures.stream()
        .filter(measure -> measure.kind() == FirmMeasure.Kind.PLAIN)
        .filter(measure -> table.aggregates().get(measure.aggregate()).function() == Function.COUNT)
        .forEach(measure -> zeros.add(measure.position()));
    return zeros;
  }

  private static List<FirmCell> cells(
      Row row, String area, int first, List<FirmMeasure> measures, Set<Integer> zeros) {
    List<FirmCell> cells = new ArrayList<>();
    for (int at = 0; at < measures.size(); at++) {
      int column = first + 4 * at;
      int position = measures.get(at).position();
      long firms = row.getLong(column);
      if (firms > 0 || zeros.contains(position)) {
        FirmStat stat =
            firms == 0
                ? FirmStat.NONE
                : new FirmStat(
                    firms,
                    row.getDecimal(column + 1),
                    row.getDecimal(column + 2),
                    row.getDecimal(column + 3));
        cells.add(new FirmCell(row.getInt(0), area, row.getString(1), position, stat));
      }
    }
    return cells;
  }

  // ---- medians and codes ------------------------------------------------------------------------

  /**
   * What does not add up is found for each area and industry, and for all industries, by itself.
   */
  private JavaRDD<FirmCell> singleNumbers(Dataset<Row> single, Dataset<Row> several) {
    Dataset<Row> one = single.withColumn("area", explode(places.areas()));
    List<Column> kept = new ArrayList<>();
    Stream.of("firm", "year", "area", "industry", "home").forEach(name -> kept.add(col(name)));
    table
        .columns()
        .valueNames()
        .forEach(name -> kept.add(col("v_" + name).cast(FirmPlaces.EXACT).as("v_" + name)));
    kept.addAll(FirmPlaces.columns("c_", table.columns().codeNames()));
    Column[] same = kept.toArray(Column[]::new);
    Dataset<Row> all =
        withHistory(one.select(same).unionByName(several.select(same)), col("firm"), col("area"));
    JavaRDD<FirmCell> cells = null;
    for (FirmMeasure measure : measures) {
      if (!measure.isAdditive()) {
        JavaRDD<FirmCell> more =
            singleNumber(all.withColumn("industry", lit(FirmCell.ALL)), measure);
        if (hasIndustries()) {
          more = more.union(singleNumber(all.filter(col("industry").isNotNull()), measure));
        }
        cells = cells == null ? more : cells.union(more);
      }
    }
    return cells;
  }

  private JavaRDD<FirmCell> singleNumber(Dataset<Row> rows, FirmMeasure measure) {
    FirmAggregate aggregate = table.aggregates().get(measure.aggregate());
    boolean isMedian = aggregate.function() == Function.MEDIAN;
    Column of = when(condition(aggregate), col((isMedian ? "v_" : "c_") + aggregate.value()));
    Dataset<Row> counted = rows.withColumn("of", of).filter(col("of").isNotNull());
    Dataset<Row> cells =
        counted
            .groupBy(col("year"), col("industry"), col("area"))
            .agg(
                count(lit(1)),
                isMedian
                    ? expr("percentile(cast(of as double), 0.5)")
                    : countDistinct(col("of")).cast("double"));
    int position = measure.position();
    return cells
        .toJavaRDD()
        .map(
            row ->
                new FirmCell(
                    row.getInt(0),
                    row.getString(2),
                    row.getString(1),
                    position,
                    new FirmStat(
                        row.getLong(3),
                        BigDecimal.valueOf(row.getDouble(4)),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO)));
  }
}
