package org.zonemark.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.zonemark.conf.AttainmentSettings;
import org.zonemark.conf.Configuration;
import org.zonemark.method.Attainment;
import org.zonemark.method.Period;
import org.zonemark.method.PriceBasis;
import org.zonemark.method.Reason;
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
      Case one = Case.of(promise, dossier, conf, asOf);
      rows.add(attainments.row(one));
      for (String method : conf.attainment().methods()) {
        if (!method.equals(AttainmentSettings.OWN_PERIOD)) {
          TableRow row = identity(promise.target(), promise.memberId(), conf, asOf);
          rows.add(SideViews.fill(row, one, method, conf));
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

  private Row row(Case one) {
    Attainment.Judgement judgement = one.judgement();
    TableRow row = judged(one);
    if (judgement.status() == Attainment.Status.NOT_DUE
        || judgement.status() == Attainment.Status.NOT_JUDGEABLE) {
      project(row, one.promise(), one.promised(), judgement, one.context());
    }
    return row.row();
  }

  private TableRow judged(Case one) {
    Attainment.Judgement judgement = one.judgement();
    Attainment.Observation shown = judgement.observation();
    Target target = one.promise().target();
    return identity(target, one.promise().memberId(), conf, asOf)
        .put(Columns.INDICATOR_ID, target.series().indicatorId())
        .put(Columns.VIA_ALIAS, one.alias())
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
