package org.zonemark.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.method.Direction;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import scala.Tuple2;
import scala.Tuple3;

/** The derived tables, each a function of the dossiers; rows in no order. */
public final class DerivedTables {

  private DerivedTables() {}

  /** The table rankings, without the lists of indices. */
  public static JavaRDD<Row> rankings(
      JavaRDD<Dossiers.Settled> dossiers, Broadcast<Configuration> conf) {
    return dossiers.flatMap(
        settled -> Rankings.of(settled.dossier(), conf.value()).rankings().iterator());
  }

  /** The table rank_moves, without the lists of indices. */
  public static JavaRDD<Row> rankMoves(
      JavaRDD<Dossiers.Settled> dossiers, Broadcast<Configuration> conf) {
    return dossiers.flatMap(
        settled -> Rankings.of(settled.dossier(), conf.value()).moves().iterator());
  }

  /** The table growth. */
  public static JavaRDD<Row> growth(JavaRDD<Dossiers.Settled> dossiers) {
    return dossiers.flatMap(settled -> GrowthRates.of(settled.dossier()).iterator());
  }

  /** The table comparisons. */
  public static JavaRDD<Row> comparisons(
      JavaRDD<Dossiers.Settled> dossiers, Broadcast<Configuration> conf) {
    return dossiers.flatMap(
        settled -> Comparisons.of(settled.dossier(), conf.value()).iterator());
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
    JavaPairRDD<Tuple2<String, Integer>, Tuple3<String, String, Double>> inputs =
        dossiers.flatMapToPair(settled -> inputs(settled.dossier(), conf.value()).iterator());
    return inputs
        .groupByKey(partitions)
        .flatMap(
            panel -> {
              Map<String, Map<String, Double>> values = new TreeMap<>();
              for (Tuple3<String, String, Double> input : panel._2()) {
                values
                    .computeIfAbsent(input._1(), any -> new TreeMap<>())
                    .put(input._2(), input._3());
              }
              IndexDeclaration index = index(panel._1()._1(), conf.value());
              return Scores.of(index, conf.value(), panel._1()._2(), values).iterator();
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
  private static List<Tuple2<Tuple2<String, Integer>, Tuple3<String, String, Double>>>
      inputs(Dossier dossier, Configuration conf) {
    List<Tuple2<Tuple2<String, Integer>, Tuple3<String, String, Double>>> inputs =
        new ArrayList<>();
    for (IndexDeclaration index : conf.indices()) {
      for (IndexNode leaf : index.leaves()) {
        if (leaf.indicator().equals(dossier.indicatorId())) {
          for (Rankings.Entry entry : Rankings.values(dossier, conf)) {
            inputs.add(
                new Tuple2<>(
                    new Tuple2<>(key(index), entry.year()),
                    new Tuple3<>(dossier.indicatorId(), entry.zoneId(), entry.value())));
          }
        }
      }
    }
    return inputs;
  }

  /** Rows of rankings and of rank_moves. */
  public record Lists(JavaRDD<Row> rankings, JavaRDD<Row> moves) {}

  /** The lists that indices make of their scores; a list's id is the index's. */
  public static Lists indexLists(JavaRDD<Row> scores, Broadcast<Configuration> conf) {
    JavaRDD<Rankings.Tabled> lists =
        scores
            .filter(row -> TableRow.view(Tables.SCORES, row).text(Columns.PARENT_ID) == null)
            .keyBy(row -> TableRow.view(Tables.SCORES, row).text(Columns.INDEX_ID))
            .groupByKey(1)
            .map(
                list -> {
                  List<Row> wholes = new ArrayList<>();
                  list._2().forEach(wholes::add);
                  return Rankings.ofIndex(list._1(), Scores.entries(wholes), conf.value());
                });
    return new Lists(
        lists.flatMap(list -> list.rankings().iterator()),
        lists.flatMap(list -> list.moves().iterator()));
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
