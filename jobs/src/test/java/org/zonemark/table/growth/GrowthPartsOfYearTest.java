package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class GrowthPartsOfYearTest {

  private static final Configuration CONF =
      Stated.conf("windows: [period_on_period, year_to_date]\n");

  private static List<Tuple> rates(String indicator, String lines) {
    return GrowthRates.of(Stated.data(indicator, lines), CONF)
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .map(
            row ->
                tuple(
                    row.get(Columns.GROWTH_WINDOW) + " " + row.get(Columns.METHOD),
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

  // ---- beside what is printed -------------------------------------------------------------------

  private static Map<String, Object> sequential(String lines) {
    return GrowthRates.of(Stated.data("revenue", lines), CONF)
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .filter(row -> row.get(Columns.GROWTH_WINDOW).equals("period_on_period"))
        .filter(row -> row.get(Columns.PERIOD).equals("2018-Q2"))
        .findFirst()
        .orElseThrow();
  }

  private static final String QUARTERS =
      """
      a | revenue | level | current | 2018-Q1 | 100 | edition=2019 | step=1
      a | revenue | level | current | 2018-Q2 | 110 | edition=2019 | step=1
      """;

  @Test
  void shouldSetThePrintedRateOnThePeriodBeforeBesideTheComputedOne() {
    Map<String, Object> row =
        sequential(
            QUARTERS + "a | revenue | sequential_growth | current | 2018-Q2 | 10.4 | step=0.1");
    assertThat(row)
        .contains(
            entry(Columns.METHOD, "period_on_period"),
            entry(Columns.REPORTED_PCT, 10.4),
            entry(Columns.REPORTED_OBSERVATION_ID, "o3"),
            entry(Columns.DIFFERENCE_CAUSE, "rounding"));
    assertThat((Double) row.get(Columns.GROWTH_PCT)).isCloseTo(10, within(1e-12));
    assertThat((Double) row.get(Columns.DIFFERENCE_PP)).isCloseTo(0.4, within(1e-12));
    assertThat((Double) row.get(Columns.IMPLIED_BASE_VALUE)).isCloseTo(99.6377, within(1e-4));
  }

  @Test
  void shouldSayWhyThePrintedRateOnThePeriodBeforeDiffers() {
    String rate = "a | revenue | sequential_growth | %s | 2018-Q2 | %s | step=0.1";
    assertThat(sequential(QUARTERS + rate.formatted("current", "7.2")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "seasonal_adjustment");
    assertThat(sequential(QUARTERS + rate.formatted("comparable", "3.2")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "comparable_prices");
    String before =
        "a | revenue | level | current | 2018-Q1 | 80 | edition=2018 | latest=false | step=1\n";
    assertThat(sequential(QUARTERS + before + rate.formatted("current", "37.5")))
        .contains(
            entry(Columns.DIFFERENCE_CAUSE, "base_revised"), entry(Columns.REVISED_IN, "2019"));
  }

  @Test
  void shouldSuspectSeasonalAdjustmentOfNoMoreThanThreePointsAndNoOtherSign() {
    String rate = "a | revenue | sequential_growth | current | 2018-Q2 | %s | step=0.1";
    assertThat(sequential(QUARTERS + rate.formatted("13.0")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "seasonal_adjustment");
    assertThat(sequential(QUARTERS + rate.formatted("13.1")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "unexplained");
    assertThat(sequential(QUARTERS + rate.formatted("3.2")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "unexplained");
    String flat =
        """
        a | revenue | level | current | 2018-Q1 | 1000 | edition=2019 | step=1
        a | revenue | level | current | 2018-Q2 | 1010 | edition=2019 | step=1
        """;
    assertThat(sequential(flat + rate.formatted("-1.5")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "unexplained");
    assertThat(sequential(flat + rate.formatted("0.0")))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "seasonal_adjustment");
  }

  @Test
  void shouldNeverTakeARateOnThePeriodBeforeForOneOnTheYearBefore() {
    String lines =
        """
        a | revenue | level             | current | 2017-Q1 | 100
        a | revenue | level             | current | 2018-Q1 | 120
        a | revenue | sequential_growth | current | 2018-Q1 | 3
        a | revenue | growth            | current | 2018-Q1 | 19
        """;
    assertThat(
            GrowthRates.of(Stated.data("revenue", lines), CONF)
                .map(row -> Facts.byColumn(Tables.GROWTH, row))
                .filter(row -> row.get(Columns.PERIOD).equals("2018-Q1"))
                .map(row -> row.get(Columns.GROWTH_WINDOW) + " " + row.get(Columns.REPORTED_PCT)))
        .containsExactlyInAnyOrder("period_on_period 3.0", "year_to_date 19.0");
  }

  @Test
  void shouldKeepAPrintedRateOnThePeriodBeforeWhereNothingIsComputed() {
    String lines = "a | revenue | sequential_growth | current | 2018-01 | 3";
    for (Configuration conf : List.of(CONF, Stated.conf("windows: [yoy]\n"))) {
      String all = conf == CONF ? lines : lines + "\n" + QUARTERS;
      assertThat(
              GrowthRates.of(Stated.data("revenue", all), conf)
                  .map(row -> Facts.byColumn(Tables.GROWTH, row))
                  .filter(row -> row.get(Columns.METHOD).equals("reported")))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row)
                      .contains(
                          entry(Columns.GROWTH_WINDOW, "period_on_period"),
                          entry(Columns.BASE_PERIOD, "2017-12"),
                          entry(Columns.PERIOD, "2018-01"),
                          entry(Columns.REASON, "reported_only")));
    }
  }
}
