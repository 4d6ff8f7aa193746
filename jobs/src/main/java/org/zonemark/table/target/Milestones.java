package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Period;
import org.zonemark.method.target.Attainment;
import org.zonemark.method.target.Path;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * Targets broken down into the years on their way (逐年分解), the last of which is the target itself.
 * The base is the declared one, else the observation of the declared base period, else the latest
 * before the target's period. What has no base or is no annual amount or share has no rows, nor
 * what cannot grow at one rate where that is asked for.
 */
public final class Milestones {

  /** The table milestones, where targets are to be broken down. */
  public static final DerivedTable<Void> TABLE =
      DerivedTable.together(Tables.MILESTONES, DerivedTable.ATTAIN)
          .askedIf(conf -> !conf.attainment().milestones().equals(AttainmentSettings.NONE));

  /** Measures that a plan divides into years. */
  private static final Set<String> DIVISIBLE = Set.of("level", "share", "ratio", "coverage");

  private Milestones() {}

  /** Rows of the table milestones for the promises judged by one indicator. */
  public static List<Row> of(IndicatorData dossier, Configuration conf, LocalDate asOf) {
    String path = conf.attainment().milestones();
    List<Row> rows = new ArrayList<>();
    if (path.equals(AttainmentSettings.NONE)) {
      return rows;
    }
    UsableObservations known = UsableObservations.of(dossier);
    for (IndicatorData.TargetMember promise : TargetVersions.stated(dossier.promises(), conf)) {
      if (promise.memberId().equals(Series.NONE)) {
        rows.addAll(years(TargetAssessment.of(promise, known, conf, asOf), path, conf));
      }
    }
    return rows;
  }

  private static List<Row> years(TargetAssessment one, String path, Configuration conf) {
    Attainment.Target promised = one.promised();
    Attainment.Observation base = planned(one);
    List<Row> rows = new ArrayList<>();
    boolean yearly = base != null && base.period().isAnnual() && promised.period().isAnnual();
    if (!yearly || !DIVISIBLE.contains(one.measure())) {
      return rows;
    }
    double aim = one.aim();
    Path way = Path.of(path);
    List<Trend.Point> points = ScheduleProgress.declared(one, base, conf);
    boolean declared = points.size() > 2;
    double whole = base.period().yearsTo(promised.period());
    for (int year = base.period().year() + 1; year <= promised.period().year(); year++) {
      double share = (year - base.period().year()) / whole;
      Optional<Double> value =
          declared
              ? Optional.of(Path.through(points, year - base.period().year()))
              : way.at(base.value(), aim, share, conf.attainment().schedule().load());
      if (value.isPresent()) {
        rows.add(
            TableRow.of(Tables.MILESTONES)
                .put(Columns.TARGET_ID, one.promise().target().id())
                .put(Columns.VERSION, one.promise().target().version())
                .put(Columns.PERIOD, Period.ofYear(year).text())
                .put(Columns.VALUE, value.get())
                .put(Columns.PATH, declared ? "declared" : path)
                .row());
      }
    }
    return rows;
  }

  /** What a target is broken down from; null where there is nothing. */
  private static Attainment.Observation planned(TargetAssessment one) {
    Attainment.Target promised = one.promised();
    Optional<Attainment.Observation> declared = one.declaredBase();
    if (declared.isPresent()) {
      return declared.get();
    }
    return one.observations().stream()
        .filter(Attainment.Observation::isPoint)
        .filter(observation -> observation.period().isAnnual())
        .filter(observation -> observation.unit().equals(promised.unit()))
        .filter(
            observation ->
                promised.basePeriod() == null
                    ? observation.period().yearsTo(promised.period()) > 0
                    : observation.period().equals(promised.basePeriod()))
        .max(
            Comparator.comparing(Attainment.Observation::period)
                .thenComparing(Attainment.Observation::id))
        .orElse(null);
  }
}
