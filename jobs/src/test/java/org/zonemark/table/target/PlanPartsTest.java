package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zonemark.table.target.PlanTable.IN_2026;
import static org.zonemark.table.target.PlanTable.here;
import static org.zonemark.table.target.PlanTable.judged;
import static org.zonemark.table.target.PlanTable.plan;
import static org.zonemark.table.target.PlanTable.told;
import static org.zonemark.table.target.PlanTable.zone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.schema.Columns;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;

/** What plans say in parts: fractions in words, points of a share, two tiers in one cell. */
class PlanPartsTest {

  /** 20 % of the city in 2020 and 2024, 25 % in 2025. */
  private static final String REVENUE =
      here("营业收入", "水平", "亿元", "2020 100", "2024 135", "2025 190")
          + zone("郑州市", "营业收入", "水平", "亿元", "2020 500", "2024 675", "2025 760");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025年||||占全市比重提高2个百分点|; attained 5.000 by 3.000",
        "2025年||||占全市比重比上年提高2个百分点|; attained 5.000 by 3.000",
        "2021-2025年||||占全市比重提高6个百分点|; missed 5.000 by -1.000",
        "2025年||||占全市比重较2020年提高5个百分点以上|; attained 5.000 by 0.000",
        "2025年||||占全市比重下降1个百分点|; missed 5.000 by -6.000",
        "2023年||||占全市比重提高2个百分点|; not_judgeable no_observation_of_period",
        "2025年||||占全省比重提高2个百分点|; not_judgeable comparator_missing"
      })
  void shouldCountThePointsThatAShareOfTheCityGains(String words, String told) {
    assertThat(told("营业收入|" + words, REVENUE)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025年||||占全市的五分之一|; attained 25.00 by 5.000",
        "2025年||||占全市的1/4以上|; attained 25.00 by 0.000",
        "2025年||||达到全市的三分之一|; missed 25.00 by -8.333",
        "2025年||||占全市三成以上|; missed 25.00 by -5.000",
        "2025年||||比2020年增长九成|; attained 90.00 by 0.000",
        "2025年||||比2020年增长五分之四|; attained 90.00 by 10.00",
        "2025年||||增长百分之三十五|; attained 40.74 by 5.741",
        "2021-2025年||||增长五分之四|; attained 90.00 by 10.00",
        "2025年||||达到190亿|; attained 1.900e+10 by 0.000"
      })
  void shouldReadAPartInWords(String words, String told) {
    assertThat(told("营业收入|" + words, REVENUE)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "增长8%以上,力争50%; attained; missed",
        "确保180亿元、力争达到200亿元; attained; missed",
        "达到180亿元,力争190亿元; attained; attained"
      })
  void shouldReadBothTiersOfACell(String words, String floor, String stretch) {
    FileReading plan = plan("营业收入|2025年||||" + words + "|");
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.targets().stream().map(Target::of).map(Target::tier))
        .containsExactly("floor", "stretch");
    assertThat(plan.targets().stream().map(Target::of).map(Target::id))
        .containsExactly("plan:T1", "plan:T1-stretch");
    assertThat(judged(plan, IN_2026, REVENUE))
        .extracting(row -> row.get(Columns.STATUS))
        .containsExactly(floor, stretch);
  }

  @Test
  void shouldReadWhatStandsBesideAGoodStart() {
    String rates = here("地区生产总值", "增速", "%", "2025-Q1 6.5");
    for (String said : List.of("开门红,增长6%以上", "增长6%以上,实现开门红")) {
      assertThat(told("地区生产总值|2025年一季度||||" + said + "|", rates))
          .as(said)
          .isEqualTo("attained 6.500 by 0.5000");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025/1/4; unreadable_value",
        "翻一番半; target_words_unread",
        "百分之三点五; target_words_unread",
        "较2020年增长80%,力争100%; target_two_tiers",
        "实现首季开门红; target_words_unread",
        "三成完成改造; target_words_unread",
        "占比提高到25%; target_words_unread"
      })
  void shouldAskRatherThanGuess(String words, String code) {
    assertThat(plan("营业收入|2025年||||" + words + "|").findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }
}
