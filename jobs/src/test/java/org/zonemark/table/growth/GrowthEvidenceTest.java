package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

/** Which statements a rate names beside those at its ends. */
class GrowthEvidenceTest {

  private static final Configuration CONF =
      Stated.conf(
          """
          windows: [yoy, since, period_on_period]
          base_years: [2018]
          methods: [cagr, cumulative, log_ols, chained, comparable, real]
          deflators: [{price_index: prices, of: [gdp], base: previous_year}]
          """);

  /** The statements o1 to o7, a line each. */
  private static final String LINES =
      """
      a | gdp    | level  | current    | 2018 | 100
      a | gdp    | level  | current    | 2019 | 110
      a | gdp    | level  | current    | 2020 | 132
      a | gdp    | growth | comparable | 2019 | 5
      a | gdp    | growth | comparable | 2020 | 8
      a | prices | level  | -          | 2019 | 110
      a | prices | level  | -          | 2020 | 104
      """;

  private static String beside(String lines, String window, String method, String period) {
    List<Map<String, Object>> rows =
        GrowthRates.of(Stated.data("gdp", lines), CONF)
            .map(row -> Facts.byColumn(Tables.GROWTH, row))
            .filter(row -> row.get(Columns.GROWTH_WINDOW).equals(window))
            .filter(row -> row.get(Columns.METHOD).equals(method))
            .filter(row -> row.get(Columns.PERIOD).equals(period))
            .toList();
    assertThat(rows).hasSize(1);
    return (String) rows.get(0).get(Columns.OBSERVATIONS_BESIDE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "yoy,   yoy,        none",
        "since, cagr,       none",
        "since, cumulative, o2",
        "since, log_ols,    o2",
        "since, chained,    o2",
        "since, comparable, o4 o5",
        "since, real,       o6 o7"
      })
  void shouldNameTheStatementsBetweenTheEndsThatARateRestsOn(
      String window, String method, String beside) {
    assertThat(beside(LINES, window, method, "2020")).isEqualTo(beside);
  }

  @Test
  void shouldNameWhatAnEndFollowsFromThatIsNotPrinted() {
    String yearToDate =
        """
        a | gdp | level | current | 2018-Q1         | 100
        a | gdp | level | current | 2018-S1         | 210
        a | gdp | level | current | 2018-Q1/2018-Q3 | 331
        """;
    assertThat(beside(yearToDate, "period_on_period", "period_on_period", "2018-Q3"))
        .isEqualTo("o2 o1 o3");
  }
}
