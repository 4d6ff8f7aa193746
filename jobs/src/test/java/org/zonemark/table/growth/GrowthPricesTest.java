package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class GrowthPricesTest {

  private static Configuration conf(String base) {
    return Stated.conf(
        """
        windows: [yoy, since]
        base_years: [2018]
        methods: [cagr, total, comparable, real]
        deflators: [{price_index: prices, of: [gdp], base: %s}]
        """
            .formatted(base));
  }

  private static final String LEVELS =
      """
      a | gdp | level | current | 2018 | 100
      a | gdp | level | current | 2019 | 110
      a | gdp | level | current | 2020 | 132
      """;

  private static Map<String, Object> only(
      Configuration conf, String lines, String window, String method, String period) {
    List<Map<String, Object>> rows =
        GrowthRates.of(Stated.data("gdp", lines), conf)
            .map(row -> Facts.byColumn(Tables.GROWTH, row))
            .filter(row -> row.get(Columns.GROWTH_WINDOW).equals(window))
            .filter(row -> row.get(Columns.METHOD).equals(method))
            .filter(row -> row.get(Columns.PERIOD).equals(period))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static void assertNumber(Map<String, Object> row, String column, double expected) {
    assertThat((Double) row.get(column)).as("%s %s", column, row).isCloseTo(expected, within(1e-9));
  }

  @Test
  void shouldDeflateByTheIndexOfTheYearBefore() {
    String lines =
        LEVELS
            + """
            a | prices | level | - | 2019 | 110
            a | prices | level | - | 2020 | 104
            """;
    Configuration conf = conf("previous_year");

    Map<String, Object> first = only(conf, lines, "yoy", "real", "2019");
    // 1.1 / 1.1 - 1, and not 10 - 10 by chance: 1.2 / 1.04 - 1 is not 20 - 4
    assertNumber(first, Columns.GROWTH_PCT, 0);
    assertNumber(
        only(conf, lines, "yoy", "real", "2020"), Columns.GROWTH_PCT, 100 * (1.2 / 1.04 - 1));
    assertThat(first)
        .containsEntry(Columns.DEFLATOR_ZONE_ID, "a")
        .containsEntry(Columns.GROWTH_PRICE_BASIS, "comparable");

    // The yearly real links multiply to the real growth over the window.
    Map<String, Object> both = only(conf, lines, "since", "real", "2020");
    assertNumber(both, Columns.INDEX_NUMBER, 100 * 1.0 * (1.2 / 1.04));
    assertNumber(both, Columns.GROWTH_PCT, 100 * (Math.sqrt(1.2 / 1.04) - 1));
    assertNumber(both, Columns.PRICE_CHANGE_PCT, 100 * (1.1 * 1.04 - 1));
    assertNumber(only(conf, lines, "since", "total", "2020"), Columns.INDEX_NUMBER, 132);
    assertThat(only(conf, lines, "since", "total", "2020"))
        .containsEntry(Columns.GROWTH_PRICE_BASIS, "current");
  }

  @Test
  void shouldDeflateByAnIndexOfFixedBase() {
    String lines =
        LEVELS
            + """
            a | prices | level | - | 2018 | 120
            a | prices | level | - | 2019 | 132
            a | prices | level | - | 2020 | 132
            """;
    assertNumber(only(conf("fixed"), lines, "yoy", "real", "2019"), Columns.GROWTH_PCT, 0);
    assertNumber(only(conf("fixed"), lines, "yoy", "real", "2020"), Columns.GROWTH_PCT, 20);
  }

  @Test
  void shouldTakeTheNearestIndexThatCoversTheWholeWindowAndSayWhose() {
    String lines =
        LEVELS
            + """
            a    | prices | level  | - | 2020 | 120
            prov | prices | growth | - | 2019 | 10
            prov | prices | growth | - | 2020 | 10
            cn   | prices | level  | - | 2019 | 105
            cn   | prices | level  | - | 2020 | 105
            """;
    Configuration conf = conf("previous_year");
    assertThat(only(conf, lines, "yoy", "real", "2020"))
        .containsEntry(Columns.DEFLATOR_ZONE_ID, "a");
    Map<String, Object> both = only(conf, lines, "since", "real", "2020");
    assertThat(both).containsEntry(Columns.DEFLATOR_ZONE_ID, "prov");
    assertNumber(both, Columns.PRICE_CHANGE_PCT, 21);
  }

  @Test
  void shouldChainThePrintedRatesAtComparablePricesToALevelIndex() {
    String lines =
        LEVELS
            + """
            a | gdp | growth | comparable | 2019 | 5
            a | gdp | growth | comparable | 2020 | 8
            """;
    Map<String, Object> row = only(conf("fixed"), lines, "since", "comparable", "2020");
    assertNumber(row, Columns.INDEX_NUMBER, 113.4);
    assertNumber(row, Columns.GROWTH_PCT, 100 * (Math.sqrt(1.134) - 1));
    assertThat(row).containsEntry(Columns.GROWTH_PRICE_BASIS, "comparable");
  }

  @Test
  void shouldSetThePrintedComparableRateBesideTheDeflatedOne() {
    String lines =
        LEVELS
            + """
            a  | gdp    | growth | comparable | 2019 | 4.8 | step=0.1
            cn | prices | level  | -          | 2019 | 105
            """;
    Configuration conf = conf("previous_year");
    assertThat(only(conf, lines, "yoy", "real", "2019"))
        .containsEntry(Columns.REPORTED_PCT, 4.8)
        .containsEntry(Columns.DIFFERENCE_CAUSE, "rounding");
    assertThat(only(conf, lines, "yoy", "yoy", "2019"))
        .containsEntry(Columns.REPORTED_PCT, 4.8)
        .containsEntry(Columns.DIFFERENCE_CAUSE, "comparable_prices");
  }
}
