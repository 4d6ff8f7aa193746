package org.zonemark.table;

import java.util.Set;
import org.apache.spark.sql.Row;
import org.zonemark.conf.AttainmentSettings;
import org.zonemark.conf.Configuration;
import org.zonemark.method.Attainment;
import org.zonemark.method.Outcome;
import org.zonemark.method.Progress;
import org.zonemark.method.Reason;
import org.zonemark.schema.Columns;

/**
 * What the methods beside the verdict say of promises, each with its own figure and words. Where
 * one can be computed, its row repeats the verdict, else it says why not.
 */
final class SideViews {

  /** Measures whose values grow by a rate. */
  private static final Set<String> GROWING = Set.of("level", "share", "ratio", "coverage");

  private SideViews() {}

  /**
   * What another method says of a promise.
   *
   * @param row of the table attainment, with target, date and zone filled
   */
  static Row fill(TableRow row, Case one, String method, Configuration conf) {
    Attainment.Judgement judgement = one.judgement();
    Outcome<Way> way = Way.of(one, conf);
    Outcome<Progress.Assessment> assessed = assess(one, method, way, conf.attainment());
    Reason reason = assessed.isPresent() ? judgement.reason() : assessed.reason();
    Attainment.Status status =
        assessed.isPresent() ? judgement.status() : Attainment.Status.NOT_JUDGEABLE;
    boolean onSchedule = method.equals("schedule") && way.isPresent();
    Attainment.Observation shown =
        onSchedule ? way.value().at().observation() : judgement.observation();
    Attainment.Observation start = onSchedule ? way.value().from() : Way.start(one);
    row.put(Columns.METHOD, method)
        .put(Columns.COUNTED, false)
        .put(Columns.INDICATOR_ID, one.promise().target().series().indicatorId())
        .put(Columns.VIA_ALIAS, one.alias())
        .put(Columns.STATUS, status.code())
        .put(Columns.REASON, reason == null ? null : reason.code())
        .put(Columns.DUE, judgement.due())
        .put(Columns.UNIT, one.promised().unit())
        .put(Columns.TARGET_VALUE, one.aim());
    if (shown != null) {
      row.put(Columns.OBSERVED, shown.value())
          .put(Columns.OBSERVED_PERIOD, shown.period().text())
          .put(Columns.OBSERVATION_ID, shown.id());
    }
    if (start != null) {
      row.put(Columns.BASE_VALUE, start.value()).put(Columns.BASE_PERIOD, start.period().text());
    }
    if (onSchedule) {
      fill(row, way.value());
    }
    if (assessed.isPresent()) {
      Progress.Assessment said = assessed.value();
      row.put(Columns.METHOD_STATUS, said.standing() == null ? null : said.standing().code())
          .put(Columns.PROGRESS_VALUE, said.value())
          .put(Columns.SCORE, said.score())
          .put(Columns.PROJECTED, said.projected());
    }
    return row.row();
  }

  /** Progress and expectations, from which the schedule speaks. */
  private static void fill(TableRow row, Way way) {
    Double progress = way.progressPct();
    Double elapsed = way.elapsed() == null ? null : Double.valueOf(100 * way.elapsed());
    row.put(Columns.OBSERVED_FROM, way.at().origin())
        .put(Columns.OBSERVATIONS_USED, String.join(" ", way.at().used()))
        .put(Columns.PROGRESS_PCT, progress)
        .put(Columns.ELAPSED_PCT, elapsed)
        .put(
            Columns.ELAPSED_NOW_PCT,
            way.elapsedNow() == null ? null : Double.valueOf(100 * way.elapsedNow()))
        .put(Columns.EXPECTED, way.expected())
        .put(Columns.EXPECTED_NOW, way.expectedNow());
    if (progress != null && elapsed != null) {
      row.put(Columns.BEYOND_SCHEDULE_PP, Progress.beyondSchedule(progress, elapsed));
    }
  }

  private static Outcome<Progress.Assessment> assess(
      Case one, String method, Outcome<Way> way, AttainmentSettings settings) {
    if (method.equals("schedule")) {
      return way.isPresent() ? way.value().schedule(settings) : Outcome.none(way.reason());
    }
    boolean byRates = method.equals("statcan") || method.equals("un_progress_chart");
    if (!(byRates ? GROWING : Way.FROM_A_BASE).contains(one.measure())) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    Outcome<Progress.Course> course = Way.course(one);
    if (!course.isPresent()) {
      return Outcome.none(course.reason());
    }
    return switch (method) {
      case "statcan" -> Progress.statCan(course.value());
      case "un_progress_chart" -> Progress.unProgressChart(course.value());
      case "escap_csi" -> Progress.escapCurrentStatus(course.value());
      default -> throw new IllegalArgumentException("There is no method " + method);
    };
  }
}
