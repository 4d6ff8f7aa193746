package org.zonemark.table.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Printed;

class GrowthRatesTest {

  private static final String MEASURED =
      Printed.LONG.replace("unit: 单位", "unit: 单位, measure: 口径")
          + """
          words:
            measure: {水平: level, 增速: growth, 比率: ratio}
          missing: {"--": {status: Q, reason: withheld}}
          """;

  private static final String HEADER = "高新区 | 年份 | 指标 | 口径 | 数值 | 单位\n";

  private static List<Map<String, Object>> growth(String indicator, String rows) {
    Printed printed = Printed.as(MEASURED);
    return GrowthRates.of(printed.data(indicator, HEADER + rows), printed.conf())
        .map(row -> Printed.byColumn(Tables.GROWTH, row))
        .toList();
  }

  private static List<Tuple> columns(List<Map<String, Object>> rows, String... columns) {
    return rows.stream()
        .map(row -> Assertions.tuple(Arrays.stream(columns).map(row::get).toArray()))
        .toList();
  }

  @Test
  void shouldComputeTheRateOnTheYearBefore() {
    List<Map<String, Object>> rows =
        growth(
            "revenue",
            """
            郑州高新区 | 2018 | 营业收入 | 水平 | 200 | 亿元
            郑州高新区 | 2019 | 营业收入 | 水平 | 250 | 亿元
            """);
    assertThat(
            columns(
                rows, Columns.GROWTH_WINDOW, Columns.PERIOD, Columns.GROWTH_PCT, Columns.REASON))
        .containsExactlyInAnyOrder(
            tuple("yoy", "2018", null, "base_missing"), tuple("yoy", "2019", 25.0, null));
  }

  @Test
  void shouldSayWhyThereIsNoRate() {
    List<Map<String, Object>> rows =
        growth(
            "firms",
            """
            郑州高新区 | 2015 | 企业数 | 水平 | 0 | 家
            郑州高新区 | 2016 | 企业数 | 水平 | 10 | 家
            郑州高新区 | 2017 | 企业数 | 水平 | 10余 | 家
            郑州高新区 | 2018 | 企业数 | 水平 | -- | 家
            郑州高新区 | 2019 | 企业数 | 水平 | 30 | 家
            """);
    assertThat(
            columns(
                rows, Columns.GROWTH_WINDOW, Columns.PERIOD, Columns.GROWTH_PCT, Columns.REASON))
        .contains(
            tuple("yoy", "2015", null, "base_missing"),
            tuple("yoy", "2016", null, "base_zero"),
            tuple("yoy", "2017", null, "bound_only"),
            tuple("yoy", "2019", null, "base_missing"));
    assertThat(columns(rows, Columns.GROWTH_WINDOW, Columns.PERIOD, Columns.GROWTH_PCT))
        .filteredOn(row -> row.toList().get(1).equals("2018"))
        .allSatisfy(row -> assertThat(row.toList().get(2)).isNull());
  }

  @Test
  void shouldMakeNoPercentOfAPercentage() {
    List<Map<String, Object>> rows =
        growth(
            "energy_intensity",
            """
            郑州高新区 | 2018 | 能耗强度 | 水平 | 5 | %
            郑州高新区 | 2019 | 能耗强度 | 水平 | 4 | %
            """);
    assertThat(columns(rows, Columns.PERIOD, Columns.GROWTH_PCT, Columns.REASON))
        .contains(tuple("2019", null, "rate_measure"));
  }

  @Test
  void shouldNotMixCurrencies() {
    List<Map<String, Object>> rows =
        growth(
            "exports",
            """
            郑州高新区 | 2018 | 出口额 | 水平 | 5 | 亿美元
            郑州高新区 | 2019 | 出口额 | 水平 | 40 | 亿元
            """);
    assertThat(columns(rows, Columns.PERIOD, Columns.GROWTH_PCT, Columns.REASON))
        .contains(tuple("2019", null, "unit_differs"));
  }

  @Test
  void shouldPutThePrintedRateBesideTheComputedOne() {
    List<Map<String, Object>> rows =
        growth(
            "revenue",
            """
            郑州高新区 | 2018 | 营业收入 | 水平 | 200 | 亿元
            郑州高新区 | 2019 | 营业收入 | 水平 | 250 | 亿元
            郑州高新区 | 2019 | 营业收入 | 增速 | 24 | %
            """);
    assertThat(columns(rows, Columns.GROWTH_PCT, Columns.REPORTED_PCT, Columns.DIFFERENCE_PP))
        .contains(tuple(25.0, 24.0, -1.0));
  }

  @Test
  void shouldKeepAPrintedRateOfWhichTheLevelsAreUnknown() {
    List<Map<String, Object>> rows = growth("revenue", "郑州高新区 | 2019 | 营业收入 | 增速 | 24 | %\n");
    assertThat(
            columns(
                rows,
                Columns.METHOD,
                Columns.PERIOD,
                Columns.GROWTH_PCT,
                Columns.REPORTED_PCT,
                Columns.REASON))
        .containsExactly(tuple("reported", "2019", null, 24.0, "reported_only"));
  }

  @Test
  void shouldBridgeAMissingYearByAYearlyRate() {
    List<Map<String, Object>> rows =
        growth(
            "revenue",
            """
            郑州高新区 | 2016 | 营业收入 | 水平 | 100 | 亿元
            郑州高新区 | 2018 | 营业收入 | 水平 | 144 | 亿元
            """);
    assertThat(rows)
        .filteredOn(row -> "gap".equals(row.get(Columns.GROWTH_WINDOW)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(Columns.METHOD)).isEqualTo("cagr");
              assertThat(row.get(Columns.BASE_PERIOD)).isEqualTo("2016");
              assertThat((Double) row.get(Columns.GROWTH_PCT))
                  .isCloseTo(20, Assertions.within(1e-9));
            });
  }

  @Test
  void shouldComparePartsOfAYearWithTheSamePartOfTheYearBefore() {
    List<Map<String, Object>> rows =
        growth(
            "revenue",
            """
            郑州高新区 | 2017年上半年 | 营业收入 | 水平 | 100 | 亿元
            郑州高新区 | 2017 | 营业收入 | 水平 | 230 | 亿元
            郑州高新区 | 2018年上半年 | 营业收入 | 水平 | 110 | 亿元
            """);
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.GROWTH_PCT) != null)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(Columns.BASE_PERIOD)).isEqualTo("2017-S1");
              assertThat((Double) row.get(Columns.GROWTH_PCT))
                  .isCloseTo(10, Assertions.within(1e-9));
            });
  }

  @Test
  void shouldUseNoValueThatASenseCheckDoubts() {
    List<Map<String, Object>> rows =
        growth(
            "revenue",
            """
            东湖高新区 | 2015 | 营业收入 | 水平 | 1.02 | 万亿元
            东湖高新区 | 2016 | 营业收入 | 水平 | 1.14 | 亿元
            东湖高新区 | 2017 | 营业收入 | 水平 | 1.22 | 万亿元
            东湖高新区 | 2018 | 营业收入 | 水平 | 1.31 | 万亿元
            """);
    assertThat(
            columns(
                rows, Columns.GROWTH_WINDOW, Columns.PERIOD, Columns.GROWTH_PCT, Columns.REASON))
        .contains(
            tuple("yoy", "2016", null, "unreliable"), tuple("yoy", "2017", null, "unreliable"));
  }
}
