package org.zonemark.table.target;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.text.PartialDate;
import org.zonemark.method.target.Conclusion;
import org.zonemark.method.target.EvaluationKind;
import org.zonemark.method.target.Verdict;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.data.Target;
import scala.Tuple2;

/**
 * An evaluation of plans: how many targets of each plan, owner, zone and theme have which
 * conclusion, binding and expected ones apart. Targets in force count, a duplicate once, and two
 * tiers as one by their joint conclusion.
 *
 * <p>Which targets are evaluated depends on its kind. Annual monitoring: those that came due within
 * the year before the judgement, and all that are not due. Mid-term: those not due of which the set
 * share of the time has passed. Final: those that are due.
 */
public final class PlanProgress {

  /** The table plan_progress, where plans are to be evaluated. */
  public static final DerivedTable<Void> TABLE =
      DerivedTable.together(Tables.PLAN_PROGRESS, DerivedTable.ATTAIN)
          .askedIf(conf -> !conf.attainment().mode().equals(AttainmentSettings.NONE));

  private static final Map<Conclusion, String> COLUMNS =
      Map.ofEntries(
          Map.entry(Conclusion.ATTAINED, Columns.COUNT_ATTAINED),
          Map.entry(Conclusion.ATTAINED_EARLY, Columns.COUNT_ATTAINED_EARLY),
          Map.entry(Conclusion.EXCEEDED, Columns.COUNT_EXCEEDED),
          Map.entry(Conclusion.PARTLY, Columns.COUNT_PARTLY),
          Map.entry(Conclusion.MISSED, Columns.COUNT_MISSED),
          Map.entry(Conclusion.AHEAD, Columns.COUNT_AHEAD),
          Map.entry(Conclusion.ON_SCHEDULE, Columns.COUNT_ON_SCHEDULE),
          Map.entry(Conclusion.BEHIND, Columns.COUNT_BEHIND),
          Map.entry(Conclusion.REGRESSING, Columns.COUNT_REGRESSING),
          Map.entry(Conclusion.NOT_DUE, Columns.COUNT_NOT_DUE),
          Map.entry(Conclusion.NOT_JUDGEABLE, Columns.COUNT_NOT_JUDGEABLE));

  private static final String STRETCH = "stretch";

  private PlanProgress() {}

  /**
   * What targets are counted for.
   *
   * @param rollup code of the list rollup
   * @param id the plan, owner, zone or theme
   * @param force code of target_force
   */
  public record Place(String rollup, String id, String force) implements Serializable {}

  /**
   * Targets by conclusion, in the order of {@link Conclusion}.
   *
   * @param targets all that are counted
   * @param overdue those due without an observation of their period
   * @param byConclusion those evaluated
   */
  public record Count(long targets, long overdue, List<Long> byConclusion) implements Serializable {

    public Count add(Count other) {
      List<Long> sums = new ArrayList<>();
      for (int at = 0; at < byConclusion.size(); at++) {
        sums.add(byConclusion.get(at) + other.byConclusion.get(at));
      }
      return new Count(targets + other.targets, overdue + other.overdue, sums);
    }

    private long of(Conclusion conclusion) {
      return byConclusion.get(conclusion.ordinal());
    }
  }

  /** What ties a row of attainment to that of its target. */
  public static String key(Row row, String table) {
    TableRow view = TableRow.view(table, row);
    return view.text(Columns.TARGET_ID) + "@" + view.integer(Columns.VERSION);
  }

  /** What a row of the table attainment counts for; nothing where it is no counted verdict. */
  public static List<Tuple2<Place, Count>> of(
      Row judged, Row promised, Configuration conf, LocalDate asOf) {
    TableRow row = TableRow.view(Tables.ATTAINMENT, judged);
    Target target = Target.of(promised);
    boolean joined = row.text(Columns.TIERS_CONCLUSION) != null;
    if (!row.flag(Columns.COUNTED) || joined && STRETCH.equals(target.tier())) {
      return List.of();
    }
    Conclusion conclusion =
        Conclusion.of(row.text(joined ? Columns.TIERS_CONCLUSION : Columns.CONCLUSION)).counted();
    boolean unobserved =
        row.text(Columns.STATUS).equals(Verdict.Status.NOT_JUDGEABLE.code())
            && !target.period().text().equals(row.text(Columns.OBSERVED_PERIOD));
    boolean evaluated = isEvaluated(target, row.flag(Columns.DUE), conf.attainment(), asOf);
    List<Long> byConclusion = new ArrayList<>();
    for (Conclusion each : Conclusion.values()) {
      byConclusion.add(evaluated && each == conclusion ? 1L : 0L);
    }
    Count one = new Count(1, row.flag(Columns.DUE) && unobserved ? 1 : 0, byConclusion);
    List<Tuple2<Place, Count>> counts = new ArrayList<>();
    for (String force : List.of("all", target.binding() == null ? "unstated" : target.binding())) {
      add(counts, "all", Series.NONE, force, one);
      add(counts, "plan", target.planId(), force, one);
      add(counts, "owner", target.owner(), force, one);
      add(counts, "zone", target.series().zoneId(), force, one);
      add(counts, "theme", target.theme(), force, one);
    }
    return counts;
  }

  private static void add(
      List<Tuple2<Place, Count>> counts, String rollup, String id, String force, Count one) {
    if (id != null) {
      counts.add(new Tuple2<>(new Place(rollup, id, force), one));
    }
  }

  /** Whether the kind of evaluation looks at a target on a day. */
  private static boolean isEvaluated(
      Target target, boolean due, AttainmentSettings settings, LocalDate asOf) {
    return EvaluationKind.of(settings.mode())
        .looksAt(from(target), target.period(), due, asOf, settings.midtermFromPct());
  }

  /** The end of the base, or else the day the target was stated; null where that is unknown. */
  private static LocalDate from(Target target) {
    if (target.basePeriod() != null) {
      return Promises.basePeriod(target).lastDay();
    }
    return PartialDate.isReadable(target.statedOn())
        ? PartialDate.lastDay(target.statedOn())
        : null;
  }

  /** A row of the table plan_progress. */
  public static Row row(Place place, Count count, Configuration conf, LocalDate asOf) {
    long kept = 0;
    long evaluated = 0;
    for (Conclusion conclusion : Conclusion.values()) {
      kept += conclusion.isKept() ? count.of(conclusion) : 0;
      evaluated += count.of(conclusion);
    }
    long judged = kept + count.of(Conclusion.PARTLY) + count.of(Conclusion.MISSED);
    long open = count.of(Conclusion.NOT_DUE) + count.of(Conclusion.NOT_JUDGEABLE);
    long onCourse = kept + count.of(Conclusion.AHEAD) + count.of(Conclusion.ON_SCHEDULE);
    TableRow row =
        TableRow.of(Tables.PLAN_PROGRESS)
            .put(Columns.MODE, conf.attainment().mode())
            .put(Columns.ROLLUP, place.rollup())
            .put(Columns.ROLLUP_ID, place.id())
            .put(Columns.FORCE, place.force())
            .put(Columns.AS_OF, asOf)
            .put(Columns.KNOWN_ON, conf.run().knownOn())
            .put(Columns.TARGETS_COUNTED, (int) count.targets())
            .put(Columns.EVALUATED, (int) evaluated)
            .put(Columns.KEPT_COUNT, (int) kept)
            .put(Columns.KEPT_PCT, EvaluationKind.sharePct(kept, judged))
            .put(Columns.ON_COURSE_PCT, EvaluationKind.sharePct(onCourse, evaluated - open))
            .put(Columns.OVERDUE_UNOBSERVED, (int) count.overdue());
    for (Conclusion conclusion : Conclusion.values()) {
      if (conclusion == conclusion.counted()) {
        row.put(COLUMNS.get(conclusion), (int) count.of(conclusion));
      }
    }
    return row.row();
  }
}
