package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;

/** What holds of every judgement by every method, whatever is stated and promised. */
class AttainmentPropertiesTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);
  private static final String HERE = "htz-zhengzhou";
  private static final int CASES = 400;

  private static final String METHODS =
      "methods: [own_period, schedule, statcan, un_progress_chart, escap_csi, escap_api, sdg_trend,"
          + " projection_endpoint, projection_log_ols, projection_weighted, projection_damped]\n";

  private static final Configuration CONF = Facts.conf(Map.of("attainment.yaml", METHODS));

  /** Columns that hold amounts in the unit of the target. */
  private static final Set<String> AMOUNTS =
      Set.of(
          Columns.OBSERVED,
          Columns.TARGET_VALUE,
          Columns.BASE_VALUE,
          Columns.EXPECTED_LINEAR,
          Columns.EXPECTED_GEOMETRIC,
          Columns.EXPECTED,
          Columns.EXPECTED_NOW,
          Columns.GAP,
          Columns.REQUIRED_INCREMENT,
          Columns.PROJECTED,
          Columns.ILLUSTRATION,
          Columns.ILLUSTRATION_GAP);

  private static final List<String> OPERATORS = List.of(">=", ">", "<=", "<", "=", "~", "reach");
  private static final List<String> REVERSED = List.of("<=", "<", ">=", ">", "=", "~", "reach");

  /** What is stated in one draw, in times of some unit. */
  private record Drawn(Map<Integer, Integer> levels, int aim, int operator, int due, Integer base) {

    static Drawn by(Random random) {
      Map<Integer, Integer> levels = new TreeMap<>();
      for (int year = 2015; year <= 2023; year++) {
        if (random.nextInt(4) > 0) {
          levels.put(year, 1 + random.nextInt(12));
        }
      }
      return new Drawn(
          levels,
          1 + random.nextInt(15),
          random.nextInt(OPERATORS.size()),
          2019 + random.nextInt(8),
          random.nextBoolean() ? 2015 + random.nextInt(3) : null);
    }

    /** The facts of an indicator, each amount times a factor. */
    Facts of(String indicator, double factor, List<String> operators) {
      Facts facts = Facts.of(indicator);
      levels.forEach((year, value) -> facts.level(String.valueOf(year), factor * value));
      String period = String.valueOf(due);
      String from = base == null ? null : String.valueOf(base);
      String op = operators.get(operator);
      facts.promised("level", "level", op, factor * aim, period, from, null);
      facts.promised("growth", "growth", op, aim, period, null, null);
      facts.promised("increment", "increment", op, factor * (aim - 8), period, null, null);
      facts.promised(
          "total", "cumulative", op, factor * 3 * aim, (due - 2) + "/" + due, null, null);
      return facts;
    }
  }

  private static List<Map<String, Object>> judged(Facts facts, Configuration conf) {
    return Attainments.of(facts.data(), conf, TODAY).stream()
        .map(row -> Facts.byColumn(Tables.ATTAINMENT, row))
        .toList();
  }

  private static void assertSame(Object one, Object other, double factor, String shown) {
    if (one instanceof Double number && other instanceof Double scaled) {
      double expected = number * factor;
      assertThat(Math.abs(scaled - expected))
          .as(shown)
          .isLessThanOrEqualTo(1e-9 * Math.max(factor, Math.abs(expected)));
    } else {
      assertThat(other).as(shown).isEqualTo(one);
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double;
  }

  @Test
  void shouldChangeNoVerdictRateOrRatioWhereEveryAmountIsInAnotherUnit() {
    Random random = new Random(20261122);
    Set<String> seen = new java.util.TreeSet<>();
    for (int draw = 0; draw < CASES; draw++) {
      Drawn drawn = Drawn.by(random);
      double factor = List.of(1e4, 1e8, 1e-3, 3.0).get(draw % 4);
      List<Map<String, Object>> rows = judged(drawn.of("revenue", 1, OPERATORS), CONF);
      List<Map<String, Object>> scaled = judged(drawn.of("revenue", factor, OPERATORS), CONF);
      assertThat(scaled).hasSameSizeAs(rows);
      for (int at = 0; at < rows.size(); at++) {
        Map<String, Object> row = rows.get(at);
        boolean rate = row.get(Columns.TARGET_ID).equals("growth");
        assertThat(scaled.get(at).keySet()).as("%s %s", drawn, row).isEqualTo(row.keySet());
        for (String column : row.keySet()) {
          double times = !rate && AMOUNTS.contains(column) ? factor : 1;
          assertSame(
              row.get(column), scaled.get(at).get(column), times, column + " " + drawn + row);
          if (!isNumber(row.get(column))) {
            seen.add(String.valueOf(row.get(column)));
          }
        }
      }
    }
    assertThat(seen)
        .contains("attained", "missed", "not_due", "exceeded", "ahead", "behind", "on_schedule")
        .contains("regressing", "projected_met", "projected_short", "substantial_progress");
  }

  @Test
  void shouldChangeNoVerdictWhereDirectionAndSignAreReversedTogether() {
    // Growth of what is negative, and the logarithm of it, are not defined.
    Set<String> defined =
        Set.of(
            "own_period",
            "schedule",
            "statcan",
            "escap_csi",
            "escap_api",
            "sdg_trend",
            "projection_weighted",
            "projection_damped");
    Random random = new Random(4);
    Set<String> seen = new java.util.TreeSet<>();
    for (int draw = 0; draw < CASES; draw++) {
      Drawn drawn = Drawn.by(random);
      List<List<Object>> up = said(judged(drawn.of("revenue", 1, OPERATORS), CONF), defined);
      List<List<Object>> down = said(judged(drawn.of("energy", -1, REVERSED), CONF), defined);
      assertThat(down).hasSameSizeAs(up);
      for (int at = 0; at < up.size(); at++) {
        assertThat(down.get(at)).as("%s", drawn).isEqualTo(up.get(at));
        up.get(at).forEach(word -> seen.add(String.valueOf(word)));
      }
    }
    assertThat(seen)
        .contains("attained", "missed", "not_due", "ahead", "behind", "deterioration")
        .contains("projected_met", "reverse", "decreasing");
  }

  /**
   * The words of every method about levels, and the verdicts on increments and totals: a cap on
   * what adds up has no schedule.
   */
  private static List<List<Object>> said(List<Map<String, Object>> rows, Set<String> methods) {
    List<List<Object>> said = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      Object target = row.get(Columns.TARGET_ID);
      Object method = row.get(Columns.METHOD);
      boolean verdict = !target.equals("growth") && method.equals("own_period");
      if (target.equals("level") ? methods.contains(method) : verdict) {
        List<Object> words = new ArrayList<>();
        List<String> columns =
            List.of(
                Columns.TARGET_ID,
                Columns.METHOD,
                Columns.STATUS,
                Columns.REASON,
                Columns.CONCLUSION,
                Columns.CONCLUSION_REASON,
                Columns.METHOD_STATUS,
                Columns.REACHED_YEAR);
        for (String column : target.equals("level") ? columns : columns.subList(0, 4)) {
          words.add(Objects.toString(row.get(column)));
        }
        Object probability = row.get(Columns.PROBABILITY_MET);
        words.add(probability == null ? "null" : Math.round(1e9 * (Double) probability));
        said.add(words);
      }
    }
    return said;
  }

  @Test
  void shouldJudgeNothingByWhatWasPublishedLater() {
    // Targets are of 2020, the book of 2024: known from the last day of that year on.
    Random random = new Random(7);
    int judgedLater = 0;
    for (int draw = 0; draw < CASES; draw++) {
      Facts facts = Drawn.by(random).of("revenue", 1, OPERATORS);
      LocalDate before = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365 * 4 - 1));
      assertThat(asKnown(facts, LocalDate.of(2019, 12, 31))).isEmpty();
      for (Map<String, Object> row : asKnown(facts, before)) {
        assertThat(row)
            .as("known on %s", before)
            .doesNotContainKeys(
                Columns.OBSERVED,
                Columns.OBSERVATION_ID,
                Columns.PROJECTED,
                Columns.METHOD_STATUS,
                Columns.PROGRESS_PCT)
            .extractingByKey(Columns.STATUS)
            .isIn("not_judgeable", "not_due");
      }
      judgedLater +=
          asKnown(facts, LocalDate.of(2024, 12, 31)).stream()
              .filter(row -> row.containsKey(Columns.OBSERVED))
              .collect(Collectors.toList())
              .size();
    }
    assertThat(judgedLater).isGreaterThan(10 * CASES);
  }

  private static List<Map<String, Object>> asKnown(Facts facts, LocalDate day) {
    Configuration conf =
        Facts.conf(
            Map.of(
                "attainment.yaml",
                METHODS,
                "run.yaml",
                "inputs: in\nlake: lake\nas_of: \"" + day + "\"\n"));
    return Attainments.of(UsableObservations.asKnown(facts.data(), conf), conf, TODAY).stream()
        .map(row -> Facts.byColumn(Tables.ATTAINMENT, row))
        .toList();
  }
}
