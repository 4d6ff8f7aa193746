package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

class GrowthPartsOfYearTest {

  private static final Configuration CONF =
      Stated.conf("windows: [period_on_period, year_to_date]\n");

  private static List<Tuple> rates(String indicator, String lines) {
    return GrowthRates.of(Stated.dossier(indicator, lines), CONF)
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .map(
            row ->
                tuple(
                    row.get(Columns.WINDOW) + " " + row.get(Columns.METHOD),
                    row.get(Columns.BASE_PERIOD) + " " + row.get(Columns.PERIOD),
                    row.containsKey(Columns.GROWTH_PCT)
                        ? (Object) Math.round((Double) row.get(Columns.GROWTH_PCT))
                        : row.get(Columns.REASON)))
        .toList();
  }

  @Test
  void shouldSetAQuarterOnTheOneBeforeAndTheYearToDateOnTheSameMonths() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2017-Q1 | 100
                a | gdp | level | current | 2017-Q2 | 110
                a | gdp | level | current | 2018-Q1 | 120
                a | gdp | level | current | 2018-Q2 | 132
                """))
        .containsExactlyInAnyOrder(
            tuple("period_on_period period_on_period", "2016-Q4 2017-Q1", "base_missing"),
            tuple("period_on_period period_on_period", "2017-Q1 2017-Q2", 10L),
            tuple("period_on_period period_on_period", "2017-Q4 2018-Q1", "base_missing"),
            tuple("period_on_period period_on_period", "2018-Q1 2018-Q2", 10L),
            tuple("year_to_date yoy", "2016-Q1 2017-Q1", "base_missing"),
            tuple("year_to_date yoy", "2017-Q1 2018-Q1", 20L),
            tuple("year_to_date yoy", "2017-S1 2018-S1", 20L));
  }

  @Test
  void shouldTakeQuartersOutOfWhatIsPrintedYearToDate() {
    // Quarters of 100, 110, 121 and 133.1, printed as they add up.
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2018-Q1         | 100
                a | gdp | level | current | 2018-S1         | 210
                a | gdp | level | current | 2018-Q1/2018-Q3 | 331
                a | gdp | level | current | 2018            | 464.1
                """))
        .contains(
            tuple("period_on_period period_on_period", "2018-Q1 2018-Q2", 10L),
            tuple("period_on_period period_on_period", "2018-Q2 2018-Q3", 10L),
            tuple("period_on_period period_on_period", "2018-Q3 2018-Q4", 10L));
  }

  @Test
  void shouldAddMonthsUpToTheYearToDate() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2017-01/2017-02 | 100
                a | gdp | level | current | 2018-01         | 60
                a | gdp | level | current | 2018-02         | 66
                """))
        .contains(
            tuple("period_on_period period_on_period", "2018-01 2018-02", 10L),
            tuple("year_to_date yoy", "2017-01/2017-02 2018-01/2018-02", 26L));
  }

  @Test
  void shouldNeverTakeAWithheldQuarterOutOfYearsToDate() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2018-Q1 | 100
                a | gdp | level | current | 2018-Q2 | -
                a | gdp | level | current | 2018-S1 | 210
                """))
        .contains(tuple("period_on_period period_on_period", "2018-Q1 2018-Q2", "value_missing"))
        .noneMatch(row -> row.toList().get(2).equals(10L));
  }

  @Test
  void shouldAddUpNoStocks() {
    assertThat(
            rates(
                "debt",
                """
                a | debt | level | current | 2018-Q1 | 100
                a | debt | level | current | 2018-Q2 | 110
                """))
        .containsExactlyInAnyOrder(
            tuple("period_on_period period_on_period", "2017-Q4 2018-Q1", "base_missing"),
            tuple("period_on_period period_on_period", "2018-Q1 2018-Q2", 10L));
  }
}
