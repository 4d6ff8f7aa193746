package org.zonemark.table.target;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Attainment;
import org.zonemark.method.target.Progress;
import org.zonemark.method.target.Projection;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * What the methods beside the verdict say of promises, each with its own figure and words. Where
 * one can be computed, its row repeats the verdict, else it says why not.
 */
final class ProgressMethods {

  /** Measures whose values grow by a rate. */
  private static final Set<String> GROWING = Set.of("level", "share", "ratio", "coverage");

  /** There is nothing to project: the value of the target's period is known. */
  private static final String PERIOD_OVER = "period_over";

  private ProgressMethods() {}

  /**
   * What another method says of a promise.
   *
   * @param row of the table attainment, with target, date and zone filled
   */
  static Row fill(TableRow row, TargetAssessment one, String method, Configuration conf) {
    Attainment.Judgement judgement = one.judgement();
    Outcome<ScheduleProgress> way = ScheduleProgress.of(one, conf);
    boolean known =
        judgement.observation() != null
            && judgement.observation().period().equals(one.promised().period());
    if (known && method.startsWith("projection_")) {
      judged(row, one, method, judgement.status(), judgement.reason(), judgement.observation());
      return row.put(Columns.PROJECTED_REASON, PERIOD_OVER).row();
    }
    Outcome<Projection.Forecast> forecast = forecast(one, method, conf);
    Outcome<Progress.Assessment> assessed = assess(one, method, way, forecast, conf.attainment());
    Reason reason = assessed.isPresent() ? judgement.reason() : assessed.reason();
    Attainment.Status status =
        assessed.isPresent() ? judgement.status() : Attainment.Status.NOT_JUDGEABLE;
    boolean onSchedule = method.equals("schedule") && way.isPresent();
    Attainment.Observation shown =
        onSchedule ? way.value().at().observation() : judgement.observation();
    Attainment.Observation start = onSchedule ? way.value().from() : ScheduleProgress.start(one);
    judged(row, one, method, status, reason, shown);
    Set<String> beside = new LinkedHashSet<>();
    if (forecast != null && shown != null) {
      values(one, shown.period()).forEach(value -> beside.addAll(value.used()));
    }
    if (start != null) {
      beside.addAll(one.statementsOf(start));
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
    // Where the value of the target's period is known, nothing is left to chance.
    if (forecast != null && forecast.isPresent() && assessed.isPresent() && !known) {
      Integer years = forecast.value().yearsToReach();
      Reason unsure = forecast.value().probabilityReason();
      row.put(Columns.PROBABILITY_MET, forecast.value().probabilityMet())
          .put(Columns.PROBABILITY_REASON, unsure == null ? null : unsure.code())
          .put(
              Columns.REACHED_YEAR,
              years == null ? null : Integer.valueOf(shown.period().year() + years));
    }
    return row.put(Columns.OBSERVATIONS_BESIDE, Attainments.joined(beside)).row();
  }

  /** What every method's row repeats: whose target, how it stands, and the value looked at. */
  private static void judged(
      TableRow row,
      TargetAssessment one,
      String method,
      Attainment.Status status,
      Reason reason,
      Attainment.Observation shown) {
    row.put(Columns.METHOD, method)
        .put(Columns.COUNTED, false)
        .put(Columns.INDICATOR_ID, one.promise().target().series().indicatorId())
        .put(Columns.VIA_ALIAS, one.alias())
        .put(Columns.STATUS, status.code())
        .put(Columns.REASON, reason == null ? null : reason.code())
        .put(Columns.DUE, one.judgement().due())
        .put(Columns.UNIT, one.promised().unit())
        .put(Columns.TARGET_VALUE, one.aim());
    if (shown != null) {
      row.put(Columns.OBSERVED, shown.value())
          .put(Columns.OBSERVED_PERIOD, shown.period().text())
          .put(Columns.OBSERVATION_ID, shown.id());
    }
  }

  /** Progress and expectations, from which the schedule speaks. */
  static void fill(TableRow row, ScheduleProgress way) {
    Double progress = way.progressPct();
    Double elapsed = way.elapsed() == null ? null : Double.valueOf(100 * way.elapsed());
    boolean beyond = progress == null && way.course().beyond();
    row.put(Columns.OBSERVED_FROM, way.at().origin())
        .put(Columns.PROGRESS_REASON, beyond ? Reason.BASE_BEYOND_TARGET.code() : null)
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
      TargetAssessment one,
      String method,
      Outcome<ScheduleProgress> way,
      Outcome<Projection.Forecast> forecast,
      AttainmentSettings settings) {
    if (method.equals("schedule")) {
      return way.isPresent() ? way.value().schedule(settings) : Outcome.none(way.reason());
    }
    boolean byRates = !method.equals("escap_csi") && !method.equals("sdg_trend");
    if (!(byRates ? GROWING : ScheduleProgress.FROM_A_BASE).contains(one.measure())) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    Outcome<Progress.Course> course = ScheduleProgress.course(one);
    if (!course.isPresent()) {
      return Outcome.none(course.reason());
    }
    if (forecast != null && !forecast.isPresent()) {
      return Outcome.none(forecast.reason());
    }
    return switch (method) {
      case "statcan" -> Progress.statCan(course.value());
      case "un_progress_chart" -> Progress.unProgressChart(course.value());
      case "escap_csi" -> Progress.escapCurrentStatus(course.value());
      case "sdg_trend" -> Progress.sdgTrend(course.value());
      case "escap_api" ->
          Progress.escapAnticipated(
              course.value(),
              course.value().left() == 0 ? course.value().current() : forecast.value().value());
      default -> Outcome.of(projected(one, forecast.value().value()));
    };
  }

  /** What a projection says of the target. */
  private static Progress.Assessment projected(TargetAssessment one, double value) {
    Attainment.Observation then =
        new Attainment.Observation(
            Series.NONE,
            one.promised().period(),
            Operator.EQUAL,
            value,
            null,
            null,
            one.promised().unit());
    boolean met = Attainment.meets(one.promised(), then, one.context());
    Progress.Standing standing =
        met ? Progress.Standing.PROJECTED_MET : Progress.Standing.PROJECTED_SHORT;
    return new Progress.Assessment(standing, null, null, value);
  }

  /** The values so far carried to the target's period; null for methods that carry none. */
  private static Outcome<Projection.Forecast> forecast(
      TargetAssessment one, String method, Configuration conf) {
    boolean anticipates = method.equals("escap_api");
    if (!anticipates && !method.startsWith("projection_")) {
      return null;
    }
    Attainment.Observation shown = one.judgement().observation();
    if (shown == null || !GROWING.contains(one.measure())) {
      return Outcome.none(shown == null ? one.unobserved() : Reason.RATE_MEASURE);
    }
    List<ObservedValue> values = values(one, shown.period());
    boolean mixed =
        values.stream()
            .anyMatch(value -> !value.prices().equals(one.promise().judged().priceBasis()));
    if (mixed) {
      return Outcome.none(Reason.PRICE_BASIS_MIXED);
    }
    Projection.Task task =
        new Projection.Task(
            values.stream()
                .map(ObservedValue::observation)
                .map(each -> new Trend.Point(years(each.period()), each.value()))
                .toList(),
            years(one.promised().period()),
            one.aim(),
            Attainment.direction(one.promised(), one.context()),
            limit(one));
    AttainmentSettings.Projection told = conf.attainment().projection();
    return Projection.of(
        anticipates ? Projection.Method.WEIGHTED : Projection.Method.of(method),
        task,
        new Projection.Parameters(
            told.damping(),
            told.recency(),
            told.levelSmoothing(),
            told.trendSmoothing(),
            told.minPoints()));
  }

  /**
   * The values of the target's kind up to the one shown, from the declared base on, one a period.
   */
  private static List<ObservedValue> values(TargetAssessment one, Period upTo) {
    Period from = one.promised().basePeriod();
    Map<Period, ObservedValue> values = new TreeMap<>();
    one.readings().stream()
        .filter(reading -> reading.observation().isPoint())
        .filter(reading -> reading.observation().unit().equals(one.promised().unit()))
        .filter(reading -> reading.observation().period().isLike(one.promised().period()))
        .filter(reading -> reading.observation().period().compareTo(upTo) <= 0)
        .filter(reading -> from == null || from.yearsTo(reading.observation().period()) >= 0)
        .sorted(Comparator.comparing(reading -> reading.observation().id()))
        .forEach(reading -> values.putIfAbsent(reading.observation().period(), reading));
    return List.copyOf(values.values());
  }

  /** The end of a period in years, as the axis of a trend. */
  private static double years(Period period) {
    return period.last().getYear() + period.last().getMonthValue() / 12.0;
  }

  /** Shares and rates of coverage cannot pass 100 %. */
  private static Double limit(TargetAssessment one) {
    boolean bounded =
        Set.of("share", "coverage").contains(one.measure()) && one.promised().unit().equals("%");
    return bounded ? Double.valueOf(100) : null;
  }
}
