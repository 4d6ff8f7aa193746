package org.zonemark.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Target;
import org.zonemark.table.target.Attainments;
import org.zonemark.table.target.BundleAttainments;
import org.zonemark.table.target.Milestones;
import org.zonemark.table.target.PlanProgress;

/** How the rows of the tables about targets come together; in no order. */
public final class TargetTables {

  private TargetTables() {}

  /** The table attainment: a row a target, and one a member of a bundle. */
  public static JavaRDD<Row> attainment(
      JavaRDD<IndicatorEditions> indicatorData,
      List<Row> targets,
      Broadcast<Configuration> conf,
      LocalDate asOf) {
    JavaRDD<Row> judged =
        CachedPartitions.of(
                indicatorData.flatMap(
                    settled -> Attainments.of(settled.data(), conf.value(), asOf).iterator()))
            .values();
    Map<String, Row> bundles = new HashMap<>();
    for (Row row : targets) {
      Target target = Target.of(row);
      if (conf.value().bundle(target.series().indicatorId()).isPresent()) {
        bundles.put(PlanProgress.key(row, Tables.TARGETS), row);
      }
    }
    if (bundles.isEmpty()) {
      return judged;
    }
    JavaPairRDD<String, Row> members =
        judged
            .keyBy(row -> PlanProgress.key(row, Tables.ATTAINMENT))
            .filter(pair -> bundles.containsKey(pair._1()) && Attainments.decides(pair._2()));
    JavaRDD<Row> wholes =
        Groups.byKey(members, 1)
            .map(
                pair -> {
                  Target target = Target.of(bundles.get(pair._1()));
                  return BundleAttainments.of(target, pair._2(), conf.value(), asOf);
                });
    return judged.union(wholes);
  }

  /** The table plan_progress: the targets of each plan, owner, zone and theme by conclusion. */
  public static JavaRDD<Row> planProgress(
      JavaRDD<Row> attainment, List<Row> targets, Broadcast<Configuration> conf, LocalDate asOf) {
    HashMap<String, Row> byKey = new HashMap<>();
    targets.forEach(row -> byKey.put(PlanProgress.key(row, Tables.TARGETS), row));
    // Sent once to each executor; what a function holds itself is sent with each of its tasks.
    Broadcast<HashMap<String, Row>> promised =
        JavaSparkContext.fromSparkContext(attainment.context()).broadcast(byKey);
    JavaPairRDD<PlanProgress.Place, PlanProgress.Count> counts =
        attainment.flatMapToPair(
            row ->
                PlanProgress.of(
                        row,
                        promised.value().get(PlanProgress.key(row, Tables.ATTAINMENT)),
                        conf.value(),
                        asOf)
                    .iterator());
    return counts
        .reduceByKey(PlanProgress.Count::add, 1)
        .map(count -> PlanProgress.row(count._1(), count._2(), conf.value(), asOf));
  }

  /** The table milestones: of every target that can be broken down, a row a year. */
  public static JavaRDD<Row> milestones(
      JavaRDD<IndicatorEditions> indicatorData, Broadcast<Configuration> conf, LocalDate asOf) {
    return indicatorData.flatMap(
        settled -> Milestones.of(settled.data(), conf.value(), asOf).iterator());
  }
}
