package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

/** What holds of every rate of growth, whatever the values. */
class GrowthPropertiesTest {

  private static final int CASES = 300;

  private static final Configuration CONF =
      Stated.conf(
          """
          windows: [yoy, gap, plan, span, two_year, rolling, since, period_on_period, year_to_date]
          methods: [cagr, total, cumulative, log_ols, linear, chained]
          base_years: [2016]
          rolling_years: [3]
          """);

  private static final Set<String> AMOUNTS =
      Set.of(Columns.BASE_VALUE, Columns.VALUE, Columns.IMPLIED_BASE_VALUE);

  private static List<Map<String, Object>> rates(String lines) {
    return GrowthRates.of(Stated.data("revenue", lines), CONF)
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .toList();
  }

  private static String line(String measure, String period, double value) {
    return "a | revenue | %s | current | %s | %s%n".formatted(measure, period, value);
  }

  @Test
  void shouldAverageTheYearlyRatesGeometricallyWhereNoYearIsMissing() {
    Random random = new Random(20261122);
    for (int draw = 0; draw < CASES; draw++) {
      int years = 2 + random.nextInt(13);
      StringBuilder lines = new StringBuilder();
      for (int year = 2010; year <= 2010 + years; year++) {
        lines.append(line("level", String.valueOf(year), 1 + random.nextInt(1000)));
      }
      List<Map<String, Object>> rows = rates(lines.toString());
      double product = 1;
      for (Map<String, Object> row : rows) {
        if (row.get(Columns.GROWTH_WINDOW).equals("yoy") && row.containsKey(Columns.GROWTH_PCT)) {
          product *= 1 + (Double) row.get(Columns.GROWTH_PCT) / 100;
        }
      }
      double mean = 100 * (Math.pow(product, 1.0 / years) - 1);
      for (String method : List.of("cagr", "chained")) {
        Map<String, Object> whole =
            rows.stream()
                .filter(row -> row.get(Columns.METHOD).equals(method))
                .filter(row -> row.get(Columns.BASE_PERIOD).equals("2010"))
                .filter(row -> row.get(Columns.PERIOD).equals(String.valueOf(2010 + years)))
                .findFirst()
                .orElseThrow();
        assertThat((Double) whole.get(Columns.GROWTH_PCT))
            .as("%s of %s", method, lines)
            .isCloseTo(mean, within(1e-9 * Math.max(1, Math.abs(mean))));
      }
    }
  }

  @Test
  void shouldChangeNoRateDifferenceOrCauseWhereEveryAmountIsInAnotherUnit() {
    Random random = new Random(4);
    for (int draw = 0; draw < CASES; draw++) {
      double factor = List.of(1e4, 1e8, 1e-3, 3.0).get(draw % 4);
      StringBuilder lines = new StringBuilder();
      StringBuilder scaled = new StringBuilder();
      for (int year = 2014; year <= 2022; year++) {
        for (String period : List.of(year + "", year + "-Q1", year + "-Q2")) {
          if (random.nextInt(4) > 0) {
            int value = random.nextInt(200) - (random.nextInt(8) == 0 ? 200 : 0);
            lines.append(line("level", period, value));
            scaled.append(line("level", period, value * factor));
          }
          if (random.nextInt(3) == 0) {
            String measure =
                period.endsWith("2") && random.nextBoolean() ? "sequential_growth" : "growth";
            String rate = line(measure, period, random.nextInt(60) - 20);
            lines.append(rate);
            scaled.append(rate);
          }
        }
      }
      List<Map<String, Object>> rows = rates(lines.toString());
      List<Map<String, Object>> others = rates(scaled.toString());
      assertThat(others).hasSameSizeAs(rows);
      for (int at = 0; at < rows.size(); at++) {
        Map<String, Object> other = others.get(at);
        assertThat(other.keySet()).isEqualTo(rows.get(at).keySet());
        rows.get(at)
            .forEach(
                (column, value) -> {
                  if (value instanceof Double number) {
                    double expected = AMOUNTS.contains(column) ? number * factor : number;
                    assertThat((Double) other.get(column))
                        .as("%s %s", column, other)
                        .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
                  } else {
                    assertThat(other.get(column)).as(column).isEqualTo(value);
                  }
                });
      }
    }
  }
}
