package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Assessment;
import org.zonemark.method.target.MethodView;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ProgressMethod;
import org.zonemark.method.target.Projection;
import org.zonemark.method.target.RateProjection;
import org.zonemark.method.target.Review;
import org.zonemark.method.target.Verdict;
import org.zonemark.method.target.Way;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.data.Target;

/** Rows of the table attainment as reviews have them; nothing is computed here. */
final class AttainmentRow {

  /** There is nothing to project: the value of the target's period is known. */
  private static final String PERIOD_OVER = "period_over";

  private AttainmentRow() {}

  /** What every row of a target says: whose it is, and whether it counts. */
  static TableRow of(Target target, String memberId, Configuration conf, LocalDate asOf) {
    return TableRow.of(Tables.ATTAINMENT)
        .put(Columns.TARGET_ID, target.id())
        .put(Columns.VERSION, target.version())
        .put(Columns.MEMBER_ID, memberId)
        .put(Columns.METHOD, ProgressMethod.OWN_PERIOD.code())
        .put(Columns.AS_OF, asOf)
        .put(Columns.KNOWN_ON, conf.run().knownOn())
        .put(Columns.ZONE_ID, target.series().zoneId())
        .put(Columns.INDICATOR_ID, target.series().indicatorId())
        .put(Columns.DUP_OF, target.dupOf())
        .put(Columns.IN_FORCE, true)
        .put(
            Columns.COUNTED,
            target.dupOf() == null
                && memberId.equals(Series.NONE)
                && !Promises.isWithdrawn(target));
  }

  /** The verdict with all that the review of the target says. */
  static TableRow verdict(TableRow row, TargetReview target) {
    Review review = target.review();
    verdict(row.put(Columns.VIA_ALIAS, target.alias()), review.verdict());
    row.put(Columns.UNIT, target.target().unit())
        .put(Columns.TARGET_VALUE, target.target().value());
    boolean lacking = review.verdict().status() == Verdict.Status.NOT_JUDGEABLE;
    if (target.lack() != null && lacking) {
      row.put(Columns.MISSING, target.lack().missing())
          .put(Columns.MISSING_WHY, target.lack().reason().code());
    }
    if (review.shown() != null) {
      shown(row, review.shown());
      origin(row, review.shown());
    }
    way(row, review.way());
    row.put(Columns.GAP, review.distance().gap())
        .put(Columns.GAP_PCT, review.distance().gapPct())
        .put(Columns.ATTAINED_SINCE, text(review.distance().attainedSince()))
        .put(Columns.REQUIRED_GROWTH_PCT, review.pace().requiredGrowthPct())
        .put(Columns.REQUIRED_INCREMENT, review.pace().requiredIncrement())
        .put(Columns.OBSERVED_GROWTH_PCT, review.pace().observedGrowthPct())
        .put(Columns.ACCELERATION_PP, review.pace().accelerationPp())
        .put(Columns.CONCLUSION, review.conclusion().code())
        .put(Columns.CONCLUSION_REASON, code(review.conclusionReason()))
        .put(Columns.OBSERVATIONS_BESIDE, joined(review.beside()));
    projection(row, review.projection());
    return row;
  }

  /** What another method says beside the verdict. */
  static Row view(TableRow row, TargetReview target, MethodView view) {
    row.put(Columns.METHOD, view.method().code())
        .put(Columns.COUNTED, false)
        .put(Columns.VIA_ALIAS, target.alias())
        .put(Columns.UNIT, target.review().basis().promise().unit())
        .put(Columns.TARGET_VALUE, target.review().basis().aim());
    verdict(row, view.verdict());
    if (view.shown() != null) {
      shown(row, view.shown());
    }
    if (view.isOver()) {
      return row.put(Columns.PROJECTED_REASON, PERIOD_OVER).row();
    }
    if (view.schedule() != null) {
      origin(row, view.shown());
      way(row, Way.of(view.schedule()));
    } else if (view.base() != null) {
      row.put(Columns.BASE_VALUE, view.base().value())
          .put(Columns.BASE_PERIOD, view.base().period().text());
    }
    if (view.said() != null) {
      Assessment said = view.said();
      row.put(Columns.METHOD_STATUS, said.standing() == null ? null : said.standing().code())
          .put(Columns.PROGRESS_VALUE, said.value())
          .put(Columns.SCORE, said.score())
          .put(Columns.PROJECTED, said.projected());
    }
    if (view.forecast() != null) {
      Projection.Forecast forecast = view.forecast();
      row.put(Columns.PROBABILITY_MET, forecast.probabilityMet())
          .put(Columns.PROBABILITY_REASON, code(forecast.probabilityReason()))
          .put(Columns.REACHED_YEAR, view.reachedYear());
    }
    return row.put(Columns.OBSERVATIONS_BESIDE, joined(view.beside())).row();
  }

  /** A verdict, and why there is none. */
  static TableRow verdict(TableRow row, Verdict verdict) {
    return row.put(Columns.STATUS, verdict.status().code())
        .put(Columns.REASON, code(verdict.reason()))
        .put(Columns.DUE, verdict.due());
  }

  private static void shown(TableRow row, ObservedValue shown) {
    row.put(Columns.OBSERVED, shown.value())
        .put(Columns.OBSERVED_PERIOD, shown.period().text())
        .put(Columns.OBSERVATION_ID, shown.id());
  }

  private static void origin(TableRow row, ObservedValue shown) {
    row.put(Columns.OBSERVED_FROM, shown.origin().code())
        .put(Columns.OBSERVATIONS_USED, String.join(" ", shown.used()));
  }

  private static void way(TableRow row, Way way) {
    row.put(Columns.BASE_VALUE, way.baseValue())
        .put(Columns.BASE_PERIOD, text(way.basePeriod()))
        .put(Columns.PROGRESS_PCT, way.progressPct())
        .put(Columns.PROGRESS_REASON, code(way.progressReason()))
        .put(Columns.ELAPSED_PCT, way.elapsedPct())
        .put(Columns.SCHEDULE_RATIO, way.scheduleRatio())
        .put(Columns.BEYOND_SCHEDULE_PP, way.beyondSchedulePp())
        .put(Columns.EXPECTED_LINEAR, way.expectedLinear())
        .put(Columns.EXPECTED_GEOMETRIC, way.expectedGeometric())
        .put(Columns.EXPECTED, way.expected())
        .put(Columns.ELAPSED_NOW_PCT, way.elapsedNowPct())
        .put(Columns.EXPECTED_NOW, way.expectedNow());
  }

  private static void projection(TableRow row, RateProjection projection) {
    if (projection.projected() == null) {
      return;
    }
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

  private static String code(Reason reason) {
    return reason == null ? null : reason.code();
  }

  private static String text(Period period) {
    return period == null ? null : period.text();
  }

  /** Ids in one text; null where there are none. */
  private static String joined(Set<String> ids) {
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
