package org.zonemark.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.zonemark.conf.AttainmentSettings;
import org.zonemark.conf.Configuration;
import org.zonemark.method.Attainment;
import org.zonemark.method.Direction;
import org.zonemark.method.Operator;
import org.zonemark.method.Outcome;
import org.zonemark.method.Period;
import org.zonemark.method.PriceBasis;
import org.zonemark.method.Progress;
import org.zonemark.method.Reason;
import org.zonemark.method.Scale;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/**
 * Judges the promises about one indicator.
 *
 * <p>A promise is judged by observations of its own zone, indicator, measure and period. An
 * indicator that is read as another one says so in every row ({@code via_alias}). Beside that
 * verdict stand the methods that are asked for ({@link AttainmentSettings}), each with its own
 * figure and words; where one can be computed, its row repeats the verdict, else it says why not.
 */
final class Attainments {

  /** Measures whose values grow by a rate. */
  private static final Set<String> GROWING = Set.of("level", "share", "ratio", "coverage");

  /** Measures whose values are on a way from a base to the target. */
  private static final Set<String> ON_A_WAY =
      Set.of("level", "share", "ratio", "coverage", "rank", "percentile", "gap");

  /** Measures that a plan divides into years. */
  private static final Set<String> DIVISIBLE = Set.of("level", "share", "ratio", "coverage");

  private final Dossier dossier;
  private final Configuration conf;
  private final LocalDate asOf;
  private final String knownOn;

  private Attainments(Dossier dossier, Configuration conf, LocalDate asOf) {
    this.dossier = dossier;
    this.conf = conf;
    this.asOf = asOf;
    this.knownOn = knownOn(conf, asOf);
  }

  /** What is known by this day counts: the setting, or else the day of the judgement. */
  static String knownOn(Configuration conf, LocalDate asOf) {
    return Optional.ofNullable(conf.run().knownOn()).map(LocalDate::toString).orElse("-");
  }

  /** Rows of the table attainment for the promises judged by one indicator, one a method. */
  static List<Row> of(Dossier dossier, Configuration conf, LocalDate asOf) {
    Attainments attainments = new Attainments(dossier, conf, asOf);
    List<Row> rows = new ArrayList<>();
    for (Dossier.Promise promise : dossier.promises()) {
      Case one = attainments.open(promise);
      rows.add(attainments.row(one));
      for (String method : conf.attainment().methods()) {
        if (!method.equals(AttainmentSettings.OWN_PERIOD)) {
          rows.add(attainments.beside(one, method));
        }
      }
    }
    return rows;
  }

  /** Whether a row of the table attainment is a verdict, and no other method's view. */
  static boolean decides(Row row) {
    return TableRow.view(Tables.ATTAINMENT, row)
        .text(Columns.METHOD)
        .equals(AttainmentSettings.OWN_PERIOD);
  }

  /** A promise with all that it is judged by. */
  private record Case(
      Dossier.Promise promise,
      Attainment.Target promised,
      List<Attainment.Observation> observations,
      Attainment.Context context,
      Attainment.Judgement judgement) {

    String measure() {
      return promise.judged().measure();
    }
  }

  private Case open(Dossier.Promise promise) {
    Attainment.Target promised = promised(promise.target());
    Attainment.Context context =
        new Attainment.Context(
            asOf,
            Direction.of(conf.indicatorById(promise.judged().indicatorId()).direction()),
            Scale.of(promise.judged().measure()),
            conf.attainment().approximateTolerancePct());
    List<Attainment.Observation> observations = observations(promise.judged());
    return new Case(
        promise,
        promised,
        observations,
        context,
        Attainment.judge(promised, observations, context));
  }

  private Row row(Case one) {
    Attainment.Judgement judgement = one.judgement();
    TableRow row = judged(one.promise(), judgement);
    if (judgement.status() == Attainment.Status.NOT_DUE
        || judgement.status() == Attainment.Status.NOT_JUDGEABLE) {
      project(row, one.promise(), one.promised(), judgement, one.context());
    }
    return row.row();
  }

  // ---- other methods ----------------------------------------------------------------------------

  /** What another method says of a promise. */
  private Row beside(Case one, String method) {
    Attainment.Judgement judgement = one.judgement();
    Attainment.Observation shown = judgement.observation();
    Attainment.Observation start = start(one);
    Outcome<Progress.Assessment> assessed = assess(one, method, start);
    Reason reason = assessed.isPresent() ? judgement.reason() : assessed.reason();
    Attainment.Status status =
        assessed.isPresent() ? judgement.status() : Attainment.Status.NOT_JUDGEABLE;
    TableRow row =
        identity(one.promise().target(), one.promise().memberId(), conf, asOf)
            .put(Columns.METHOD, method)
            .put(Columns.COUNTED, false)
            .put(Columns.INDICATOR_ID, one.promise().target().series().indicatorId())
            .put(Columns.VIA_ALIAS, alias(one.promise()))
            .put(Columns.STATUS, status.code())
            .put(Columns.REASON, reason == null ? null : reason.code())
            .put(Columns.DUE, judgement.due())
            .put(Columns.UNIT, one.promised().unit())
            .put(Columns.TARGET_VALUE, Attainment.aim(one.promised(), one.context()));
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

  private Outcome<Progress.Assessment> assess(
      Case one, String method, Attainment.Observation start) {
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
            Attainment.aim(one.promised(), one.context()),
            start == null ? 0 : start.period().yearsTo(shown.period()),
            shown.period().yearsTo(one.promised().period()),
            Attainment.direction(one.promised(), one.context()),
            Attainment.meets(one.promised(), shown, one.context()));
    return switch (method) {
      case "statcan" -> Progress.statCan(course);
      case "un_progress_chart" -> Progress.unProgressChart(course);
      case "escap_csi" -> Progress.escapCurrentStatus(course);
      case "schedule" -> Progress.schedule(course, conf.attainment().scheduleTolerancePct() / 100);
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
      return declaredBase(promised).filter(base -> isBefore(base, shown)).orElse(null);
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

  /** The base that the target itself states, as an observation. */
  private static Optional<Attainment.Observation> declaredBase(Attainment.Target promised) {
    if (promised.baseValue() == null || promised.basePeriod() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Attainment.Observation(
            Series.NONE,
            promised.basePeriod(),
            Operator.EQUAL,
            promised.baseValue(),
            null,
            null,
            promised.unit()));
  }

  // ---- milestones -------------------------------------------------------------------------------

  /**
   * Rows of the table milestones for the promises judged by one indicator: the values of the years
   * from the base to the target, both of them met. The base is the declared one, else the
   * observation of the declared base period, else the latest before the target's period. What has
   * no base, no year or cannot grow at one rate has no rows.
   */
  static List<Row> milestones(Dossier dossier, Configuration conf, LocalDate asOf) {
    String path = conf.attainment().milestones();
    List<Row> rows = new ArrayList<>();
    if (path.equals(AttainmentSettings.NONE)) {
      return rows;
    }
    Attainments attainments = new Attainments(dossier, conf, asOf);
    for (Dossier.Promise promise : dossier.promises()) {
      if (promise.memberId().equals(Series.NONE)) {
        rows.addAll(attainments.milestones(attainments.open(promise), path));
      }
    }
    return rows;
  }

  private List<Row> milestones(Case one, String path) {
    Attainment.Target promised = one.promised();
    Attainment.Observation base = planned(one);
    List<Row> rows = new ArrayList<>();
    if (base == null || !promised.period().isAnnual() || !DIVISIBLE.contains(one.measure())) {
      return rows;
    }
    double aim = Attainment.aim(promised, one.context());
    double whole = base.period().yearsTo(promised.period());
    for (int year = base.period().year() + 1; year <= promised.period().year(); year++) {
      double share = (year - base.period().year()) / whole;
      Optional<Double> value =
          path.equals("linear")
              ? Optional.of(Attainment.expectedLinear(base.value(), aim, share))
              : Attainment.expectedGeometric(base.value(), aim, share);
      if (value.isPresent()) {
        rows.add(
            TableRow.of(Tables.MILESTONES)
                .put(Columns.TARGET_ID, one.promise().target().id())
                .put(Columns.VERSION, one.promise().target().version())
                .put(Columns.PERIOD, Period.ofYear(year).text())
                .put(Columns.VALUE, value.get())
                .put(Columns.PATH, path)
                .row());
      }
    }
    return rows;
  }

  /** What a target is broken down from; null where there is nothing. */
  private static Attainment.Observation planned(Case one) {
    Attainment.Target promised = one.promised();
    Optional<Attainment.Observation> declared = declaredBase(promised);
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

  // ---- verdicts ---------------------------------------------------------------------------------

  private static Attainment.Target promised(Target target) {
    return new Attainment.Target(
        target.op(),
        target.value(),
        target.valueHi(),
        target.exact(),
        null,
        target.unit(),
        target.period(),
        target.baseValue(),
        target.basePeriod() == null ? null : Period.parse(target.basePeriod()).value());
  }

  /** The statements that count for a series; of rates the prices may be stated or not. */
  private List<Attainment.Observation> observations(Series judged) {
    return dossier.observations().stream()
        .filter(observation -> observation.latest() && observation.value() != null)
        .filter(observation -> !observation.isUnreliable())
        .filter(observation -> sameStatement(observation.series(), judged))
        .map(
            observation ->
                new Attainment.Observation(
                    observation.id(),
                    observation.period(),
                    observation.op(),
                    observation.value(),
                    observation.valueHi(),
                    observation.printStep(),
                    observation.unit()))
        .toList();
  }

  private static boolean sameStatement(Series one, Series other) {
    return one.zoneId().equals(other.zoneId())
        && one.measure().equals(other.measure())
        && one.ofMeasure().equals(other.ofMeasure())
        && one.ofIndicator().equals(other.ofIndicator())
        && one.comparatorId().equals(other.comparatorId())
        && one.scope().equals(other.scope());
  }

  private TableRow judged(Dossier.Promise promise, Attainment.Judgement judgement) {
    Attainment.Observation shown = judgement.observation();
    Target target = promise.target();
    return identity(target, promise.memberId(), conf, asOf)
        .put(Columns.INDICATOR_ID, target.series().indicatorId())
        .put(Columns.VIA_ALIAS, alias(promise))
        .put(Columns.STATUS, judgement.status().code())
        .put(Columns.REASON, judgement.reason() == null ? null : judgement.reason().code())
        .put(Columns.DUE, judgement.due())
        .put(Columns.OBSERVED, shown == null ? null : shown.value())
        .put(Columns.OBSERVED_PERIOD, shown == null ? null : shown.period().text())
        .put(Columns.OBSERVATION_ID, shown == null ? null : shown.id())
        .put(Columns.UNIT, target.unit())
        .put(Columns.TARGET_VALUE, target.value())
        .put(Columns.BASE_VALUE, judgement.baseValue())
        .put(Columns.BASE_PERIOD, target.basePeriod())
        .put(Columns.PROGRESS_PCT, judgement.progressPct())
        .put(Columns.ELAPSED_PCT, judgement.elapsedPct())
        .put(Columns.SCHEDULE_RATIO, judgement.scheduleRatio())
        .put(Columns.EXPECTED_LINEAR, judgement.expectedLinear())
        .put(Columns.EXPECTED_GEOMETRIC, judgement.expectedGeometric())
        .put(Columns.GAP, judgement.gap())
        .put(Columns.REQUIRED_GROWTH_PCT, judgement.requiredGrowthPct())
        .put(Columns.OBSERVED_GROWTH_PCT, judgement.observedGrowthPct());
  }

  /** As what a promise is read, where its indicator is declared to be another one. */
  private String alias(Dossier.Promise promise) {
    String judged = promise.judged().indicatorId();
    String alias = conf.indicatorById(promise.target().series().indicatorId()).aliasOf();
    return alias.equals(judged) ? judged : null;
  }

  private static TableRow identity(
      Target target, String memberId, Configuration conf, LocalDate asOf) {
    return TableRow.of(Tables.ATTAINMENT)
        .put(Columns.TARGET_ID, target.id())
        .put(Columns.VERSION, target.version())
        .put(Columns.MEMBER_ID, memberId)
        .put(Columns.METHOD, AttainmentSettings.OWN_PERIOD)
        .put(Columns.AS_OF, asOf.toString())
        .put(Columns.KNOWN_ON, knownOn(conf, asOf))
        .put(Columns.ZONE_ID, target.series().zoneId())
        .put(Columns.DUP_OF, target.dupOf())
        .put(Columns.COUNTED, target.dupOf() == null && memberId.equals(Series.NONE));
  }

  /** Carries the nearest level forward at the latest printed rate, where prices allow it. */
  private void project(
      TableRow row,
      Dossier.Promise promise,
      Attainment.Target promised,
      Attainment.Judgement judgement,
      Attainment.Context context) {
    if (judgement.observation() == null) {
      row.put(Columns.PROJECTED_REASON, Reason.NO_OBSERVATION.code());
      return;
    }
    Attainment.Projection projection =
        Attainment.project(
            judgement.observation(),
            PriceBasis.of(promise.judged().priceBasis()),
            rate(promise.judged(), judgement.observation().period()),
            promised,
            context);
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

  /** The latest printed yearly rate of the series, up to a period: of one year or an average. */
  private Attainment.Rate rate(Series judged, Period upTo) {
    return dossier.observations().stream()
        .filter(observation -> observation.latest() && observation.value() != null)
        .filter(observation -> Measure.GROWTH.is(observation.series()) && observation.isPoint())
        .filter(observation -> observation.series().zoneId().equals(judged.zoneId()))
        .filter(observation -> observation.series().ofMeasure().equals(judged.measure()))
        .filter(observation -> observation.series().scope().equals(judged.scope()))
        .filter(observation -> observation.period().years() >= 1)
        .filter(observation -> !observation.period().last().isAfter(upTo.last()))
        .max(Comparator.comparing(Observation::period).thenComparing(Observation::id))
        .map(
            observation ->
                new Attainment.Rate(
                    observation.value(), PriceBasis.of(observation.series().priceBasis())))
        .orElse(null);
  }

  /**
   * The judgement of a bundle from the judgements of its members.
   *
   * @param members rows of the table attainment, one a member; empty where nothing declares them
   */
  static Row bundle(Target target, List<Row> members, Configuration conf, LocalDate asOf) {
    List<TableRow> judged = new ArrayList<>();
    members.forEach(member -> judged.add(TableRow.view(Tables.ATTAINMENT, member)));
    judged.sort(Comparator.comparing(member -> member.text(Columns.MEMBER_ID)));
    List<Attainment.Judgement> judgements = judged.stream().map(Attainments::judgement).toList();
    Attainment.Judgement whole = Attainment.bundle(judgements);
    return identity(target, Series.NONE, conf, asOf)
        .put(Columns.INDICATOR_ID, target.series().indicatorId())
        .put(Columns.STATUS, whole.status().code())
        .put(Columns.REASON, whole.reason() == null ? null : whole.reason().code())
        .put(Columns.DUE, asOf.isAfter(target.period().lastDay()))
        .put(Columns.UNIT, target.unit())
        .put(Columns.TARGET_VALUE, target.value())
        .row();
  }

  private static Attainment.Judgement judgement(TableRow member) {
    Attainment.Status status = status(member.text(Columns.STATUS));
    String reason = member.text(Columns.REASON);
    return new Attainment.Judgement(
        status,
        reason == null ? null : Reason.of(reason),
        member.flag(Columns.DUE),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Attainment.Status status(String code) {
    return Attainment.Status.valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }
}
