package org.zonemark.job.report;

import static org.zonemark.job.report.ExplainRows.number;
import static org.zonemark.job.report.ExplainRows.text;

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

  Explanation of(Map<String, Object> target) throws IOException {
    List<Map<String, Object>> judgements = judgements(target);
    String alias =
        judgements.stream()
            .map(row -> text(row, Columns.VIA_ALIAS))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    List<ExplainRows.Statement> statements = statements(target, alias, judgements);
    return new Explanation.OfTarget(
        text(target, Columns.TARGET_ID),
        (Integer) target.get(Columns.VERSION),
        promised(target),
        new Explanation.Printed(
            text(target, Columns.RAW),
            text(target, Columns.RAW_UNIT),
            text(target, Columns.SOURCE_REF)),
        text(target, Columns.DUP_OF),
        alias == null ? null : rows.indicator(alias),
        judgements.isEmpty() ? "-" : String.valueOf(judgements.get(0).get(Columns.AS_OF)),
        statements.stream().map(each -> rows.evidence(each, target)).toList(),
        judgements.stream().map(row -> judged(row, target, statements)).toList());
  }

  private List<Map<String, Object>> judgements(Map<String, Object> target) throws IOException {
    String verdict = ProgressMethod.OWN_PERIOD.code();
    return rows
        .snapshot()
        .reader(Tables.ATTAINMENT)
        .where(Columns.TARGET_ID, Set.of(text(target, Columns.TARGET_ID)))
        .stream()
        .filter(row -> row.get(Columns.VERSION).equals(target.get(Columns.VERSION)))
        .sorted(
            Comparator.comparing((Map<String, Object> row) -> text(row, Columns.MEMBER_ID))
                .thenComparing(row -> !text(row, Columns.METHOD).equals(verdict))
                .thenComparing(row -> text(row, Columns.METHOD)))
        .toList();
  }

  private Explanation.Promised promised(Map<String, Object> target) {
    String comparator = text(target, Columns.COMPARATOR_ID);
    Double value = number(target, Columns.VALUE);
    return new Explanation.Promised(
        rows.zone(text(target, Columns.ZONE_ID)),
        rows.indicator(text(target, Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : rows.zone(comparator),
        text(target, Columns.MEASURE),
        new StatedValue(
            Operator.of(text(target, Columns.OP)),
            value == null ? Double.valueOf(1) : value,
            number(target, Columns.VALUE_HI),
            number(target, Columns.PRINT_STEP),
            text(target, Columns.UNIT)),
        text(target, Columns.TIER),
        Boolean.TRUE.equals(target.get(Columns.EVERY_YEAR)),
        ExplainRows.period(target, Columns.PERIOD));
  }

  /**
   * The statements that the judgements rest on, as their rows name them, and all others of the
   * series that is judged; where there are neither, whatever is stated about the indicator of the
   * zone.
   */
  private List<ExplainRows.Statement> statements(
      Map<String, Object> target, String alias, List<Map<String, Object>> judgements)
      throws IOException {
    Set<String> used = new HashSet<>();
    Set<String> own = new TreeSet<>();
    own.add(alias == null ? text(target, Columns.INDICATOR_ID) : alias);
    for (Map<String, Object> judgement : judgements) {
      used.addAll(ExplainRows.ids(judgement, Columns.OBSERVATION_ID));
      used.addAll(ExplainRows.ids(judgement, Columns.OBSERVATIONS_USED));
      used.addAll(ExplainRows.ids(judgement, Columns.OBSERVATIONS_BESIDE));
      if (!text(judgement, Columns.MEMBER_ID).equals("-")) {
        own.add(text(judgement, Columns.MEMBER_ID));
      }
    }
    Map<String, Map<String, Object>> known = new LinkedHashMap<>();
    List<Map<String, Object>> about = rows.observations(Columns.INDICATOR_ID, own);
    about.stream()
        .filter(row -> sameSeries(row, target))
        .forEach(row -> known.put(text(row, Columns.OBSERVATION_ID), row));
    rows.observations(Columns.OBSERVATION_ID, used)
        .forEach(row -> known.put(text(row, Columns.OBSERVATION_ID), row));
    if (known.isEmpty()) {
      about.stream()
          .filter(row -> row.get(Columns.ZONE_ID).equals(target.get(Columns.ZONE_ID)))
          .forEach(row -> known.put(text(row, Columns.OBSERVATION_ID), row));
    }
    return statements(known, used);
  }

  private List<ExplainRows.Statement> statements(
      Map<String, Map<String, Object>> known, Set<String> used) throws IOException {
    Set<String> indicators = new TreeSet<>();
    known.values().forEach(row -> indicators.add(text(row, Columns.INDICATOR_ID)));
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

  private static boolean sameSeries(Map<String, Object> row, Map<String, Object> target) {
    return SERIES.stream().allMatch(column -> row.get(column).equals(target.get(column)));
  }

  private Explanation.Judged judged(
      Map<String, Object> row, Map<String, Object> target, List<ExplainRows.Statement> statements) {
    String member = text(row, Columns.MEMBER_ID);
    return new Explanation.Judged(
        ProgressMethod.of(text(row, Columns.METHOD)),
        member.equals("-") ? null : rows.indicator(member),
        Verdict.Status.of(text(row, Columns.STATUS)),
        text(row, Columns.REASON),
        number(row, Columns.TARGET_VALUE),
        observed(row, target, statements),
        new Distance(
            number(row, Columns.GAP),
            number(row, Columns.GAP_PCT),
            ExplainRows.period(row, Columns.ATTAINED_SINCE)),
        way(row),
        new Pace(
            number(row, Columns.REQUIRED_GROWTH_PCT),
            number(row, Columns.REQUIRED_INCREMENT),
            number(row, Columns.OBSERVED_GROWTH_PCT),
            number(row, Columns.ACCELERATION_PP)),
        new Explanation.Said(
            text(row, Columns.METHOD_STATUS),
            number(row, Columns.PROGRESS_VALUE),
            number(row, Columns.SCORE)),
        outlook(row),
        concluded(row));
  }

  private Explanation.Observed observed(
      Map<String, Object> row, Map<String, Object> target, List<ExplainRows.Statement> statements) {
    Double value = number(row, Columns.OBSERVED);
    if (value == null) {
      return null;
    }
    List<Explanation.Evidence> basis = new ArrayList<>();
    for (String id : ExplainRows.ids(row, Columns.OBSERVATIONS_USED)) {
      statements.stream()
          .filter(one -> text(one.row(), Columns.OBSERVATION_ID).equals(id))
          .forEach(one -> basis.add(rows.evidence(one, target)));
    }
    String origin = text(row, Columns.OBSERVED_FROM);
    return new Explanation.Observed(
        value,
        ExplainRows.period(row, Columns.OBSERVED_PERIOD),
        origin == null ? null : Origin.of(origin),
        basis);
  }

  private static Way way(Map<String, Object> row) {
    String reason = text(row, Columns.PROGRESS_REASON);
    return new Way(
        number(row, Columns.BASE_VALUE),
        ExplainRows.period(row, Columns.BASE_PERIOD),
        number(row, Columns.PROGRESS_PCT),
        reason == null ? null : Reason.of(reason),
        number(row, Columns.ELAPSED_PCT),
        number(row, Columns.SCHEDULE_RATIO),
        number(row, Columns.BEYOND_SCHEDULE_PP),
        number(row, Columns.EXPECTED_LINEAR),
        number(row, Columns.EXPECTED_GEOMETRIC),
        number(row, Columns.EXPECTED),
        number(row, Columns.ELAPSED_NOW_PCT),
        number(row, Columns.EXPECTED_NOW));
  }

  private Explanation.Outlook outlook(Map<String, Object> row) {
    Double illustration = number(row, Columns.ILLUSTRATION);
    return new Explanation.Outlook(
        number(row, Columns.PROJECTED),
        text(row, Columns.PROJECTED_REASON),
        illustration == null
            ? null
            : new Explanation.Illustration(
                illustration,
                number(row, Columns.ILLUSTRATION_RATE_PCT),
                number(row, Columns.ILLUSTRATION_GAP)),
        (Integer) row.get(Columns.REACHED_YEAR),
        number(row, Columns.PROBABILITY_MET),
        text(row, Columns.PROBABILITY_REASON),
        parameters(ProgressMethod.of(text(row, Columns.METHOD))));
  }

  private Explanation.Concluded concluded(Map<String, Object> row) {
    return new Explanation.Concluded(
        Boolean.FALSE.equals(row.get(Columns.IN_FORCE)),
        text(row, Columns.CONCLUSION),
        text(row, Columns.CONCLUSION_REASON),
        text(row, Columns.OTHER_TIER_ID),
        text(row, Columns.TIERS_CONCLUSION),
        missing(text(row, Columns.MISSING)),
        text(row, Columns.MISSING_WHY));
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
