package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;
import org.zonemark.method.target.Attainment;
import org.zonemark.method.target.Conclusion;
import org.zonemark.method.target.Progress;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.data.Target;

/**
 * Judges the promises about one indicator.
 *
 * <p>A promise is judged by observations of its own zone, indicator, measure and period. An
 * indicator that is read as another one says so in every row ({@code via_alias}). Beside that
 * verdict stand the methods that are asked for ({@link AttainmentSettings}), each with its own
 * figure and words; where one can be computed, its row repeats the verdict, else it says why not.
 */
public final class Attainments {

  /** The table attainment. */
  public static final DerivedTable<Void> TABLE =
      DerivedTable.together(Tables.ATTAINMENT, DerivedTable.ATTAIN);

  private static final String FLOOR = "floor";

  /** Columns that speak of the value shown beside the verdict. */
  private static final List<String> OF_THE_VALUE_SHOWN =
      List.of(
          Columns.GAP,
          Columns.GAP_PCT,
          Columns.PROGRESS_REASON,
          Columns.EXPECTED_LINEAR,
          Columns.EXPECTED_GEOMETRIC,
          Columns.REQUIRED_GROWTH_PCT,
          Columns.REQUIRED_INCREMENT,
          Columns.OBSERVED_GROWTH_PCT,
          Columns.ACCELERATION_PP,
          Columns.ATTAINED_SINCE);

  private final UsableObservations known;
  private final Configuration conf;
  private final LocalDate asOf;

  private Attainments(UsableObservations known, Configuration conf, LocalDate asOf) {
    this.known = known;
    this.conf = conf;
    this.asOf = asOf;
  }

  /** What was published by this day counts; - where everything does. */
  static String knownOn(Configuration conf) {
    return Optional.ofNullable(PublicationDay.knownOn(conf)).orElse("-");
  }

  /** Rows of the table attainment for the promises judged by one indicator, one a method. */
  public static List<Row> of(IndicatorData dossier, Configuration conf, LocalDate asOf) {
    UsableObservations known = UsableObservations.of(dossier);
    Attainments attainments = new Attainments(known, conf, asOf);
    List<TargetAssessment> cases = new ArrayList<>();
    List<IndicatorData.TargetMember> stated = TargetVersions.stated(dossier.promises(), conf);
    Map<String, Integer> inForce = TargetVersions.inForce(stated);
    for (IndicatorData.TargetMember promise : stated) {
      cases.add(TargetAssessment.of(promise, known, conf, asOf));
    }
    Map<Series, List<TargetAssessment>> bySeries =
        cases.stream().collect(Collectors.groupingBy(one -> one.promise().target().series()));
    List<Row> rows = new ArrayList<>();
    for (TargetAssessment one : cases) {
      List<TargetAssessment> beside = bySeries.get(one.promise().target().series());
      rows.add(attainments.row(one, otherTier(one, beside), inForce));
      for (String method : conf.attainment().methods()) {
        if (!method.equals(AttainmentSettings.OWN_PERIOD)) {
          Target target = one.promise().target();
          TableRow row =
              identity(target, one.promise().memberId(), conf, asOf)
                  .put(Columns.IN_FORCE, target.version() == inForce.get(target.id()));
          rows.add(ProgressMethods.fill(row, one, method, conf));
        }
      }
    }
    return rows;
  }

  /**
   * The other tier (底线 beside 力争) of the same promise; null where there is one tier.
   *
   * @param cases those of its series
   */
  private static TargetAssessment otherTier(TargetAssessment one, List<TargetAssessment> cases) {
    Target target = one.promise().target();
    if (target.tier() == null) {
      return null;
    }
    return cases.stream()
        .filter(other -> other.promise().memberId().equals(one.promise().memberId()))
        .filter(other -> isOtherTier(other.promise().target(), target))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOtherTier(Target one, Target other) {
    return one.tier() != null
        && !one.tier().equals(other.tier())
        && one.planId().equals(other.planId())
        && one.version() == other.version()
        && one.period().equals(other.period())
        && one.unit().equals(other.unit())
        && one.dupOf() == null
        && other.dupOf() == null;
  }

  /** Whether a row of the table attainment is a verdict, and no other method's view. */
  public static boolean decides(Row row) {
    return TableRow.view(Tables.ATTAINMENT, row)
        .text(Columns.METHOD)
        .equals(AttainmentSettings.OWN_PERIOD);
  }

  private Row row(TargetAssessment one, TargetAssessment otherTier, Map<String, Integer> inForce) {
    Attainment.Judgement judgement = one.judgement();
    TableRow row = judged(one);
    Target target = one.promise().target();
    if (target.version() < inForce.get(target.id())) {
      row.put(Columns.IN_FORCE, false).put(Columns.COUNTED, false);
    }
    Outcome<ScheduleProgress> way = ScheduleProgress.of(one, conf);
    Outcome<Progress.Assessment> schedule = schedule(way);
    Conclusion conclusion = conclusion(one, schedule);
    Set<String> beside = new LinkedHashSet<>(one.statementsOfBase());
    if (judgement.status() == Attainment.Status.NOT_DUE && schedule.isPresent()) {
      beside.addAll(way.value().from() == null ? List.of() : one.statementsOf(way.value().from()));
      underWay(row, judgement.observation(), way.value(), schedule.value());
    }
    row.put(Columns.CONCLUSION, conclusion.code())
        .put(
            Columns.CONCLUSION_REASON,
            conclusion == Conclusion.NOT_DUE ? schedule.reason().code() : null);
    if (otherTier != null) {
      Conclusion other = conclusion(otherTier, schedule(otherTier));
      boolean floor = FLOOR.equals(one.promise().target().tier());
      row.put(Columns.OTHER_TIER_ID, otherTier.promise().target().id())
          .put(
              Columns.TIERS_CONCLUSION,
              (floor
                      ? Conclusion.ofTiers(conclusion, other)
                      : Conclusion.ofTiers(other, conclusion))
                  .code());
    }
    if (judgement.status() == Attainment.Status.NOT_DUE
        || judgement.status() == Attainment.Status.NOT_JUDGEABLE) {
      boolean toDate =
          way.isPresent()
              && way.value().from() != null
              && judgement.status() == Attainment.Status.NOT_DUE
              && judgement.observation() != null
              && !way.value().at().observation().equals(judgement.observation());
      if (toDate) {
        row.put(Columns.PROJECTED_REASON, Reason.NO_OBSERVATION_OF_PERIOD.code());
      } else {
        rate(one).map(Observation::id).ifPresent(beside::add);
        project(row, one);
      }
    }
    return row.put(Columns.OBSERVATIONS_BESIDE, joined(beside)).row();
  }

  /** Ids in one text; null where there are none. */
  static String joined(Set<String> ids) {
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  /** From where and how far it is on its way, which its conclusion before time rests on. */
  private static void underWay(
      TableRow row,
      Attainment.Observation shown,
      ScheduleProgress way,
      Progress.Assessment schedule) {
    Attainment.Observation at = way.at().observation();
    if (way.from() == null) {
      return;
    }
    if (shown != null && !shown.equals(at)) {
      // What has added up in the period stands in place of the last whole one, and what is told of
      // that.
      OF_THE_VALUE_SHOWN.forEach(column -> row.put(column, null));
    }
    row.put(Columns.OBSERVED, at.value())
        .put(Columns.OBSERVED_PERIOD, at.period().text())
        .put(Columns.OBSERVATION_ID, at.id())
        .put(Columns.BASE_VALUE, way.from().value())
        .put(Columns.BASE_PERIOD, way.from().period().text())
        .put(Columns.SCHEDULE_RATIO, schedule.value());
    ProgressMethods.fill(row, way);
  }

  private Outcome<Progress.Assessment> schedule(TargetAssessment one) {
    return schedule(ScheduleProgress.of(one, conf));
  }

  private Outcome<Progress.Assessment> schedule(Outcome<ScheduleProgress> way) {
    return way.isPresent() ? way.value().schedule(conf.attainment()) : Outcome.none(way.reason());
  }

  private Conclusion conclusion(TargetAssessment one, Outcome<Progress.Assessment> schedule) {
    return Conclusion.of(one.judgement(), schedule, conf.attainment().tolerances().exceededPct());
  }

  private TableRow judged(TargetAssessment one) {
    Attainment.Judgement judgement = one.judgement();
    Attainment.Observation shown = judgement.observation();
    Target target = one.promise().target();
    TableRow row =
        identity(target, one.promise().memberId(), conf, asOf)
            .put(Columns.INDICATOR_ID, target.series().indicatorId())
            .put(Columns.VIA_ALIAS, one.alias())
            .put(Columns.STATUS, judgement.status().code())
            .put(Columns.REASON, judgement.reason() == null ? null : judgement.reason().code())
            .put(Columns.DUE, judgement.due())
            .put(Columns.UNIT, target.unit())
            .put(Columns.TARGET_VALUE, target.value())
            .put(Columns.BASE_VALUE, judgement.baseValue())
            .put(Columns.BASE_PERIOD, target.basePeriod())
            .put(Columns.PROGRESS_PCT, judgement.progressPct())
            .put(
                Columns.PROGRESS_REASON,
                judgement.progressReason() == null ? null : judgement.progressReason().code())
            .put(Columns.ELAPSED_PCT, judgement.elapsedPct())
            .put(Columns.SCHEDULE_RATIO, judgement.scheduleRatio())
            .put(Columns.EXPECTED_LINEAR, judgement.expectedLinear())
            .put(Columns.EXPECTED_GEOMETRIC, judgement.expectedGeometric())
            .put(Columns.GAP, judgement.gap())
            .put(Columns.REQUIRED_GROWTH_PCT, judgement.requiredGrowthPct())
            .put(Columns.OBSERVED_GROWTH_PCT, judgement.observedGrowthPct());
    if (one.lack() != null && judgement.status() == Attainment.Status.NOT_JUDGEABLE) {
      row.put(Columns.MISSING, one.lack().missing())
          .put(Columns.MISSING_WHY, one.lack().reason().code());
    }
    if (shown != null) {
      ObservedValue reading = one.reading(shown);
      row.put(Columns.OBSERVED, shown.value())
          .put(Columns.OBSERVED_PERIOD, shown.period().text())
          .put(Columns.OBSERVATION_ID, shown.id())
          .put(Columns.OBSERVED_FROM, reading.origin())
          .put(Columns.OBSERVATIONS_USED, String.join(" ", reading.used()))
          .put(Columns.ATTAINED_SINCE, attainedSince(one));
      distances(row, one, shown);
    }
    return row;
  }

  /** How far it is, and how fast it has to go from here. */
  private static void distances(TableRow row, TargetAssessment one, Attainment.Observation shown) {
    Attainment.Judgement judgement = one.judgement();
    boolean places = one.context().scale() == Scale.PLACES;
    if (judgement.gap() != null && judgement.targetValue() != 0 && !places) {
      row.put(Columns.GAP_PCT, Attainment.gapPct(judgement.gap(), judgement.targetValue()));
    }
    if (judgement.progressPct() != null && judgement.elapsedPct() != null) {
      row.put(
          Columns.BEYOND_SCHEDULE_PP,
          Progress.beyondSchedule(judgement.progressPct(), judgement.elapsedPct()));
    }
    double left = shown.period().yearsTo(one.promised().period());
    if (shown.isPoint() && left > 0 && ScheduleProgress.FROM_A_BASE.contains(one.measure())) {
      row.put(
          Columns.REQUIRED_INCREMENT, Progress.requiredIncrement(shown.value(), one.aim(), left));
    }
    if (judgement.requiredGrowthPct() != null && judgement.observedGrowthPct() != null) {
      row.put(
          Columns.ACCELERATION_PP,
          DerivedValues.increment(judgement.observedGrowthPct(), judgement.requiredGrowthPct()));
    }
  }

  /** The first of the periods that meet the target without a break up to the value shown. */
  private static String attainedSince(TargetAssessment one) {
    if (!ScheduleProgress.FROM_A_BASE.contains(one.measure())) {
      return null;
    }
    Attainment.Observation shown = one.judgement().observation();
    List<Attainment.Observation> order =
        one.observations().stream()
            .filter(observation -> observation.period().isLike(shown.period()))
            .filter(observation -> observation.period().compareTo(shown.period()) <= 0)
            .sorted(
                Comparator.comparing(Attainment.Observation::period, Comparator.reverseOrder())
                    .thenComparing(Attainment.Observation::operator)
                    .thenComparing(Attainment.Observation::id))
            .toList();
    String since = null;
    for (Attainment.Observation observation : order) {
      if (!Attainment.meets(one.promised(), observation, one.context())) {
        return since;
      }
      since = observation.period().text();
    }
    return since;
  }

  static TableRow identity(Target target, String memberId, Configuration conf, LocalDate asOf) {
    return TableRow.of(Tables.ATTAINMENT)
        .put(Columns.TARGET_ID, target.id())
        .put(Columns.VERSION, target.version())
        .put(Columns.MEMBER_ID, memberId)
        .put(Columns.METHOD, AttainmentSettings.OWN_PERIOD)
        .put(Columns.AS_OF, asOf.toString())
        .put(Columns.KNOWN_ON, knownOn(conf))
        .put(Columns.ZONE_ID, target.series().zoneId())
        .put(Columns.DUP_OF, target.dupOf())
        .put(Columns.IN_FORCE, true)
        .put(
            Columns.COUNTED,
            target.dupOf() == null
                && memberId.equals(Series.NONE)
                && !TargetVersions.WITHDRAWN.equals(target.change()));
  }

  /** Carries the nearest level forward at the latest printed rate, where prices allow it. */
  private void project(TableRow row, TargetAssessment one) {
    Attainment.Observation shown = one.judgement().observation();
    if (shown == null) {
      row.put(Columns.PROJECTED_REASON, one.unobserved().code());
      return;
    }
    Series judged = one.promise().judged();
    Attainment.Projection projection =
        Attainment.project(
            shown,
            PriceBasis.of(judged.priceBasis()),
            rate(one)
                .map(
                    rate ->
                        new Attainment.Rate(
                            rate.value(), PriceBasis.of(rate.series().priceBasis())))
                .orElse(null),
            one.promised(),
            one.context());
    row.put(Columns.PROJECTED, projection.projected().value())
        .put(
            Columns.PROJECTED_REASON,
            projection.projected().isPresent() ? null : projection.projected().reason().code())
        .put(Columns.ILLUSTRATION, projection.illustration())
        .put(Columns.ILLUSTRATION_RATE_PCT, projection.illustrationRatePct())
        .put(Columns.ILLUSTRATION_GAP, projection.illustrationGap());
    if (projection.illustration() != null) {
      row.put(Columns.ILLUSTRATION_NOTE, Reason.PRICE_BASIS_MIXED.code());
    }
  }

  /**
   * The latest printed yearly rate of a level, of one year or an average, up to the value shown;
   * empty where there is none, and for what does not grow.
   */
  private Optional<Observation> rate(TargetAssessment one) {
    Attainment.Observation shown = one.judgement().observation();
    Series judged = one.promise().judged();
    if (shown == null || one.context().scale() != Scale.LEVEL) {
      return Optional.empty();
    }
    return known.ofZone(judged.zoneId()).stream()
        .filter(observation -> Measure.GROWTH.is(observation.series()) && observation.isPoint())
        .filter(observation -> observation.series().ofMeasure().equals(judged.measure()))
        .filter(observation -> observation.series().scope().equals(judged.scope()))
        .filter(observation -> observation.period().years() >= 1)
        .filter(observation -> !observation.period().last().isAfter(shown.period().last()))
        .max(Comparator.comparing(Observation::period).thenComparing(Observation::id));
  }
}
