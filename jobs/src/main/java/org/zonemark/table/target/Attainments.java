package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.target.MethodView;
import org.zonemark.method.target.ProgressMethod;
import org.zonemark.method.target.Projection;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
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

  private final Configuration conf;
  private final LocalDate asOf;
  private final List<ProgressMethod> methods;
  private final Projection.Parameters parameters;

  private Attainments(Configuration conf, LocalDate asOf) {
    this.conf = conf;
    this.asOf = asOf;
    this.methods = conf.attainment().methods().stream().map(ProgressMethod::of).toList();
    AttainmentSettings.Projection told = conf.attainment().projection();
    this.parameters =
        new Projection.Parameters(
            told.damping(),
            told.recency(),
            told.levelSmoothing(),
            told.trendSmoothing(),
            told.minPoints());
  }

  /** Rows of the table attainment for the promises judged by one indicator, one a method. */
  public static List<Row> of(IndicatorData data, Configuration conf, LocalDate asOf) {
    UsableObservations known = UsableObservations.of(data);
    Attainments attainments = new Attainments(conf, asOf);
    List<IndicatorData.TargetMember> stated = TargetVersions.stated(data.promises(), conf);
    Map<String, Integer> inForce = TargetVersions.inForce(stated);
    List<TargetReview> reviews =
        stated.stream().map(promise -> TargetReview.of(promise, known, conf, asOf)).toList();
    Map<Series, List<TargetReview>> bySeries =
        reviews.stream().collect(Collectors.groupingBy(one -> one.target().series()));
    List<Row> rows = new ArrayList<>();
    for (TargetReview one : reviews) {
      TargetReview other = otherTier(one, bySeries.get(one.target().series()));
      boolean isInForce = one.target().version() == inForce.get(one.target().id());
      rows.addAll(attainments.rows(one, other, isInForce));
    }
    return rows;
  }

  /** Whether a row of the table attainment is a verdict, and no other method's view. */
  public static boolean decides(Row row) {
    return TableRow.view(Tables.ATTAINMENT, row)
        .text(Columns.METHOD)
        .equals(ProgressMethod.OWN_PERIOD.code());
  }

  private List<Row> rows(TargetReview one, TargetReview otherTier, boolean isInForce) {
    List<Row> rows = new ArrayList<>();
    TableRow verdict = AttainmentRow.verdict(row(one, isInForce), one);
    if (!isInForce) {
      verdict.put(Columns.COUNTED, false);
    }
    if (otherTier != null) {
      boolean floor = FLOOR.equals(one.target().tier());
      verdict
          .put(Columns.OTHER_TIER_ID, otherTier.target().id())
          .put(Columns.TIERS_CONCLUSION, one.review().together(otherTier.review(), floor).code());
    }
    rows.add(verdict.row());
    for (ProgressMethod method : methods) {
      if (method != ProgressMethod.OWN_PERIOD) {
        MethodView view = MethodView.of(one.review(), method, parameters);
        rows.add(AttainmentRow.view(row(one, isInForce), one, view));
      }
    }
    return rows;
  }

  private TableRow row(TargetReview one, boolean isInForce) {
    return AttainmentRow.of(one.target(), one.member().memberId(), conf, asOf)
        .put(Columns.IN_FORCE, isInForce);
  }

  /**
   * The other tier (底线 beside 力争) of the same promise; null where there is one tier.
   *
   * @param reviews those of its series
   */
  private static TargetReview otherTier(TargetReview one, List<TargetReview> reviews) {
    if (one.target().tier() == null) {
      return null;
    }
    return reviews.stream()
        .filter(other -> other.member().memberId().equals(one.member().memberId()))
        .filter(other -> isOtherTier(other.target(), one.target()))
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
}
