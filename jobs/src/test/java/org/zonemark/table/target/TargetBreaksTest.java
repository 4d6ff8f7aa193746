package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Series;
import org.zonemark.testing.Facts;

/** What is not held against what was before: another method, another area, another definition. */
class TargetBreaksTest {

  private static final Configuration CONF =
      Facts.conf(
          Map.of(
              "lists.csv",
              """
              list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,denominator_zone_id,breaks,note
              national,national_rank,综合评价,Evaluation,0,,,2021,2021年起为新指标体系
              """,
              "zone_events.csv",
              "zone_id,year,event,event_date,note,source_ref\n"
                  + "htz-luoyang,2022,merged,2022,并入周边园区,公报\n"));

  private static String told(Facts facts) {
    List<Map<String, Object>> rows =
        Attainments.of(facts.data(), CONF, LocalDate.of(2026, 6, 30)).stream()
            .map(row -> Facts.byColumn(Tables.ATTAINMENT, row))
            .toList();
    assertThat(rows).hasSize(1);
    Map<String, Object> row = rows.get(0);
    Object reason = row.get(Columns.REASON);
    return row.get(Columns.STATUS) + (reason == null ? "" : " " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2018/2020, attained",
    "2019/2021, not_judgeable method_break",
    "2020/2022, not_judgeable method_break",
    "2021/2023, attained"
  })
  void shouldTakeNoMoveOfPlacesOverAChangeOfTheMethod(String period, String told) {
    Facts facts = Facts.of("national_rank");
    for (int year = 2018; year <= 2023; year++) {
      facts.rank(String.valueOf(year), 40 - (year - 2018));
    }
    Series moves = facts.series("htz-zhengzhou", "rank_change", "-", "-");
    facts.promised("T", moves, ">=", 2.0, "位", period, null);
    assertThat(told(facts)).isEqualTo(told);
  }

  @Test
  void shouldNotJudgeByAMoveThatAPublicationClaimsOverAChangeOfTheMethod() {
    Facts facts = Facts.of("national_rank");
    Series moves = facts.series("htz-zhengzhou", "rank_change", "-", "-");
    facts
        .stated(moves, "2020/2022", 5, "位")
        .promised("T", moves, ">=", 2.0, "位", "2020/2022", null);
    assertThat(told(facts)).isEqualTo("not_judgeable method_break");
  }

  @ParameterizedTest
  @CsvSource({
    "htz-zhengzhou, multiple, 2, 倍, attained",
    "htz-luoyang, multiple, 2, 倍, not_judgeable scope_break",
    "htz-luoyang, growth, 10, %, not_judgeable scope_break",
    "htz-luoyang, total_growth, 50, %, not_judgeable scope_break",
    "htz-luoyang, increment, 50, 元, not_judgeable scope_break"
  })
  void shouldHoldNoValueAgainstOneOfAnotherArea(
      String zone, String measure, double value, String unit, String told) {
    Facts facts = Facts.of("revenue");
    Series levels = facts.series(zone, "level", "-", "-");
    facts.stated(levels, "2020", 100, "元").stated(levels, "2025", 260, "元");
    String of = measure.endsWith("growth") ? "level" : "-";
    facts.promised("T", facts.series(zone, measure, of, "-"), ">=", value, unit, "2021/2025", null);
    assertThat(told(facts)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"A, attained", "B, not_judgeable definition_break"})
  void shouldHoldNoValueAgainstOneOfAnotherDefinition(String status, String told) {
    Facts facts = Facts.of("revenue");
    facts.level("2020", 100.0).level("2023", 150.0, status).level("2025", 260.0);
    Series increments = facts.series("htz-zhengzhou", "increment", "-", "-");
    facts.promised("T", increments, ">=", 50.0, "元", "2021/2025", null);
    assertThat(told(facts)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "current, attained",
    "unspecified, attained",
    "comparable, not_judgeable price_basis_mixed"
  })
  void shouldHoldNoAmountAgainstAPromiseAtOtherPrices(String prices, String told) {
    Facts facts = Facts.of("revenue");
    Series own = facts.series("htz-zhengzhou", "level", "-", "-");
    Series stated =
        new Series(own.zoneId(), own.indicatorId(), "level", "-", "-", "-", prices, "-");
    facts.stated(stated, "2025", 260, "元").promised("T", ">=", 200, "2025");
    assertThat(told(facts)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"comparable, attained", "current, not_judgeable price_basis_mixed"})
  void shouldHoldNoNominalRateAgainstARealOne(String prices, String told) {
    Facts facts = Facts.of("gdp");
    Series own = facts.series("htz-zhengzhou", "growth", "level", "-");
    Series stated =
        new Series(own.zoneId(), own.indicatorId(), "growth", "level", "-", "-", prices, "-");
    facts.stated(stated, "2025", 8, "%").promised("T", own, ">=", 7.0, "%", "2025", null);
    assertThat(told(facts)).isEqualTo(told);
  }
}
