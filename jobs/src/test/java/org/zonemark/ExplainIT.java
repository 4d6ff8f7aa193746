package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** What stands behind verdicts and rates of the sample run. */
@ExtendWith(SampleRun.Shared.class)
class ExplainIT {

  private final SampleRun sample;

  ExplainIT(SampleRun sample) {
    this.sample = sample;
  }

  private Told explain(String... names) {
    return explainIn(sample.lake(), names);
  }

  private static Told explainIn(Path lake, String... names) {
    String[] arguments = new String[names.length + 5];
    System.arraycopy(names, 0, arguments, 5, names.length);
    arguments[0] = "explain";
    arguments[1] = "--conf";
    arguments[2] = "conf";
    arguments[3] = "--lake";
    arguments[4] = lake.toString();
    return Told.by(arguments);
  }

  @Test
  void shouldExplainATargetByItsStatementsAndFormulas() {
    Told told = explain("zhengzhou-report-2020:F001", "--lang", "en");

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out())
        .contains(
            "Target zhengzhou-report-2020:F001 (version 1)",
            "  Read as “Gross domestic product” by a declared alias; the text does not define it",
            "* 2018 Gross domestic product Growth 10.3% Comparable prices — printed “10.3 %”, in"
                + " zhengzhou-summary-2018.csv#L13C10",
            "* 2018 Gross domestic product Level 34.8 bn CNY Current prices — printed “348 亿元”, in"
                + " zhengzhou-summary-2018.csv#L12C10",
            "  Not judgeable: No observation of the target period",
            "  Missing: Zhengzhou High-tech Zone, Gross domestic product, Level, 2022",
            "  Gap of the latest value known, of 2018 (no verdict) = 34.8 bn CNY - 70 bn CNY ="
                + " -35.2 bn CNY",
            "  Required growth a year from 2018 on = (70 bn CNY / 34.8 bn CNY)^(1/4) - 1 = 19.09%",
            "  No projection: Price bases mixed");
    assertThat(told.out()).anyMatch(line -> line.contains("(1 + 10.3%)^4 = 51.509 bn CNY"));
  }

  @Test
  void shouldExplainATargetInChineseByDefault() {
    Told told = explain("zhengzhou-meeting-2018:F041");

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out())
        .contains(
            "目标 zhengzhou-meeting-2018:F041（第 1 版）",
            "* 2020年 位次 第17/169 — 原文“17 位”，出处 national-evaluation-ranks.csv#L17C3",
            "  2019年 位次 第20/169 — 原文“20 位”，出处 national-evaluation-ranks.csv#L18C3",
            "  未完成",
            "  差额 = 15位 - 17位 = -2位（未达）");
  }

  @Test
  void shouldExplainEveryMemberOfABundle() {
    Told told = explain("zhengzhou-report-2020:F009", "--lang", "en");

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out())
        .filteredOn(line -> line.startsWith("Member "))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("Member Gross domestic product: "));
  }

  @Test
  void shouldExplainAYearOfAZoneByNamesOrIds() {
    Told told = explain("西安高新区", "地区生产总值", "2022", "--lang", "en");

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out())
        .contains(
            "Across a gap, Average a year (Level): 2020 to 2022",
            "  (310.43 bn CNY / 241.008 bn CNY)^(1/2) - 1 = +13.49%",
            "  Not computed: Base missing (2021)",
            "  Printed rate +10.10% (Comparable prices)");
    assertThat(explain("htz-xian", "gdp", "2022", "--lang", "en").out()).isEqualTo(told.out());
  }

  @Test
  void shouldReadStatementsOfTheYearsAloneThatAYearRestsOn(@TempDir Path folder)
      throws IOException {
    Path lake = TestFolders.copy(sample.lake(), folder.resolve("lake"));
    Path observations =
        lake.resolve("snapshots").resolve(sample.snapshot().getFileName()).resolve("observations");
    try (Stream<Path> years = Files.list(observations)) {
      for (Path year : years.toList()) {
        if (!Set.of("year=2020", "year=2021", "year=2022")
            .contains(year.getFileName().toString())) {
          Files.delete(year.resolve("part-0.parquet"));
        }
      }
    }

    Told told = explainIn(lake, "htz-xian", "gdp", "2022");

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out()).isEqualTo(explain("htz-xian", "gdp", "2022").out());
    assertThat(explainIn(lake, "htz-xian", "gdp", "1999").exitCode())
        .as("what is stated of any year is read where nothing is of this one")
        .isNotZero();
  }

  @Test
  void shouldExplainAPlaceByItsStatementAndTheMoveThatEndsThere() {
    assertThat(explain("郑州高新区", "national_evaluation", "2020").out())
        .containsExactly(
            "国家高新区综合评价 2020年：第17/169（刊载，榜单不完整）",
            "  原文“17”，出处 national-evaluation-ranks.csv#L17C3",
            "  2019年为第20/169，上升3位");
    assertThat(explain("htz-hefei", "national_evaluation", "2021").out())
        .last()
        .isEqualTo("  2019年为第6/169，评价办法变更");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-S1", "2017H1", "2017年上半年", "2017年1-6月"})
  void shouldExplainAPartOfAYearHoweverItIsWritten(String period) {
    Told told = explain("西安高新区", "地区生产总值", period);

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out()).startsWith("西安高新技术产业开发区，地区生产总值，2017年上半年", "数值（* 为所用）");
    assertThat(told.out())
        .filteredOn(line -> line.contains("原文“"))
        .isNotEmpty()
        .allMatch(line -> line.contains("上半年"));
  }

  @Test
  void shouldKnowAListByItsNamesToo() {
    assertThat(explain("郑州高新区", "国家高新区综合评价", "2020年").out())
        .isEqualTo(explain("郑州高新区", "national_evaluation", "2020").out())
        .hasSize(3);
  }

  @Test
  void shouldSayWhereAValueStandsAndWhatItIsBesideOthers() {
    assertThat(explain("htz-zhongguancun", "revenue", "2024", "--lang", "en").out())
        .contains(
            "Business revenue 2024: 1/3 (computed, incomplete list)",
            "  the rank lies from 1 to 172: zones without a value may stand before it or after")
        .anyMatch(
            line ->
                line.equals(
                    "Beside All national high-tech zones, 2024: 10.3022 tn CNY against 55.9755 tn"
                        + " CNY, 18.4% of it, growth +12.26% against +1.75%, +10.51 pp apart, in"
                        + " torch-yearbook-2025_1-3.xlsx#1-3!G5"));
    assertThat(explain("郑州高新区", "gdp", "2018").out())
        .last()
        .isEqualTo("与郑州市相比，2018年：差距 未知，缺比较对象数值");
    assertThat(explain("襄阳高新区", "营业收入", "2016").out())
        .last()
        .asString()
        .endsWith("27.9万亿元，占 0.99%，缺上年值，出处 press-national.csv#L17C6");
  }

  @ParameterizedTest
  @CsvSource({
    "htz-hefei national_evaluation 1999, htz-hefei has no place in national_evaluation in 1999,"
        + " name one of the years [2019; 2021; 2022]",
    "zhengzhou-report-2020:F999, There is no target zhengzhou-report-2020:F999,"
        + " did you mean zhengzhou-report-2020:F009?",
    "西安高薪区 gdp 2022, There is no zone 西安高薪区, did you mean 西安高新区?",
    "htz-xian gpd 2022, There is no indicator gpd, did you mean gdp?",
    "htz-xian gdp 1999, Nothing is stated of gdp of htz-xian in 1999, name one of the years [2017",
    "htz-xian gdp, No period is named, name one of the periods [2017-S1; ",
    "htz-xian gdp soon, explain cannot read the period soon, write a year; a month; a quarter",
    "htz-xian gdp 2016-10, Nothing is stated of gdp of htz-xian in 2016-10,"
        + " name one of the periods [2017-S1; ",
    "htz-hefei national_evaluation, No period is named, name one of the periods [2019; 2021; 2022]",
    "htz-xian 固投 2022, Nothing is stated of fixed_asset_investment of htz-xian in 2022,"
        + " the table observations has no value",
    "河南郑州高新区 gdp 2022, There is no zone 河南郑州高新区, did you mean 郑州高新区?"
  })
  void shouldSayInOneLineWhatItDoesNotKnow(String names, String message, String remedy) {
    Told told = explain((names + " --lang en").split(" "));

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.mistakes())
        .singleElement()
        .asString()
        .startsWith(message + " - remedy: ")
        .contains(remedy.replace(';', ','));
  }
}
