package org.zonemark.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import scala.Tuple2;
import scala.Tuple3;

/** The derived tables, each a function of the dossiers; rows in no order. */
public final class DerivedTables {

  /** Between an index and a year in the key of a panel. */
  private static final String YEAR_OF = "@";

  private DerivedTables() {}

  /**
   * Rows by table: of observations and revisions, of rankings and rank_moves (without the lists of
   * indices), of growth and comparisons, of findings between statements. A dossier is walked
   * through once for all of them.
   */
  public static JavaPairRDD<String, Row> of(
      JavaRDD<Dossiers.Settled> dossiers, Set<String> tables, Broadcast<Configuration> conf) {
    return dossiers.flatMapToPair(
        settled -> {
          Dossier dossier = settled.dossier();
          List<Tuple2<String, Row>> rows = new ArrayList<>();
          if (tables.contains(Tables.OBSERVATIONS)) {
            add(rows, Tables.OBSERVATIONS, settled.observations());
            add(rows, Tables.REVISIONS, settled.revisions());
            add(
                rows,
                Tables.FINDINGS,
                settled.findings().stream().map(References::finding).toList());
          }
          if (tables.contains(Tables.RANKINGS)) {
            Rankings.Tabled tabled = Rankings.of(dossier, conf.value());
            add(rows, Tables.RANKINGS, tabled.rankings());
            add(rows, Tables.RANK_MOVES, tabled.moves());
          }
          if (tables.contains(Tables.GROWTH)) {
            add(rows, Tables.GROWTH, GrowthRates.of(dossier));
            add(rows, Tables.COMPARISONS, Comparisons.of(dossier, conf.value()));
          }
          return rows.iterator();
        });
  }

  private static void add(List<Tuple2<String, Row>> rows, String table, List<Row> more) {
    more.forEach(row -> rows.add(new Tuple2<>(table, row)));
  }

  /** The table attainment: a row a target, and one a member of a bundle. */
  public static JavaRDD<Row> attainment(
      JavaRDD<Dossiers.Settled> dossiers,
      List<Row> targets,
      Broadcast<Configuration> conf,
      LocalDate asOf) {
    JavaRDD<Row> judged =
        dossiers.flatMap(
            settled -> Attainments.of(settled.dossier(), conf.value(), asOf).iterator());
    Map<String, Row> bundles = new HashMap<>();
    for (Row row : targets) {
      Target target = Target.of(row);
      if (!target.series().indicatorId().isEmpty()
          && conf.value().bundle(target.series().indicatorId()).isPresent()) {
        bundles.put(target.id(), row);
      }
    }
    JavaRDD<Row> wholes =
        judged
            .keyBy(row -> TableRow.view(Tables.ATTAINMENT, row).text(Columns.TARGET_ID))
            .filter(pair -> bundles.containsKey(pair._1()))
            .groupByKey(1)
            .map(
                pair -> {
                  List<Row> members = new ArrayList<>();
                  pair._2().forEach(members::add);
                  Target target = Target.of(bundles.get(pair._1()));
                  return Attainments.bundle(target, members, conf.value(), asOf);
                });
    return judged.union(wholes);
  }

  /** The table scores. */
  public static JavaRDD<Row> scores(
      JavaRDD<Dossiers.Settled> dossiers, Broadcast<Configuration> conf, int partitions) {
    JavaPairRDD<String, Tuple3<String, String, Double>> inputs =
        dossiers.flatMapToPair(settled -> inputs(settled.dossier(), conf.value()).iterator());
    return Groups.byKey(inputs, partitions)
        .flatMap(
            panel -> {
              Map<String, Map<String, Double>> values = new TreeMap<>();
              for (Tuple3<String, String, Double> input : panel._2()) {
                values
                    .computeIfAbsent(input._1(), any -> new TreeMap<>())
                    .put(input._2(), input._3());
              }
              String[] indexAndYear = panel._1().split(YEAR_OF);
              IndexDeclaration index = index(indexAndYear[0], conf.value());
              int year = Integer.parseInt(indexAndYear[1]);
              return Scores.of(index, conf.value(), year, values).iterator();
            });
  }

  private static IndexDeclaration index(String key, Configuration conf) {
    return conf.indices().stream()
        .filter(index -> key(index).equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String key(IndexDeclaration index) {
    return index.indexId() + "/" + index.variantId();
  }

  /** The values of an indicator that enter indices: index and year to indicator, zone, value. */
  private static List<Tuple2<String, Tuple3<String, String, Double>>> inputs(
      Dossier dossier, Configuration conf) {
    List<Tuple2<String, Tuple3<String, String, Double>>> inputs = new ArrayList<>();
    for (IndexDeclaration index : conf.indices()) {
      for (IndexNode leaf : index.leaves()) {
        if (leaf.indicator().equals(dossier.indicatorId())) {
          for (Rankings.Entry entry : Rankings.values(dossier, conf)) {
            inputs.add(
                new Tuple2<>(
                    key(index) + YEAR_OF + entry.year(),
                    new Tuple3<>(dossier.indicatorId(), entry.zoneId(), entry.value())));
          }
        }
      }
    }
    return inputs;
  }

  /** Rows of rankings and rank_moves for the lists that indices make of their scores. */
  public static JavaPairRDD<String, Row> indexLists(
      JavaRDD<Row> scores, Broadcast<Configuration> conf) {
    return scores
        .filter(row -> TableRow.view(Tables.SCORES, row).text(Columns.PARENT_ID) == null)
        .keyBy(row -> TableRow.view(Tables.SCORES, row).text(Columns.INDEX_ID))
        .groupByKey(1)
        .flatMapToPair(
            list -> {
              List<Row> wholes = new ArrayList<>();
              list._2().forEach(wholes::add);
              Rankings.Tabled tabled =
                  Rankings.ofIndex(list._1(), Scores.entries(wholes), conf.value());
              List<Tuple2<String, Row>> rows = new ArrayList<>();
              add(rows, Tables.RANKINGS, tabled.rankings());
              add(rows, Tables.RANK_MOVES, tabled.moves());
              return rows.iterator();
            });
  }

  /** The rows of rankings or rank_moves whose list is that of an index, or is not. */
  public static JavaRDD<Row> ofIndices(
      JavaRDD<Row> rows, String table, boolean wanted, Broadcast<Configuration> conf) {
    return rows.filter(
        row -> {
          String list = TableRow.view(table, row).text(Columns.LIST_ID);
          boolean index =
              conf.value().indices().stream().anyMatch(any -> any.indexId().equals(list));
          return index == wanted;
        });
  }
}
