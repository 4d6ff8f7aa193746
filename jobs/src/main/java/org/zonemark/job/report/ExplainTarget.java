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
    List<Map<String, Object>> judgements =
        rows
            .snapshot()
            .reader(Tables.ATTAINMENT)
            .where(Columns.TARGET_ID, Set.of(text(target, Columns.TARGET_ID)))
            .stream()
            .filter(row -> row.get(Columns.VERSION).equals(target.get(Columns.VERSION)))
            .sorted(
                Comparator.comparing((Map<String, Object> row) -> text(row, Columns.MEMBER_ID))
                    .thenComparing(row -> !text(row, Columns.METHOD).equals("own_period"))
                    .thenComparing(row -> text(row, Columns.METHOD)))
            .toList();
    String alias =
        judgements.stream()
            .map(row -> text(row, Columns.VIA_ALIAS))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String comparator = text(target, Columns.COMPARATOR_ID);
    List<ExplainRows.Statement> statements = statements(target, alias, judgements);
    return new Explanation.OfTarget(
        text(target, Columns.TARGET_ID),
        (Integer) target.get(Columns.VERSION),
        rows.zone(text(target, Columns.ZONE_ID)),
        rows.indicator(text(target, Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : rows.zone(comparator),
        text(target, Columns.MEASURE),
        text(target, Columns.OP),
        target.get(Columns.VALUE) == null ? 1 : (Double) target.get(Columns.VALUE),
        number(target, Columns.VALUE_HI),
        text(target, Columns.UNIT),
        text(target, Columns.TIER),
        text(target, Columns.PERIOD),
        text(target, Columns.RAW),
        text(target, Columns.RAW_UNIT),
        text(target, Columns.SOURCE_REF),
        text(target, Columns.DUP_OF),
        alias == null ? null : rows.indicator(alias),
        judgements.isEmpty() ? "-" : text(judgements.get(0), Columns.AS_OF),
        statements.stream().map(each -> rows.evidence(each, target)).toList(),
        judgements.stream().map(row -> verdict(row, target, statements)).toList());
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
      used.addAll(ids(judgement, Columns.OBSERVATION_ID));
      used.addAll(ids(judgement, Columns.OBSERVATIONS_USED));
      used.addAll(ids(judgement, Columns.OBSERVATIONS_BESIDE));
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
    Set<String> indicators = new TreeSet<>();
    known.values().forEach(row -> indicators.add(text(row, Columns.INDICATOR_ID)));
    Map<String, Integer> places = rows.places(indicators);
    return known.values().stream()
        .sorted(ExplainRows.BY_PERIOD)
        .map(
            row ->
                new ExplainRows.Statement(
                    row,
                    used.contains(text(row, Columns.OBSERVATION_ID)),
                    places.get(text(row, Columns.OBSERVATION_ID))))
        .toList();
  }

  /** The ids that a column of a judgement names; none where it names none. */
  private static List<String> ids(Map<String, Object> judgement, String column) {
    String ids = text(judgement, column);
    return ids == null ? List.of() : List.of(ids.split(" "));
  }

  private static boolean sameSeries(Map<String, Object> row, Map<String, Object> target) {
    return SERIES.stream().allMatch(column -> row.get(column).equals(target.get(column)));
  }

  private Explanation.Verdict verdict(
      Map<String, Object> row, Map<String, Object> target, List<ExplainRows.Statement> statements) {
    String member = text(row, Columns.MEMBER_ID);
    List<Explanation.Evidence> basis = new ArrayList<>();
    for (String id : ids(row, Columns.OBSERVATIONS_USED)) {
      statements.stream()
          .filter(one -> text(one.row(), Columns.OBSERVATION_ID).equals(id))
          .forEach(one -> basis.add(rows.evidence(one, target)));
    }
    return new Explanation.Verdict(
        text(row, Columns.METHOD),
        member.equals("-") ? null : rows.indicator(member),
        text(row, Columns.STATUS),
        text(row, Columns.REASON),
        number(row, Columns.OBSERVED),
        text(row, Columns.OBSERVED_PERIOD),
        number(row, Columns.TARGET_VALUE),
        number(row, Columns.BASE_VALUE),
        text(row, Columns.BASE_PERIOD),
        number(row, Columns.GAP),
        number(row, Columns.PROGRESS_PCT),
        number(row, Columns.ELAPSED_PCT),
        number(row, Columns.SCHEDULE_RATIO),
        number(row, Columns.EXPECTED_LINEAR),
        number(row, Columns.EXPECTED_GEOMETRIC),
        number(row, Columns.REQUIRED_GROWTH_PCT),
        number(row, Columns.OBSERVED_GROWTH_PCT),
        number(row, Columns.PROJECTED),
        text(row, Columns.PROJECTED_REASON),
        number(row, Columns.ILLUSTRATION),
        number(row, Columns.ILLUSTRATION_RATE_PCT),
        number(row, Columns.ILLUSTRATION_GAP),
        text(row, Columns.METHOD_STATUS),
        number(row, Columns.PROGRESS_VALUE),
        number(row, Columns.SCORE),
        new Explanation.Review(
            Boolean.FALSE.equals(row.get(Columns.IN_FORCE)),
            text(row, Columns.CONCLUSION),
            text(row, Columns.CONCLUSION_REASON),
            text(row, Columns.OTHER_TIER_ID),
            text(row, Columns.TIERS_CONCLUSION),
            text(row, Columns.OBSERVED_FROM),
            basis,
            missing(text(row, Columns.MISSING)),
            text(row, Columns.MISSING_WHY),
            number(row, Columns.GAP_PCT),
            text(row, Columns.ATTAINED_SINCE),
            number(row, Columns.BEYOND_SCHEDULE_PP),
            number(row, Columns.EXPECTED),
            number(row, Columns.ELAPSED_NOW_PCT),
            number(row, Columns.EXPECTED_NOW),
            number(row, Columns.REQUIRED_INCREMENT),
            number(row, Columns.ACCELERATION_PP),
            (Integer) row.get(Columns.REACHED_YEAR),
            number(row, Columns.PROBABILITY_MET),
            text(row, Columns.PROBABILITY_REASON),
            parameters(text(row, Columns.METHOD))));
  }

  private Explanation.Parameters parameters(String method) {
    AttainmentSettings.Projection told = rows.conf().attainment().projection();
    boolean some = method.equals("projection_damped") || method.equals("projection_weighted");
    return some
        ? new Explanation.Parameters(
            told.damping(), told.recency(), told.levelSmoothing(), told.trendSmoothing())
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
