package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class GrowthWindowsTest {

  // ---- standing without a target ----------------------------------------------------------------

  private static List<Tuple> standings(String settings, String indicator, double value) {
    String lines =
        """
        a | %1$s | level | current | 2018 | 100
        a | %1$s | level | current | 2020 | %2$s
        """
            .formatted(indicator, value);
    return GrowthRates.of(Stated.data(indicator, lines), Stated.conf(settings))
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .filter(row -> row.get(Columns.GROWTH_WINDOW).equals("span"))
        .map(row -> tuple(row.get(Columns.METHOD), row.get(Columns.METHOD_STATUS), score(row)))
        .toList();
  }

  private static Object score(Map<String, Object> row) {
    Double score = (Double) row.get(Columns.SCORE);
    return score == null ? null : Math.round(100 * score) / 100.0;
  }

  @Test
  void shouldJudgeAverageGrowthWithoutATargetWhereItIsAskedFor() {
    String asked = "windows: [span]\nmethods: [cagr, total]\nstanding: statcan\n";
    // 1 % a year is half way from 0.5 to 1.5 %; of debt less is better
    assertThat(standings(asked, "revenue", 102.01))
        .containsExactly(tuple("cagr", "moderate_progress", 1.25), tuple("total", null, null));
    assertThat(standings(asked, "revenue", 104.04))
        .contains(tuple("cagr", "substantial_progress", 5.0));
    assertThat(standings(asked, "debt", 102.01)).contains(tuple("cagr", "deterioration", -3.75));
    assertThat(standings(asked, "prices", 102.01)).noneMatch(row -> row.toList().get(1) != null);
    assertThat(standings("windows: [span]\nmethods: [cagr]\n", "revenue", 102.01))
        .containsExactly(tuple("cagr", null, null));
  }

  private static final List<String> METHODS =
      List.of("cagr", "total", "cumulative", "log_ols", "linear");

  private static Configuration windows(String... windows) {
    String years = List.of(windows).contains("since") ? "base_years: [2016]\n" : "";
    return Stated.conf(
        "windows: [%s]\nmethods: [%s]\n%s"
            .formatted(String.join(", ", windows), String.join(", ", METHODS), years));
  }

  private static Facts tenPercentAYear(double scale) {
    return Facts.of("revenue")
        .level("2015", 100 * scale)
        .level("2016", 110 * scale)
        .level("2017", 121 * scale)
        .level("2018", 133.1 * scale)
        .level("2019", 146.41 * scale)
        .level("2020", 161.051 * scale);
  }

  private static List<Map<String, Object>> growth(Configuration conf, Facts facts) {
    return GrowthRates.of(facts.data(), conf)
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .toList();
  }

  private static List<Tuple> columns(List<Map<String, Object>> rows, String... columns) {
    return rows.stream().map(row -> tuple(Arrays.stream(columns).map(row::get).toArray())).toList();
  }

  @Test
  void shouldComputeTheStandardWindowsByTheirOneMethod() {
    List<Map<String, Object>> rows = growth(Facts.conf(Map.of()), tenPercentAYear(1));
    assertThat(rows)
        .filteredOn(row -> !row.get(Columns.GROWTH_WINDOW).equals("yoy"))
        .extracting(row -> row.get(Columns.GROWTH_WINDOW) + " " + row.get(Columns.METHOD))
        .containsOnly("plan cagr");
    assertThat(rows).filteredOn(row -> row.get(Columns.GROWTH_WINDOW).equals("yoy")).hasSize(6);
    assertThat(rows).noneMatch(row -> row.containsKey(Columns.STANDARD_ERROR));
  }

  @Test
  void shouldComputeAWindowByEveryMethodThatIsAskedFor() {
    List<Map<String, Object>> rows = growth(windows("plan"), tenPercentAYear(1));

    List<Map<String, Object>> last =
        rows.stream().filter(row -> row.get(Columns.PERIOD).equals("2020")).toList();
    assertThat(last).extracting(row -> row.get(Columns.METHOD)).containsExactlyElementsOf(METHODS);
    for (Map<String, Object> row : last) {
      assertThat(row)
          .containsEntry(Columns.GROWTH_WINDOW, "plan")
          .containsEntry(Columns.BASE_PERIOD, "2015")
          .doesNotContainKey(Columns.REASON);
      double expected =
          switch ((String) row.get(Columns.METHOD)) {
            case "total" -> 61.051;
            case "linear" -> 12.4213;
            default -> 10;
          };
      assertThat((Double) row.get(Columns.GROWTH_PCT))
          .as("%s", row)
          .isCloseTo(expected, within(1e-3));
      assertThat(row.containsKey(Columns.STANDARD_ERROR) && row.containsKey(Columns.R_SQUARED))
          .as("%s", row)
          .isEqualTo(List.of("log_ols", "linear").contains(row.get(Columns.METHOD)));
    }
    assertThat(rows).extracting(row -> row.get(Columns.PERIOD)).doesNotContain("2016", "2015");
  }

  @Test
  void shouldLookBackTwoYearsOverAYearThatIsMissing() {
    List<Map<String, Object>> rows =
        growth(
            Stated.conf("windows: [two_year]\nmethods: [cagr, cumulative]\n"),
            Facts.of("revenue").level("2019", 100.0).level("2021", 144.0));
    assertThat(columns(rows, Columns.METHOD, Columns.BASE_PERIOD, Columns.PERIOD, Columns.REASON))
        .containsExactly(
            tuple("cagr", "2017", "2019", "base_missing"),
            tuple("cagr", "2019", "2021", null),
            tuple("cumulative", "2019", "2021", "gap"));
    assertThat((Double) rows.get(1).get(Columns.GROWTH_PCT)).isCloseTo(20, within(1e-9));
  }

  @Test
  void shouldMeasureEveryYearSinceADeclaredBase() {
    List<Map<String, Object>> rows = growth(windows("since"), tenPercentAYear(1));
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.METHOD).equals("total"))
        .extracting(
            row -> row.get(Columns.PERIOD) + " " + Math.round((Double) row.get(Columns.GROWTH_PCT)))
        .containsExactly("2017 10", "2018 21", "2019 33", "2020 46");
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.PERIOD).equals("2017"))
        .filteredOn(row -> row.get(Columns.REASON) != null)
        .extracting(row -> row.get(Columns.METHOD) + " " + row.get(Columns.REASON))
        .containsExactly("log_ols too_few_points", "linear too_few_points");
  }

  @Test
  void shouldRefuseATrendThroughAValueThatIsDoubted() {
    List<Map<String, Object>> rows =
        growth(
            windows("plan"),
            Facts.of("revenue")
                .level("2015", 1.02e12)
                .level("2016", 1.14, "U")
                .level("2017", 1.22e12)
                .level("2018", 1.31e12));
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.PERIOD).equals("2018"))
        .extracting(row -> row.get(Columns.METHOD) + " " + row.get(Columns.REASON))
        .containsExactly(
            "cagr null",
            "total null",
            "cumulative unreliable",
            "log_ols unreliable",
            "linear unreliable");
  }

  @Test
  void shouldKeepThePrintedRatesOfWindowsThatAreNotAskedFor() {
    List<Map<String, Object>> rows =
        growth(
            Stated.conf("windows: [span]\nmethods: [log_ols]\n"),
            Facts.of("revenue")
                .level("2015", 100.0)
                .level("2020", 150.0)
                .growth("2020", 9.1)
                .growth("2016/2020", 8.4));
    assertThat(columns(rows, Columns.GROWTH_WINDOW, Columns.METHOD, Columns.REPORTED_PCT))
        .containsExactlyInAnyOrder(
            tuple("span", "log_ols", null),
            tuple("yoy", "reported", 9.1),
            tuple("plan", "reported", 8.4));
  }

  @Test
  void shouldGiveTheSameRatesInAnyUnit() {
    List<Map<String, Object>> large = growth(windows("span", "yoy"), tenPercentAYear(1e8));
    List<Map<String, Object>> small = growth(windows("span", "yoy"), tenPercentAYear(1));
    assertThat(large).hasSameSizeAs(small).isNotEmpty();
    for (int at = 0; at < large.size(); at++) {
      Double rate = (Double) large.get(at).get(Columns.GROWTH_PCT);
      if (rate != null) {
        assertThat((Double) small.get(at).get(Columns.GROWTH_PCT))
            .isCloseTo(rate, within(1e-9 * Math.max(1, Math.abs(rate))));
      }
    }
  }
}
