package org.zonemark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.firm.Sharing;

/**
 * Where the rows of firms of one source belong: one row a firm, year and place; what is divided
 * between zones in each of them; and firms of several places once in each area that one lies in.
 *
 * <p>The columns are those of the reader, with {@code zone} and {@code park} by id; beside them
 * {@code home}, whether the row is of the firm's own zone, and {@code several}, whether the firm
 * has several places in all years, or amounts that are divided.
 */
final class FirmPlaces {

  /** Of amounts that are divided or added up. */
  static final String EXACT = "decimal(38,12)";

  private final FirmTable table;
  private final Broadcast<Configuration> conf;
  private final int partitions;

  FirmPlaces(FirmTable table, Broadcast<Configuration> conf, int partitions) {
    this.table = table;
    this.conf = conf;
    this.partitions = partitions;
  }

  /** Rows that count, each in its places. */
  Dataset<Row> placed(Dataset<Row> rows) {
    Dataset<Row> own = once(rows).withColumn("home", lit(true)).withColumn("origin", place());
    Dataset<Row> all =
        table.sharings().isEmpty() ? own.withColumn("divided", lit(false)) : divided(own);
    WindowSpec firm = Window.partitionBy(col("firm"));
    Column moves = min(place()).over(firm).notEqual(max(place()).over(firm));
    return all.withColumn("several", max(col("divided")).over(firm).or(moves));
  }

  /** One row a firm, year and place: of several the last file's. */
  private Dataset<Row> once(Dataset<Row> rows) {
    List<Column> values = new ArrayList<>(List.of(col("file"), col("industry")));
    values.addAll(columns("v_", table.columns().valueNames()));
    values.addAll(columns("c_", table.columns().codeNames()));
    Dataset<Row> one =
        rows.repartition(partitions, col("firm"))
            .groupBy(col("firm"), col("year"), col("zone"), col("park"))
            .agg(max(struct(values.toArray(Column[]::new))).as("last"));
    return one.select(
        Stream.concat(
                Stream.of("firm", "year", "zone", "park").map(name -> col(name)),
                values.stream()
                    .skip(1)
                    .map(value -> col("last." + value.toString()).as(value.toString())))
            .toArray(Column[]::new));
  }

  static List<Column> columns(String prefix, List<String> names) {
    return names.stream().map(name -> col(prefix + name)).toList();
  }

  private static Column place() {
    return concat_ws("|", col("zone"), col("park"));
  }

  /** The rows whose amounts are divided between zones, one a zone, and all others. */
  private Dataset<Row> divided(Dataset<Row> rows) {
    Dataset<Row> all = null;
    Column met = lit(false);
    for (Sharing sharing : table.sharings()) {
      Column is =
          sharing.firm().isEmpty()
              ? col("park").equalTo(parkId(sharing))
              : col("firm").equalTo(sharing.firm());
      Dataset<Row> of = rows.filter(is.and(met.equalTo(false)));
      met = met.or(is);
      Set<String> zones = new TreeSet<>(sharing.percents().keySet());
      for (String zone : zones) {
        Dataset<Row> part =
            shared(of.filter(col("zone").notEqual(zone)), sharing, zone)
                .withColumn("zone", lit(zone))
                .withColumn("park", lit(""))
                .withColumn("home", lit(false));
        all = all == null ? part : all.unionByName(part);
      }
      all = all.unionByName(own(of, sharing));
    }
    return all.withColumn("divided", lit(true))
        .unionByName(exact(rows.filter(met.equalTo(false))).withColumn("divided", lit(false)));
  }

  private String parkId(Sharing sharing) {
    return conf.value().zone(sharing.park()).map(Zone::zoneId).orElse(sharing.park());
  }

  /** What another zone has of the divided amounts; of the others nothing. */
  private Dataset<Row> shared(Dataset<Row> rows, Sharing sharing, String zone) {
    Dataset<Row> part = rows;
    for (String value : table.columns().valueNames()) {
      Column amount =
          sharing.values().contains(value)
              ? times(value, lit(sharing.percents().get(zone)))
              : lit(null).cast(EXACT);
      part = part.withColumn("v_" + value, amount);
    }
    return part;
  }

  /** What the zone of the row itself keeps. */
  private Dataset<Row> own(Dataset<Row> rows, Sharing sharing) {
    Dataset<Row> part = exact(rows);
    Column percent = lit(BigDecimal.ZERO.setScale(4));
    for (Map.Entry<String, BigDecimal> zone : sharing.percents().entrySet()) {
      percent =
          when(col("zone").equalTo(zone.getKey()), lit(zone.getValue().setScale(4)))
              .otherwise(percent);
    }
    for (String value : sharing.values()) {
      part = part.withColumn("v_" + value, times(value, percent));
    }
    return part;
  }

  private Dataset<Row> exact(Dataset<Row> rows) {
    Dataset<Row> wide = rows;
    for (String value : table.columns().valueNames()) {
      wide = wide.withColumn("v_" + value, col("v_" + value).cast(EXACT));
    }
    return wide;
  }

  /** Percents have four decimals at most: the parts add up to the last digit. */
  private static Column times(String value, Column percent) {
    return col("v_" + value)
        .cast("decimal(26,6)")
        .multiply(percent.cast("decimal(7,4)").divide(lit(100)).cast("decimal(7,6)"))
        .cast(EXACT);
  }

  // ---- areas ------------------------------------------------------------------------------------

  /** The rows of firms with several places, once in each area that one of them lies in. */
  Dataset<Row> inAreas(Dataset<Row> rows) {
    Dataset<Row> exploded = rows.withColumn("area", explode(areas()));
    // Parts of one row belong together; rows of the whole firm do not.
    Dataset<Row> parts = added(exploded, List.of("firm", "year", "area", "origin"), true);
    return added(
        parts, List.of("firm", "year", "area"), table.inTwoZones() == FirmTable.InTwoZones.PART);
  }

  private Dataset<Row> added(Dataset<Row> rows, List<String> keys, boolean adds) {
    List<Column> merged = new ArrayList<>(List.of(max(col("industry")).as("industry")));
    for (String value : table.columns().valueNames()) {
      Column amount = col("v_" + value);
      merged.add((adds ? sum(amount) : max(amount)).cast(EXACT).as("v_" + value));
    }
    for (String code : table.columns().codeNames()) {
      merged.add(max(col("c_" + code)).as("c_" + code));
    }
    return rows.groupBy(keys.stream().map(key -> col(key)).toArray(Column[]::new))
        .agg(max(col("home")).as("home"), merged.toArray(Column[]::new));
  }

  /** All areas that the place of a row lies in. */
  Column areas() {
    Broadcast<Configuration> told = conf;
    UserDefinedFunction areas =
        udf(
            (UDF2<String, String, String[]>)
                (zone, park) -> areas(zone, park, told.value()).toArray(String[]::new),
            DataTypes.createArrayType(DataTypes.StringType));
    return areas.apply(col("zone"), col("park"));
  }

  /** A place and all that it lies in: its park, its zone, and what the zone is a part of. */
  static List<String> areas(String zone, String park, Configuration conf) {
    List<String> areas = new ArrayList<>();
    if (!park.isEmpty()) {
      areas.add(park);
    }
    areas.add(zone);
    areas.addAll(conf.above(zone));
    return areas.stream().distinct().toList();
  }
}
