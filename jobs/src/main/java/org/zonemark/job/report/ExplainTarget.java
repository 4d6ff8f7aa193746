package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Distance;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.method.target.Pace;
import org.zonemark.method.target.ProgressMethod;
import org.zonemark.method.target.Projection;
import org.zonemark.method.target.Verdict;
import org.zonemark.method.target.Way;
import org.zonemark.report.explain.Explanation;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.StoredRow;

/** Finds what stands behind a target: its judgements, and the statements that their rows name. */
final class ExplainTarget {

  /** What tells series of one indicator apart, but for prices, which a rate may leave open. */
  private static final List<String> SERIES =
      List.of(
          Columns.ZONE_ID,
          Columns.MEASURE,
          Columns.OF_MEASURE,
          Columns.OF_INDICATOR,
          Columns.COMPARATOR_ID,
          Columns.SCOPE);

  private final ExplainRows rows;

  ExplainTarget(ExplainRows rows) {
    this.rows = rows;
  }

  Explanation of(StoredRow target) throws IOException {
    List<StoredRow> judgements = judgements(target);
    String alias =
        judgements.stream()
            .map(row -> row.text(Columns.VIA_ALIAS))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    List<ExplainRows.Statement> statements = statements(target, alias, judgements);
    return new Explanation.OfTarget(
        target.text(Columns.TARGET_ID),
        target.whole(Columns.VERSION),
        promised(target),
        new Explanation.Printed(
            target.text(Columns.RAW),
            target.text(Columns.RAW_UNIT),
            target.text(Columns.SOURCE_REF)),
        target.text(Columns.DUP_OF),
        alias == null ? null : rows.indicator(alias),
        judgements.isEmpty() ? "-" : String.valueOf(judgements.get(0).get(Columns.AS_OF)),
        statements.stream()
            .map(each -> rows.evidence(each, ExplainRows.Subject.of(target)))
            .toList(),
        judgements.stream().map(row -> judged(row, target, statements)).toList());
  }

  private List<StoredRow> judgements(StoredRow target) throws IOException {
    String verdict = ProgressMethod.OWN_PERIOD.code();
    return rows
        .snapshot()
        .reader(Tables.ATTAINMENT)
        .where(Columns.TARGET_ID, Set.of(target.text(Columns.TARGET_ID)))
        .stream()
        .filter(row -> row.get(Columns.VERSION).equals(target.get(Columns.VERSION)))
        .sorted(
            Comparator.comparing((StoredRow row) -> row.text(Columns.MEMBER_ID))
                .thenComparing(row -> !row.text(Columns.METHOD).equals(verdict))
                .thenComparing(row -> row.text(Columns.METHOD)))
        .toList();
  }

  private Explanation.Promised promised(StoredRow target) {
    String comparator = target.text(Columns.COMPARATOR_ID);
    Double value = target.number(Columns.VALUE);
    return new Explanation.Promised(
        rows.zone(target.text(Columns.ZONE_ID)),
        rows.indicator(target.text(Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : rows.zone(comparator),
        target.text(Columns.MEASURE),
        new StatedValue(
            Operator.of(target.text(Columns.OP)),
            value == null ? Double.valueOf(1) : value,
            target.number(Columns.VALUE_HI),
            target.number(Columns.PRINT_STEP),
            target.text(Columns.UNIT)),
        target.text(Columns.TIER),
        target.flag(Columns.EVERY_YEAR),
        ExplainRows.period(target, Columns.PERIOD));
  }

  /**
   * The statements that the judgements rest on, as their rows name them, and all others of the
   * series that is judged; where there are neither, whatever is stated about the indicator of the
   * zone.
   */
  private List<ExplainRows.Statement> statements(
      StoredRow target, String alias, List<StoredRow> judgements) throws IOException {
    Set<String> used = new HashSet<>();
    Set<String> own = new TreeSet<>();
    own.add(alias == null ? target.text(Columns.INDICATOR_ID) : alias);
    for (StoredRow judgement : judgements) {
      used.addAll(ExplainRows.ids(judgement, Columns.OBSERVATION_ID));
      used.addAll(ExplainRows.ids(judgement, Columns.OBSERVATIONS_USED));
      used.addAll(ExplainRows.ids(judgement, Columns.OBSERVATIONS_BESIDE));
      if (!judgement.text(Columns.MEMBER_ID).equals("-")) {
        own.add(judgement.text(Columns.MEMBER_ID));
      }
    }
    Map<String, StoredRow> known = new LinkedHashMap<>();
    List<StoredRow> about = rows.observations(Columns.INDICATOR_ID, own);
    about.stream()
        .filter(row -> sameSeries(row, target))
        .forEach(row -> known.put(row.text(Columns.OBSERVATION_ID), row));
    rows.observations(Columns.OBSERVATION_ID, used)
        .forEach(row -> known.put(row.text(Columns.OBSERVATION_ID), row));
    if (known.isEmpty()) {
      about.stream()
          .filter(row -> row.get(Columns.ZONE_ID).equals(target.get(Columns.ZONE_ID)))
          .forEach(row -> known.put(row.text(Columns.OBSERVATION_ID), row));
    }
    return statements(known, used);
  }

  private List<ExplainRows.Statement> statements(Map<String, StoredRow> known, Set<String> used)
      throws IOException {
    Set<String> indicators = new TreeSet<>();
    known.values().forEach(row -> indicators.add(row.text(Columns.INDICATOR_ID)));
    Map<String, Integer> places = rows.places(indicators);
    Map<String, Explanation.Aggregate> aggregates = rows.aggregates(known.values());
    return known.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(ExplainRows.BY_PERIOD))
        .map(
            one ->
                new ExplainRows.Statement(
                    one.getValue(),
                    used.contains(one.getKey()),
                    places.get(one.getKey()),
                    aggregates.get(one.getKey())))
        .toList();
  }

  private static boolean sameSeries(StoredRow row, StoredRow target) {
    return SERIES.stream().allMatch(column -> row.get(column).equals(target.get(column)));
  }

  private Explanation.Judged judged(
      StoredRow row, StoredRow target, List<ExplainRows.Statement> statements) {
    String member = row.text(Columns.MEMBER_ID);
    return new Explanation.Judged(
        ProgressMethod.of(row.text(Columns.METHOD)),
        member.equals("-") ? null : rows.indicator(member),
        Verdict.Status.of(row.text(Columns.STATUS)),
        row.text(Columns.REASON),
        row.number(Columns.TARGET_VALUE),
        observed(row, target, statements),
        new Distance(
            row.number(Columns.GAP),
            row.number(Columns.GAP_PCT),
            ExplainRows.period(row, Columns.ATTAINED_SINCE)),
        way(row),
        new Pace(
            row.number(Columns.REQUIRED_GROWTH_PCT),
            row.number(Columns.REQUIRED_INCREMENT),
            row.number(Columns.OBSERVED_GROWTH_PCT),
            row.number(Columns.ACCELERATION_PP)),
        new Explanation.Said(
            row.text(Columns.METHOD_STATUS),
            row.number(Columns.PROGRESS_VALUE),
            row.number(Columns.SCORE)),
        outlook(row),
        concluded(row));
  }

  private Explanation.Observed observed(
      StoredRow row, StoredRow target, List<ExplainRows.Statement> statements) {
    Double value = row.number(Columns.OBSERVED);
    if (value == null) {
      return null;
    }
    List<Explanation.Evidence> basis = new ArrayList<>();
    for (String id : ExplainRows.ids(row, Columns.OBSERVATIONS_USED)) {
      statements.stream()
          .filter(one -> one.row().text(Columns.OBSERVATION_ID).equals(id))
          .forEach(one -> basis.add(rows.evidence(one, ExplainRows.Subject.of(target))));
    }
    String origin = row.text(Columns.OBSERVED_FROM);
    return new Explanation.Observed(
        value,
        ExplainRows.period(row, Columns.OBSERVED_PERIOD),
        origin == null ? null : Origin.of(origin),
        basis);
  }

  private static Way way(StoredRow row) {
    String reason = row.text(Columns.PROGRESS_REASON);
    return new Way(
        row.number(Columns.BASE_VALUE),
        ExplainRows.period(row, Columns.BASE_PERIOD),
        row.number(Columns.PROGRESS_PCT),
        reason == null ? null : Reason.of(reason),
        row.number(Columns.ELAPSED_PCT),
        row.number(Columns.SCHEDULE_RATIO),
        row.number(Columns.BEYOND_SCHEDULE_PP),
        row.number(Columns.EXPECTED_LINEAR),
        row.number(Columns.EXPECTED_GEOMETRIC),
        row.number(Columns.EXPECTED),
        row.number(Columns.ELAPSED_NOW_PCT),
        row.number(Columns.EXPECTED_NOW));
  }

  private Explanation.Outlook outlook(StoredRow row) {
    Double illustration = row.number(Columns.ILLUSTRATION);
    return new Explanation.Outlook(
        row.number(Columns.PROJECTED),
        row.text(Columns.PROJECTED_REASON),
        illustration == null
            ? null
            : new Explanation.Illustration(
                illustration,
                row.number(Columns.ILLUSTRATION_RATE_PCT),
                row.number(Columns.ILLUSTRATION_GAP)),
        row.whole(Columns.REACHED_YEAR),
        row.number(Columns.PROBABILITY_MET),
        row.text(Columns.PROBABILITY_REASON),
        parameters(ProgressMethod.of(row.text(Columns.METHOD))));
  }

  private Explanation.Concluded concluded(StoredRow row) {
    return new Explanation.Concluded(
        Boolean.FALSE.equals(row.get(Columns.IN_FORCE)),
        row.text(Columns.CONCLUSION),
        row.text(Columns.CONCLUSION_REASON),
        row.text(Columns.OTHER_TIER_ID),
        row.text(Columns.TIERS_CONCLUSION),
        missing(row.text(Columns.MISSING)),
        row.text(Columns.MISSING_WHY));
  }

  private Projection.Parameters parameters(ProgressMethod method) {
    AttainmentSettings.Projection told = rows.conf().attainment().projection();
    boolean some =
        method == ProgressMethod.PROJECTION_DAMPED || method == ProgressMethod.PROJECTION_WEIGHTED;
    return some
        ? new Projection.Parameters(
            told.damping(),
            told.recency(),
            told.levelSmoothing(),
            told.trendSmoothing(),
            told.minPoints())
        : null;
  }

  /** A statement that is missing, of its codes: zone, indicator, measure, period. */
  private Explanation.Missing missing(String codes) {
    if (codes == null) {
      return null;
    }
    String[] parts = codes.split(" ");
    return new Explanation.Missing(
        rows.zone(parts[0]), rows.indicator(parts[1]), parts[2], parts[3]);
  }
}
