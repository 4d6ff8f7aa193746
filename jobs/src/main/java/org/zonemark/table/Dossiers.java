package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.Indicator;
import org.zonemark.conf.RankList;
import org.zonemark.quality.Finding;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import scala.Tuple2;

/**
 * Brings together everything about each indicator, once: the one shuffle by which all derived
 * tables become narrow maps over dossiers.
 */
public final class Dossiers {

  private Dossiers() {}

  /**
   * A dossier, and what was met when its statements were settled.
   *
   * @param dossier the dossier
   * @param revisions rows of the table revisions
   * @param findings oddities between statements
   */
  public record Settled(Dossier dossier, List<Row> revisions, List<Finding> findings)
      implements Serializable {

    /** Rows of the table observations. */
    public List<Row> observations() {
      return dossier.observations().stream().map(Observation::toRow).toList();
    }

    /** What a run wants to know of it before anything is derived. */
    Brief brief() {
      TreeMap<String, Long> counts = new TreeMap<>();
      findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
      List<Observation> known =
          dossier.observations().stream().filter(any -> any.value() != null).toList();
      return new Brief(
          dossier.indicatorId(),
          counts,
          !known.isEmpty(),
          known.stream()
              .map(observation -> observation.period().lastDay().toString())
              .max(String::compareTo)
              .orElse(""));
    }
  }

  /**
   * A dossier in brief.
   *
   * @param indicatorId the indicator
   * @param findings how many findings each code has
   * @param hasValues whether any observation has a value
   * @param lastDay the last day of the latest period observed, as text; "" without values
   */
  public record Brief(
      String indicatorId, TreeMap<String, Long> findings, boolean hasValues, String lastDay)
      implements Serializable {}

  /** Every dossier in brief. */
  public static List<Brief> briefs(JavaRDD<Settled> dossiers) {
    return dossiers.map(Settled::brief).collect();
  }

  /** Dossiers of statements as read: they are settled here. */
  public static JavaRDD<Settled> settle(
      JavaSparkContext spark,
      JavaRDD<Row> observations,
      List<Row> targets,
      Broadcast<Configuration> conf,
      int partitions) {
    return gather(spark, observations, targets, conf, partitions)
        .map(
            raw -> {
              Settlement.Settled own = SenseChecks.of(raw.observations(), conf.value());
              Settlement.Settled counts = SenseChecks.of(raw.denominators(), conf.value());
              Dossier dossier =
                  new Dossier(
                      raw.indicatorId(), own.observations(), raw.promises(), counts.observations());
              List<Finding> findings = new ArrayList<>(own.findings());
              findings.addAll(PromiseChecks.of(dossier, conf.value()));
              return new Settled(dossier, own.revisions(), findings);
            });
  }

  /**
   * Dossiers of a snapshot's statements, which are settled already.
   *
   * @param another whether the day of which the run asks what was known is not the snapshot's, so
   *     that they are settled anew for it
   */
  public static JavaRDD<Settled> load(
      JavaSparkContext spark,
      JavaRDD<Row> observations,
      List<Row> targets,
      Broadcast<Configuration> conf,
      boolean another,
      int partitions) {
    return gather(spark, observations, targets, conf, partitions)
        .map(dossier -> another ? Known.asKnown(dossier, conf.value()) : dossier)
        .map(dossier -> new Settled(dossier, List.of(), List.of()));
  }

  private static JavaRDD<Dossier> gather(
      JavaSparkContext spark,
      JavaRDD<Row> observations,
      List<Row> targets,
      Broadcast<Configuration> conf,
      int partitions) {
    TreeMap<String, TreeSet<String>> measures = measures(conf.value());
    targets.forEach(row -> addMeasures(Target.of(row), conf.value(), measures));
    TreeSet<String> none = new TreeSet<>();
    JavaPairRDD<String, Tuple2<Part, Row>> parts =
        observations.flatMapToPair(
            row -> {
              String indicator = TableRow.view(Tables.OBSERVATIONS, row).text(Columns.INDICATOR_ID);
              List<Tuple2<String, Tuple2<Part, Row>>> roles = new ArrayList<>();
              roles.add(part(indicator, Part.OBSERVATION, row));
              for (String other : measures.getOrDefault(indicator, none)) {
                roles.add(part(other, Part.DENOMINATOR, row));
              }
              return roles.iterator();
            });
    List<Tuple2<String, Tuple2<Part, Row>>> byJudge = new ArrayList<>();
    for (Row row : targets) {
      Promises.of(Target.of(row), conf.value()).stream()
          .map(promise -> promise.judged().indicatorId())
          .distinct()
          .forEach(indicator -> byJudge.add(part(indicator, Part.PROMISE, row)));
    }
    return Groups.byKey(parts.union(spark.parallelizePairs(byJudge, 1)), partitions)
        .map(
            group ->
                new Dossier(
                    group._1(),
                    rows(group._2(), Part.OBSERVATION).stream().map(Observation::of).toList(),
                    promises(group._1(), rows(group._2(), Part.PROMISE), conf.value()),
                    rows(group._2(), Part.DENOMINATOR).stream().map(Observation::of).toList()))
        .filter(dossier -> !dossier.observations().isEmpty() || !dossier.promises().isEmpty());
  }

  /** By indicator the others whose dossiers hold its statements too. */
  private static TreeMap<String, TreeSet<String>> measures(Configuration conf) {
    TreeMap<String, TreeSet<String>> measures = new TreeMap<>();
    for (RankList list : conf.lists()) {
      measures
          .computeIfAbsent(list.denominatorIndicatorId(), any -> new TreeSet<>())
          .add(list.indicatorId());
    }
    for (Indicator indicator : conf.indicators()) {
      String id = indicator.indicatorId();
      conf.growth()
          .neededFor(id)
          .forEach(other -> measures.computeIfAbsent(other, any -> new TreeSet<>()).add(id));
    }
    return measures;
  }

  /** What a target is the ratio of goes to the dossier that judges it. */
  private static void addMeasures(
      Target target, Configuration conf, TreeMap<String, TreeSet<String>> measures) {
    for (Dossier.Promise promise : Promises.of(target, conf)) {
      Fraction.of(promise.judged(), conf)
          .ifPresent(
              fraction -> {
                for (Series side : List.of(fraction.numerator(), fraction.denominator())) {
                  if (!side.indicatorId().equals(promise.judged().indicatorId())) {
                    measures
                        .computeIfAbsent(side.indicatorId(), any -> new TreeSet<>())
                        .add(promise.judged().indicatorId());
                  }
                }
              });
    }
  }

  /** What a row is in a dossier. */
  private enum Part {
    OBSERVATION,
    DENOMINATOR,
    PROMISE
  }

  private static Tuple2<String, Tuple2<Part, Row>> part(String indicator, Part part, Row row) {
    return new Tuple2<>(indicator, new Tuple2<>(part, row));
  }

  private static List<Row> rows(List<Tuple2<Part, Row>> parts, Part wanted) {
    return parts.stream().filter(part -> part._1() == wanted).map(Tuple2::_2).toList();
  }

  private static List<Dossier.Promise> promises(
      String indicator, List<Row> targets, Configuration conf) {
    return targets.stream()
        .flatMap(row -> Promises.of(Target.of(row), conf).stream())
        .filter(promise -> promise.judged().indicatorId().equals(indicator))
        .toList();
  }
}
