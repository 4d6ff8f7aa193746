package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class GrowthReasonsTest {

  private static final Configuration ALL =
      Stated.conf(
          """
          windows: [yoy, period_on_period, year_to_date, plan, span, rolling, since]
          rolling_years: [3]
          base_years: [2015]
          methods: [cagr, total, cumulative, log_ols, linear, chained, comparable, real]
          deflators: [{price_index: prices, of: [gdp]}]
          """,
          Map.of(
              "zone_events.csv",
              "zone_id,year,event,event_date,note,source_ref\nb,2018,scope_changed,,,\n"));

  /** Rates, or the reasons for none, by "window method base-period". */
  private static Map<String, Object> rates(String indicator, String lines) {
    Map<String, Object> rates = new TreeMap<>();
    for (Map<String, Object> row : rows(indicator, lines)) {
      Object rate = row.get(Columns.GROWTH_PCT);
      rates.put(
          row.get(Columns.GROWTH_WINDOW)
              + " "
              + row.get(Columns.METHOD)
              + " "
              + row.get(Columns.BASE_PERIOD)
              + "-"
              + row.get(Columns.PERIOD),
          rate == null
              ? row.get(Columns.REASON)
              : (Object) (Math.round((Double) rate * 1e6) / 1e6));
    }
    return rates;
  }

  private static List<Map<String, Object>> rows(String indicator, String lines) {
    return GrowthRates.of(Stated.data(indicator, lines), ALL)
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // base, value, and why there is no rate
    "'', 5, base_missing",
    "0, 5, base_zero",
    "-4, 5, sign_change",
    "4, -5, sign_change",
    "-4, -5, base_negative",
    "5, '', value_missing"
  })
  void shouldSayWhyTwoValuesMakeNoRate(String base, String value, String reason) {
    String lines =
        (base.isEmpty() ? "" : "a | gdp | level | current | 2019 | " + base + "\n")
            + "a | gdp | level | current | 2020 | "
            + (value.isEmpty() ? "-" : value);
    assertThat(rates("gdp", lines)).containsEntry("yoy yoy 2019-2020", reason);
  }

  @Test
  void shouldGiveTheBaseThatAPrintedRateImpliesWhereNoneIsStated() {
    String lines = "a | gdp | level | current | 2020 | 5\na | gdp | growth | current | 2020 | 25\n";
    assertThat(rows("gdp", lines))
        .filteredOn(row -> row.get(Columns.GROWTH_WINDOW).equals("yoy"))
        .hasSize(1)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry(Columns.REASON, "base_missing")
                    .containsEntry(Columns.IMPLIED_BASE_VALUE, 4.0));
  }

  @Test
  void shouldSayWhatAMethodMissesBetweenTheEnds() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2015 | 100
                a | gdp | level | current | 2017 | 0
                a | gdp | level | current | 2018 | 133.1
                """))
        .containsEntry("rolling cagr 2015-2018", 10.0)
        .containsEntry("rolling cumulative 2015-2018", "gap")
        .containsEntry("rolling chained 2015-2018", "gap")
        .containsEntry("rolling comparable 2015-2018", "gap")
        .containsEntry("rolling log_ols 2015-2018", "value_zero")
        .containsEntry("rolling real 2015-2018", "price_index_missing")
        .containsEntry("since log_ols 2015-2017", "too_few_points")
        .containsEntry("rolling cagr 2014-2017", "base_missing");
  }

  @Test
  void shouldNotDivideByATrendThatStartsAtNothing() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2015 | 1
                a | gdp | level | current | 2016 | 100
                a | gdp | level | current | 2017 | 200
                a | gdp | level | current | 2018 | 302
                """))
        .containsEntry("rolling linear 2015-2018", "denominator_small");
  }

  @Test
  void shouldCompareNoLevelsAcrossAChangeOfScopeAndBridgeItByThePrintedRate() {
    List<Map<String, Object>> rows =
        rows(
            "revenue",
            """
            b | revenue | level  | current | 2015 | 100
            b | revenue | level  | current | 2016 | 110
            b | revenue | level  | current | 2017 | 121
            b | revenue | level  | current | 2018 | 242
            b | revenue | growth | current | 2018 | 10
            """);
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.PERIOD).equals("2018"))
        .filteredOn(row -> row.get(Columns.GROWTH_WINDOW).equals("yoy"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry(Columns.REASON, "scope_break")
                    .containsEntry(Columns.REPORTED_PCT, 10.0)
                    .containsEntry(Columns.DIFFERENCE_CAUSE, "scope_changed")
                    .doesNotContainKey(Columns.GROWTH_PCT));
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.PERIOD).equals("2018"))
        .filteredOn(row -> row.get(Columns.GROWTH_WINDOW).equals("rolling"))
        .extracting(row -> row.get(Columns.METHOD) + " " + row.get(Columns.REASON))
        .containsExactly(
            "cagr scope_break",
            "total scope_break",
            "cumulative scope_break",
            "log_ols scope_break",
            "linear scope_break",
            "chained null",
            "comparable gap");
    assertThat(rows)
        .filteredOn(row -> "chained".equals(row.get(Columns.METHOD)))
        .filteredOn(row -> row.get(Columns.GROWTH_WINDOW).equals("rolling"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat((Double) row.get(Columns.INDEX_NUMBER)).isCloseTo(133.1, within(1e-9));
              assertThat((Double) row.get(Columns.GROWTH_PCT)).isCloseTo(10, within(1e-9));
            });
  }

  @Test
  void shouldFindNoBaseInAnotherScopeOrAtOtherPrices() {
    assertThat(
            rates(
                "revenue",
                """
                a | revenue | level | current | 2019 | 100 | scope=above_scale
                a | revenue | level | current | 2020 | 110
                """))
        .containsEntry("yoy yoy 2019-2020", "scope_break");
    assertThat(
            rates(
                "revenue",
                """
                a | revenue | level | comparable | 2019 | 100
                a | revenue | level | current    | 2020 | 110
                """))
        .containsEntry("yoy yoy 2019-2020", "price_basis_mixed");
  }

  @Test
  void shouldCompareNothingAcrossAValueThatIsMarkedAsABreak() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level | current | 2015 | 100
                a | gdp | level | current | 2016 | 110
                a | gdp | level | current | 2017 | 121 | status=B
                a | gdp | level | current | 2018 | 133.1
                """))
        .containsEntry("yoy yoy 2015-2016", 10.0)
        .containsEntry("yoy yoy 2016-2017", "definition_break")
        .containsEntry("yoy yoy 2017-2018", 10.0)
        .containsEntry("rolling cagr 2015-2018", "definition_break")
        .containsEntry("rolling log_ols 2015-2018", "definition_break");
  }

  @Test
  void shouldNotChainRatesOfDifferentPrices() {
    assertThat(
            rates(
                "gdp",
                """
                a | gdp | level  | current    | 2015 | 100
                a | gdp | level  | current    | 2018 | 150
                a | gdp | growth | comparable | 2016 | 10
                a | gdp | growth | current    | 2017 | 12
                a | gdp | growth | comparable | 2018 | 10
                """))
        .containsEntry("rolling comparable 2015-2018", "price_basis_mixed")
        .containsEntry("rolling cagr 2015-2018", 14.471424);
  }

  @Test
  void shouldGiveTheReasonOfThePriceBasisForLevelsThatAreNotAtCurrentPrices() {
    assertThat(
            rates(
                "gdp",
                """
                a  | gdp    | level | comparable | 2019 | 100
                a  | gdp    | level | comparable | 2020 | 110
                cn | prices | level | -          | 2020 | 103
                """))
        .containsEntry("yoy yoy 2019-2020", 10.0)
        .containsEntry("yoy real 2019-2020", "price_basis_mixed");
  }
}
