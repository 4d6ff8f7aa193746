package org.zonemark.table;

import java.util.Comparator;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.zonemark.conf.AttainmentSettings;
import org.zonemark.conf.Configuration;
import org.zonemark.method.Attainment;
import org.zonemark.method.Outcome;
import org.zonemark.method.Period;
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

  /** Measures whose values are on a way from a base to the target. */
  private static final Set<String> ON_A_WAY =
      Set.of("level", "share", "ratio", "coverage", "rank", "percentile", "gap");

  private SideViews() {}

  /**
   * What another method says of a promise.
   *
   * @param row of the table attainment, with target, date and zone filled
   */
  static Row fill(TableRow row, Case one, String method, Configuration conf) {
    Attainment.Judgement judgement = one.judgement();
    Attainment.Observation shown = judgement.observation();
    Attainment.Observation start = start(one);
    Outcome<Progress.Assessment> assessed = assess(one, method, start, conf.attainment());
    Reason reason = assessed.isPresent() ? judgement.reason() : assessed.reason();
    Attainment.Status status =
        assessed.isPresent() ? judgement.status() : Attainment.Status.NOT_JUDGEABLE;
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
    if (assessed.isPresent()) {
      Progress.Assessment said = assessed.value();
      row.put(Columns.METHOD_STATUS, said.standing() == null ? null : said.standing().code())
          .put(Columns.PROGRESS_VALUE, said.value())
          .put(Columns.SCORE, said.score())
          .put(Columns.PROJECTED, said.projected());
    }
    return row.row();
  }

  private static Outcome<Progress.Assessment> assess(
      Case one, String method, Attainment.Observation start, AttainmentSettings settings) {
    Attainment.Observation shown = one.judgement().observation();
    boolean byRates = method.equals("statcan") || method.equals("un_progress_chart");
    if (!(byRates ? GROWING : ON_A_WAY).contains(one.measure())) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    if (shown == null) {
      boolean none = one.observations().isEmpty();
      return Outcome.none(none ? Reason.NO_OBSERVATION : Reason.NO_OBSERVATION_OF_PERIOD);
    }
    if (!shown.isPoint()) {
      return Outcome.none(Reason.BOUND_INCONCLUSIVE);
    }
    if (!shown.unit().equals(one.promised().unit())) {
      return Outcome.none(Reason.UNIT_DIFFERS);
    }
    Progress.Course course =
        new Progress.Course(
            start == null ? null : start.value(),
            shown.value(),
            one.aim(),
            start == null ? 0 : start.period().yearsTo(shown.period()),
            shown.period().yearsTo(one.promised().period()),
            Attainment.direction(one.promised(), one.context()),
            Attainment.meets(one.promised(), shown, one.context()));
    return switch (method) {
      case "statcan" -> Progress.statCan(course);
      case "un_progress_chart" -> Progress.unProgressChart(course);
      case "escap_csi" -> Progress.escapCurrentStatus(course);
      case "schedule" -> Progress.schedule(course, settings.scheduleTolerancePct() / 100);
      default -> throw new IllegalArgumentException("There is no method " + method);
    };
  }

  /**
   * What progress is measured from: the declared base; else the observation of the declared base
   * period or the next available one; without a declared base period the earliest observation. Null
   * where there is none before the observation that is shown.
   */
  private static Attainment.Observation start(Case one) {
    Attainment.Target promised = one.promised();
    Attainment.Observation shown = one.judgement().observation();
    if (shown == null) {
      return null;
    }
    Period from = promised.basePeriod();
    if (from != null && promised.baseValue() != null) {
      return one.declaredBase().filter(base -> isBefore(base, shown)).orElse(null);
    }
    return one.observations().stream()
        .filter(Attainment.Observation::isPoint)
        .filter(observation -> observation.unit().equals(promised.unit()))
        .filter(observation -> observation.period().isLike(promised.period()))
        .filter(observation -> from == null || from.yearsTo(observation.period()) >= 0)
        .filter(observation -> isBefore(observation, shown))
        .min(
            Comparator.comparing(Attainment.Observation::period)
                .thenComparing(Attainment.Observation::id))
        .orElse(null);
  }

  private static boolean isBefore(Attainment.Observation one, Attainment.Observation other) {
    return one.period().yearsTo(other.period()) > 0;
  }
}
