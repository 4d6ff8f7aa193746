package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zonemark.table.target.PlanTable.IN_2026;
import static org.zonemark.table.target.PlanTable.PLAN;
import static org.zonemark.table.target.PlanTable.PRINTED;
import static org.zonemark.table.target.PlanTable.here;
import static org.zonemark.table.target.PlanTable.judged;
import static org.zonemark.table.target.PlanTable.plan;
import static org.zonemark.table.target.PlanTable.told;
import static org.zonemark.table.target.PlanTable.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.plan.PlanQuestions;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Printed;

/** Targets as a person copies them from a plan, read and judged as they are meant. */
class PlanWordsTest {

  // ---- total and yearly growth ------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "单位能耗|2021-2025年|||||五年累计下降13.5%; attained -14.00 by 0.5000",
        "单位能耗|2025年|||||五年累计下降13.5%; attained -14.00 by 0.5000",
        "单位能耗|2025年|||||比2020年下降13.5%; attained -14.00 by 0.5000",
        "单位能耗|“十四五”|累计下降|||13.5|%; attained -14.00 by 0.5000",
        "单位能耗|2021-2025年|累计降幅||以上|14.5|%; missed -14.00 by -0.5000",
        "单位能耗|2021-2025年|total_growth||<=|-13.5|%; attained -14.00 by 0.5000",
        "单位能耗|2021-2025年|||||累计下降15%左右; missed -14.00 by -1.000",
        "单位能耗|2021-2025年|||||年均下降3%; missed -2.971 by -0.02858"
      })
  void shouldNeverReadATotalOverTheSpanAsAYearlyAverage(String target, String told) {
    String[] cells = target.split("\\|", -1);
    String row =
        cells.length == 7 && cells[2].isEmpty()
            ? String.join("|", cells[0], cells[1], "", "", "", cells[6], "")
            : target;
    assertThat(told(row, here("单位能耗", "水平", "吨标准煤/万元", "2020 1.00", "2025 0.86"))).isEqualTo(told);
  }

  @Test
  void shouldReadTheMeasureThatStandsInTheNameOfAnIndicator() {
    String rates = here("地区生产总值", "增速", "%", "2024 7", "2025 6.5");
    assertThat(told("地区生产总值增速|2025年||||6%以上|", rates)).isEqualTo("attained 6.500 by 0.5000");
    assertThat(told("地区生产总值增速(%)|2025年|||≥|7|", rates)).isEqualTo("missed 6.500 by -0.5000");
    assertThat(told("地区生产总值年均增速|2024-2025年||||7%以上|", rates)).isEqualTo("missed 6.750 by -0.2503");
  }

  @Test
  void shouldTellATotalFromPrintedRatesWhereLevelsStandAtOtherPrices() {
    String rates = here("地区生产总值", "增速", "%", "2021 8", "2022 7", "2023 6", "2024 7", "2025 6");
    String levels = here("地区生产总值", "水平", "亿元", "2020 100", "2025 150");
    assertThat(told("地区生产总值|2021-2025年|||| 累计增长40%|", levels + rates))
        .isEqualTo("missed 38.93 by -1.068");
    assertThat(told("地区生产总值|2021-2025年||||累计增长40%|", levels))
        .isEqualTo("not_judgeable price_basis_mixed");
    assertThat(told("地区生产总值|2020-2021年||||两年平均增长6%|", rates + here("地区生产总值", "增速", "%", "2020 5")))
        .isEqualTo("attained 6.489 by 0.4894");
    assertThat(told("地区生产总值|2021年|两年平均增速|||6%|", rates + here("地区生产总值", "增速", "%", "2020 5")))
        .isEqualTo("attained 6.489 by 0.4894");
  }

  @Test
  void shouldAskWhichGrowthOverYearsIsMeant() {
    assertThat(plan("营业收入|2021-2025年|增速|||7|%").findings())
        .extracting(Finding::code)
        .containsExactly("target_span_unsaid");
    for (String said : List.of("年均增速|||7", "累计增长|||40", "||以上|年均增长7%", "|||累计增长40%")) {
      String row =
          said.startsWith("|") ? "营业收入|2021-2025年|" + said + "|" : "营业收入|2021-2025年|" + said + "|%";
      assertThat(plan(row).findings()).as(said).isEmpty();
    }
    assertThat(plan("营业收入|2025年|增速|||7|%").findings()).isEmpty();
  }

  @Test
  void shouldAskOfADeclarationWhichGrowthItsWordsMean() {
    Configuration conf =
        Printed.in()
            .source(
                "plan",
                "targets",
                "plan",
                20,
                "2021",
                PLAN + "  measure: {增速: growth, 年均增速: growth, 累计增长: total_growth}\n")
            .conf();
    assertThat(PlanQuestions.of(conf))
        .hasSize(1)
        .allMatch(question -> question.startsWith("plan: 增速 (growth): "));
  }

  // ---- points -----------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({"比率,提高0.3个百分点,", "占比,0.3,个百分点", "水平,0.3,%", "增量,0.3%,", "增量,提高0.3个百分点,", "增量,3,‰"})
  void shouldCountWhatIsAddedToARateInPoints(String measure, String value, String unit) {
    for (String observed : List.of("水平", "占比", "比率")) {
      String book = here("研发投入强度", observed, "%", "2020 3.0", "2022 3.1", "2023 3.4");
      String asked = measure.equals("增量") || value.contains("提高") ? measure : "增量";
      String row =
          "研发投入强度|2021-2023年|" + asked + "||>=|" + value + "|" + (unit == null ? "" : unit);
      assertThat(told(row, book)).as(row + observed).isEqualTo("attained 0.4000 by 0.1000");
    }
    String book = here("研发投入强度", "增量", "个百分点", "2023 0.2");
    assertThat(told("研发投入强度|2023年||||提高0.3个百分点|", book)).isEqualTo("missed 0.2000 by -0.1000");
    assertThat(
            told(
                "研发投入强度|2025年|||| 比2020年提高0.5个百分点|",
                here("研发投入强度", "水平", "%", "2020 3", "2025 3.5")))
        .isEqualTo("attained 0.5000 by 0.000");
  }

  @Test
  void shouldTakeAStrengthForARatioAndAShareAlike() {
    for (String observed : List.of("水平", "占比", "比率")) {
      for (String asked : List.of("水平", "占比", "比率", "强度")) {
        assertThat(
                told(
                    "研发投入强度|2025年|" + asked + "||以上|3.5|%",
                    here("研发投入强度", observed, "%", "2025 3.6")))
            .isEqualTo("attained 3.600 by 0.1000");
      }
    }
  }

  @Test
  void shouldCountPointsFromBeforeThePlanWhereTheYearBeforeIsNotKnown() {
    String target = "研发投入强度|2023年||||提高0.3个百分点|";
    assertThat(told(target, here("研发投入强度", "比率", "%", "2020 3.0", "2023 3.3")))
        .isEqualTo("attained 0.3000 by 0.000");
    assertThat(told(target, here("研发投入强度", "比率", "%", "2019 3", "2023 3.3")))
        .isEqualTo("not_judgeable base_missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"比上年提高0.3个百分点", "较上年提升0.3个百分点以上", "比去年提高0.3个百分点"})
  void shouldCountPointsOnTheYearBeforeFromNoOtherYear(String promised) {
    String target = "研发投入强度|2023年||||" + promised + "|";
    assertThat(told(target, here("研发投入强度", "比率", "%", "2020 3.0", "2023 3.4")))
        .isEqualTo("not_judgeable base_missing");
    assertThat(told(target, here("研发投入强度", "比率", "%", "2020 3.0", "2022 3.1", "2023 3.4")))
        .isEqualTo("attained 0.3000 by 0.000");
  }

  @Test
  void shouldTakeTheDenominatorOfAShareFromTheStatementsOfItsKind() {
    Configuration conf = Facts.conf(Map.of());
    Facts facts = Facts.of("revenue");
    Series of = facts.series("htz-zhengzhou", "share", "-", "-");
    facts
        .stated(of.withOfIndicator("gdp"), "2018", 80, "%")
        .promised("T", of, "=", 85.0, "%", "2021", null);
    assertThat(
            Attainments.of(facts.data(), conf, IN_2026).stream()
                .map(row -> told(Facts.byColumn(Tables.ATTAINMENT, row))))
        .containsExactly("not_judgeable 80.00 by -5.000 no_observation_of_period");
  }

  // ---- multiples --------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025年||||比2020年翻一番|; missed 1.900 by -0.1000",
        "2021-2025年||||翻一番|; missed 1.900 by -0.1000",
        "“十四五”||||翻番|; missed 1.900 by -0.1000",
        "2025年||||翻两番||2020年; missed 1.900 by -2.100",
        "2025年||||是2020年的1.5倍|; attained 1.900 by 0.4000",
        "2025年||||达到2020年的1.9倍以上|; attained 1.900 by 0.000",
        "2025年||||比2020年增长1.5倍|; missed 1.900 by -0.6000",
        "2025年|倍数|||1.5|倍|2020; attained 1.900 by 0.4000"
      })
  void shouldMeasureMultiplesOfABase(String rest, String told) {
    String[] cells = rest.split("\\|", -1);
    String base = cells.length > 6 ? cells[6] : "";
    String row = "营业收入|" + String.join("|", List.of(cells).subList(0, 6)) + "||" + base;
    assertThat(told(row, here("营业收入", "水平", "亿元", "2020 100", "2023 150", "2025 190")))
        .isEqualTo(told);
  }

  @Test
  void shouldAskOfWhichYearAMultipleIs() {
    assertThat(plan("营业收入|2025年||||翻一番|").findings())
        .extracting(Finding::code)
        .containsExactly("target_base_unsaid");
  }

  @Test
  void shouldSayHowFarADoublingIsBeforeItsTime() {
    Map<String, Object> row =
        judged(
                plan("营业收入|2030年||||比2020年翻一番|"),
                LocalDate.of(2026, 6, 30),
                here("营业收入", "水平", "亿元", "2020 100", "2025 160"))
            .get(0);
    assertThat(told(row)).isEqualTo("not_due 1.600 by -0.4000 not_yet_due");
    assertThat((Double) row.get(Columns.PROGRESS_PCT)).isEqualTo(60);
    assertThat(row).containsEntry(Columns.CONCLUSION, "ahead");
  }

  @Test
  void shouldMeasureMultiplesOfAComparatorOfRatiosToo() {
    String research =
        here("研发投入强度", "占比", "%", "2025 3.6") + zone("郑州市", "研发投入强度", "比率", "%", "2025 2.5");
    assertThat(told("研发投入强度|2025年||||达到全市平均的1.5倍|", research))
        .isEqualTo("missed 1.440 by -0.06000");
    assertThat(told("研发投入强度|2025年|倍数|郑州市|以上|1.4|倍", research))
        .isEqualTo("attained 1.440 by 0.04000");
    assertThat(plan("营业收入|2025年||||达到全市平均的1.5倍|").findings())
        .extracting(Finding::code)
        .containsExactly("target_mean_undeclared");
  }

  // ---- places -----------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2020/2025||||前移10位|; missed 8.000 by -2.000",
        "2025年||||位次前移5位以上||2020年; attained 8.000 by 3.000",
        "2025年||||进位||2020; attained 8.000 by 7.000",
        "2025年|位次||前|30|位; attained 28.00 by 2.000",
        "2025年||||保持前三|; missed 28.00 by -25.00",
        "2025年||||进入全国前30名|; attained 28.00 by 2.000",
        "2024-2025年||||保持前30位|; missed 31.00 by -1.000",
        "2025年||||进入第一方阵|; attained 28.00 by 2.000",
        "2025年||||前10%|; missed 83.43 by -6.568",
        "2025年||||进入前20%|; attained 83.43 by 3.432"
      })
  void shouldReadPlacesAndMoves(String rest, String told) {
    List<String> cells = new ArrayList<>(List.of(rest.split("\\|", -1)));
    String base = cells.size() > 6 ? cells.get(6) : "";
    String row = "综合排名|" + String.join("|", cells.subList(0, 6)) + "||" + base;
    String book =
        here("综合排名", "位次", "位", "2020 36", "2024 31", "2025 28")
            + zone("全国高新区", "参评数", "水平", "家", "2025 169");
    assertThat(told(row, book)).isEqualTo(told);
  }

  @Test
  void shouldAskWhatABandIsThatNothingDeclares() {
    assertThat(plan("综合排名|2025年||||进入第二梯队|").findings())
        .extracting(Finding::code)
        .containsExactly("target_band_undeclared");
  }

  @Test
  void shouldReadTheTiersOfWordsAndRefuseTwoInOneCell() {
    FileReading plan = plan("营业收入|2025年||||确保达到180亿元|", "营业收入|2025年||||力争突破200亿元|");
    assertThat(plan.targets().stream().map(Target::of).map(Target::tier))
        .containsExactly("floor", "stretch");
    assertThat(judged(plan, IN_2026, here("营业收入", "水平", "亿元", "2025 190")))
        .extracting(row -> row.get(Columns.TIERS_CONCLUSION))
        .containsOnly("partly");
    assertThat(plan("营业收入|2025年||||较2020年增长8%、力争10%|").findings())
        .extracting(Finding::code)
        .containsExactly("target_two_tiers");
  }

  // ---- parts of a year --------------------------------------------------------------------------

  @Test
  void shouldJudgeHalvesAndQuarters() {
    String book = here("营业收入", "水平", "亿元", "2023年上半年 100", "2024年上半年 109", "2024年一季度 50");
    assertThat(told("营业收入|2024年上半年||||增长8%以上|", book)).isEqualTo("attained 9.000 by 1.000");
    assertThat(told("营业收入|2024年一季度||||达到48亿元|", book)).startsWith("attained 5.000e+09");
    assertThat(told("营业收入|2024年一季度||||增长8%|", book)).isEqualTo("not_judgeable base_missing");
  }

  @Test
  void shouldReadThePartOfTheYearAndTheYearInTheCell() {
    String book = here("营业收入", "水平", "亿元", "2023年上半年 100", "2024年上半年 109", "2020 60", "2024 110");
    assertThat(told("营业收入|2024年||||上半年增长8%以上|", book)).isEqualTo("attained 9.000 by 1.000");
    assertThat(told("营业收入|2024年||||2024年比2020年翻一番|", book)).isEqualTo("missed 1.833 by -0.1667");
    assertThat(told("营业收入|2024年||||突破百亿元|", book)).isEqualTo("attained 1.100e+10 by 1.000e+09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "研发投入强度|2021-2025年||||年均提高0.1个百分点以上|; attained 0.6000 by 0.1000",
        "研发投入强度|2021-2025年|年均增量|||0.13|个百分点; missed 0.6000 by -0.05000",
        "研发投入强度|2025年||||比2020年年均提高0.1个百分点|; attained 0.6000 by 0.1000",
        "企业数|2021-2025年||||年均新增20家|; attained 110.0 by 10.00",
        "企业数|2021-2025年||||年均增加25家以上|; missed 110.0 by -15.00",
        "企业数|2025年||||三年年均净增20家|; attained 65.00 by 5.000",
        "综合排名|2021-2025年||||年均进位3位|; attained 16.00 by 1.000",
        "综合排名|2025年||||三年年均前移4位|; missed 10.00 by -2.000"
      })
  void shouldCountWhatIsAddedAYearOverAllYears(String target, String told) {
    String book =
        here("研发投入强度", "占比", "%", "2020 3.0", "2025 3.6")
            + here("企业数", "水平", "家", "2020 40", "2022 85", "2025 150")
            + here("综合排名", "位次", "位", "2020 36", "2022 30", "2025 20");
    assertThat(told(target, book)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "研发投入强度, 年均提高0.2个百分点, target_start_unsaid",
    "企业数, 年均新增20家, target_start_unsaid",
    "研发投入强度, 一季度开门红, target_words_unread",
    "营业收入, 再上新台阶, target_words_unread",
    "营业收入, 翻一番半, target_words_unread",
    "企业数, 年均50家, target_words_unread",
    "企业数, 增加20家至150家, target_words_unread",
    "企业数, 新增20家至150家, target_words_unread",
    "营业收入, 保8争10, target_unit_unsaid",
    "营业收入, 8%, target_percent_unsaid",
    "营业收入, 确保8%, target_percent_unsaid"
  })
  void shouldAskRatherThanGuess(String indicator, String words, String code) {
    assertThat(plan(indicator + "|2025年||||" + words + "|").findings())
        .extracting(Finding::code)
        .contains(code);
  }

  @Test
  void shouldJudgeNoChangeOverYearsThatMayBeYearlyOrTotal() {
    for (String words : List.of("下降20%", "增长40%以上", "同比增长8%", "下降8%左右")) {
      FileReading plan = plan("营业收入|2021-2025年||||" + words + "|");
      assertThat(plan.findings())
          .as(words)
          .extracting(Finding::code)
          .containsExactly("target_yearly_or_total");
      assertThat(plan.targets()).as(words).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "综合排名|2021-2025年||||上升15个位次|; attained 16.00 by 1.000",
        "综合排名|“十四五”||||进位17位|; missed 16.00 by -1.000",
        "综合排名|2025年||||三年前移10位|; attained 10.00 by 0.000",
        "综合排名|2022-2025年||||前移10位|; attained 10.00 by 0.000",
        "综合排名|2023-2025年||||前移10位||2022年; attained 10.00 by 0.000",
        "综合排名|2025年||||较2020年进位15位以上|; attained 16.00 by 1.000"
      })
  void shouldCountPlacesWonInAPlanFromTheYearBeforeIt(String target, String told) {
    List<String> cells = new ArrayList<>(List.of(target.split("\\|", -1)));
    String row =
        String.join("|", cells.subList(0, 7)) + (cells.size() > 7 ? "||" + cells.get(7) : "");
    assertThat(told(row, here("综合排名", "位次", "位", "2020 36", "2022 30", "2023 28", "2025 20")))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "研发投入强度; 保3.5争3.8|%; attained, missed",
        "研发投入强度; 保3.5%争3.8%|; attained, missed",
        "研发投入强度; 3.5%以上力争3.8%|; attained, missed",
        "综合排名; 保20争15|; attained, missed",
        "综合排名; 保二十争前十五|; attained, missed",
        "综合排名; 确保前20位、力争前15位|; attained, missed",
        "综合排名; 保三争二|; missed, missed"
      })
  void shouldMakeTwoPromisesOfTwoTiersInACell(String indicator, String words, String told) {
    FileReading plan = plan(indicator + "|2025年||||" + words);
    assertThat(plan.findings()).as(words).isEmpty();
    assertThat(plan.targets().stream().map(Target::of).map(Target::tier))
        .containsExactly("floor", "stretch");
    String book = here("研发投入强度", "占比", "%", "2025 3.6") + here("综合排名", "位次", "位", "2025 20");
    assertThat(judged(plan, IN_2026, book))
        .extracting(row -> row.get(Columns.STATUS))
        .containsExactly((Object[]) told.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "营业收入|2025年||||增长1.5倍|; missed 35.71 by -114.3",
        "营业收入|2025年||||同比增长三分之一以上|; attained 35.71 by 2.381",
        "营业收入|2025年||||比2020年增长1.5倍|; missed 1.900 by -0.6000",
        "营业收入|2025年||||以2020年为基期年均增长12%|; attained 13.70 by 1.697",
        "营业收入|2025年||||以2020年为基数翻一番|; missed 1.900 by -0.1000",
        "地区生产总值|2025年||||高于全省平均1个百分点以上|; attained 1.000 by 0.000",
        "企业数|2025年||||每年新增15家以上|; attained 20.00 by 5.000",
        "企业数|2025年||||实现企业数零的突破|; attained 150.0 by 150.0",
        "综合排名|2025年||||较上年进位3位以上|; attained 5.000 by 2.000",
        "综合排名|2025年||||在178家国家高新区中位列前20|; attained 20.00 by 0.000",
        "综合排名|2025年||||20|; attained 20.00 by 0.000"
      })
  void shouldReadWhatPlansSayInPassing(String target, String told) {
    String book =
        here("营业收入", "水平", "亿元", "2020 100", "2024 140", "2025 190")
            + here("地区生产总值", "增速", "%", "2025 6.5")
            + zone("河南省", "地区生产总值", "增速", "%", "2025 5.5")
            + here("企业数", "水平", "家", "2024 130", "2025 150")
            + here("综合排名", "位次", "位", "2024 25", "2025 20");
    assertThat(told(target, book)).isEqualTo(told);
  }

  @Test
  void shouldJudgeAYearByPartsThatCoverIt() {
    for (String parts :
        List.of(
            "2024年上半年 109,2024年下半年 111",
            "2024年1-9月 160,2024年四季度 60",
            "2024年一季度 50,2024年二季度 59,2024年三季度 51,2024年四季度 60",
            "2024年1-9月 160,2024年10月 20,2024年11月 20,2024年12月 20")) {
      String book = here("营业收入", "水平", "亿元", parts.split(","));
      assertThat(told("营业收入|2024年|||以上|210|亿元", book)).isEqualTo("attained 2.200e+10 by 1.000e+09");
    }
    String gap = here("营业收入", "水平", "亿元", "2024年上半年 109", "2024年四季度 60");
    assertThat(told("营业收入|2024年|||以上|210|亿元", gap))
        .isEqualTo("not_judgeable no_observation_of_period");
    String stock = here("企业数", "水平", "家", "2024年上半年 100", "2024年下半年 120");
    assertThat(told("企业数|2024年|||以上|210|家", stock))
        .isEqualTo("not_judgeable no_observation_of_period");
  }

  @Test
  void shouldSetWhatHasAddedUpBesideTheTimeBeforeTheYearIsOver() {
    Map<String, Object> row =
        judged(
                plan("营业收入|2024年|||达到|200|亿元"),
                LocalDate.of(2024, 8, 1),
                here("营业收入", "水平", "亿元", "2024年一季度 50", "2024年二季度 65"))
            .get(0);
    assertThat(row)
        .containsEntry(Columns.STATUS, "not_due")
        .containsEntry(Columns.OBSERVED_PERIOD, "2024-S1")
        .containsEntry(Columns.CONCLUSION, "ahead");
    assertThat((Double) row.get(Columns.PROGRESS_PCT)).isCloseTo(57.5, within(1e-9));
    assertThat((Double) row.get(Columns.BEYOND_SCHEDULE_PP)).isCloseTo(7.5, within(1e-9));
  }

  @Test
  void shouldShowWhatHasAddedUpInPlaceOfTheYearBefore() {
    Map<String, Object> row =
        judged(
                plan("营业收入|2024年|||达到|200|亿元"),
                LocalDate.of(2024, 5, 1),
                here("营业收入", "水平", "亿元", "2023年 180", "2024年一季度 45"))
            .get(0);
    assertThat(row)
        .containsEntry(Columns.OBSERVED_PERIOD, "2024-Q1")
        .containsEntry(Columns.CONCLUSION, "on_schedule")
        .doesNotContainKeys(Columns.GAP, Columns.REQUIRED_GROWTH_PCT);
    assertThat((Double) row.get(Columns.PROGRESS_PCT)).isCloseTo(22.5, within(1e-9));
    assertThat((Double) row.get(Columns.BEYOND_SCHEDULE_PP)).isCloseTo(-2.5, within(1e-9));
  }

  @Test
  void shouldKnowTheUsualWordsForTiers() {
    assertThat(
            plan("营业收入|2025年|||达到|200|亿元|力争", "营业收入|2025年|||达到|180|亿元|确保").targets().stream()
                .map(Target::of)
                .map(Target::tier))
        .containsExactly("stretch", "floor");
    assertThat(plan("营业收入|2025年||||比2020年翻一番|亿元").targets().stream().map(Target::of))
        .extracting(Target::raw, target -> target.provenance().rawUnit())
        .containsExactly(org.assertj.core.api.Assertions.tuple("比2020年翻一番", ""));
  }

  // ---- beside others, bounds, and what has no number
  // ---------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "研发投入强度|2025年||||高于全市平均1个百分点|; attained 1.100 by 0.1000",
        "研发投入强度|2025年||||高于全市平均水平1.5个百分点以上|; missed 1.100 by -0.4000",
        "研发投入强度|2025年||||不低于全市平均水平|; attained 1.100 by 1.100",
        "研发投入强度|2025年|差距|郑州市|以上|1|%; attained 1.100 by 0.1000",
        "地区生产总值|2025年||||增速高于全市平均2个百分点|; missed 1.000 by -1.000",
        "地区生产总值|2025年|增速|||高于全国1个百分点|; attained 2.000 by 1.000"
      })
  void shouldMeasureTheDistanceFromAComparatorInPoints(String target, String told) {
    String book =
        here("研发投入强度", "占比", "%", "2025 3.6")
            + zone("郑州市", "研发投入强度", "占比", "%", "2025 2.5")
            + here("地区生产总值", "增速", "%", "2025 7")
            + zone("郑州市", "地区生产总值", "增速", "%", "2025 6")
            + zone("全国", "地区生产总值", "增速", "%", "2025 5");
    assertThat(told(target, book)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "不低于3.5%; attained 3.600 by 0.1000",
        "控制在3.5%以内; missed 3.600 by -0.1000",
        "控制在4%; attained 3.600 by 0.4000",
        "3.5%左右; attained 3.600 by 0.1000",
        "保持在3.5%以上; attained 3.600 by 0.1000",
        "3%-3.5%; attained 3.600 by 0.6000",
        "3.7%至4%之间; missed 3.600 by -0.1000",
        "提高到3.6%; attained 3.600 by 0.000",
        "达到3.7%以上; missed 3.600 by -0.1000",
        "下降到3.5%; missed 3.600 by -0.1000"
      })
  void shouldReadBounds(String words, String told) {
    assertThat(told("研发投入强度|2025年||||" + words + "|", here("研发投入强度", "占比", "%", "2025 3.6")))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "重点项目|全覆盖; 重点项目,覆盖率,%,100; attained 100.0 by 0.000",
        "重点项目|全部开工; 重点项目,覆盖率,%,95; missed 95.00 by -5.000",
        "事故数|清零; 事故数,水平,家,0; attained 0.000 by 0.000",
        "事故数|实现清零; 事故数,水平,家,2; missed 2.000 by -2.000",
        "企业数|实现零的突破; 企业数,水平,家,1; attained 1.000 by 1.000",
        "企业数|零的突破; 企业数,水平,家,0; missed 0.000 by 0.000",
        "营业收入|达到千亿级; 营业收入,水平,亿元,1001; attained 1.001e+11 by 1.000e+08",
        "营业收入|迈上两千亿元台阶; 营业收入,水平,亿元,1001; missed 1.001e+11 by -9.990e+10",
        "企业数|新增50家; 企业数,增量,家,60; attained 60.00 by 10.00"
      })
  void shouldJudgeWhatIsPromisedWithoutANumber(String target, String fact, String told) {
    String[] promise = target.split("\\|");
    String[] known = fact.split(",");
    String book = here(known[0], known[1], known[2], "2025 " + known[3]);
    assertThat(told(promise[0] + "|2025年||||" + promise[1] + "|", book)).isEqualTo(told);
  }

  // ---- said twice, said anew
  // ----------------------------------------------------------------------

  @Test
  void shouldCountAPromiseOnceThatIsSaidTwiceAndFindTwoUnequalSayings() {
    FileReading plan =
        plan(
            "综合排名|2025年|位次||等于|5|位",
            "综合排名|2025年|位次||前|5|位",
            "综合排名|2025年||||前五|",
            "综合排名|2025年||||前六|");
    List<Target> targets =
        TargetMembers.settled(plan.targets(), PRINTED.conf()).stream().map(Target::of).toList();
    assertThat(targets)
        .extracting(Target::id, Target::dupOf)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("plan:T1", null),
            org.assertj.core.api.Assertions.tuple("plan:T2", "plan:T1"),
            org.assertj.core.api.Assertions.tuple("plan:T3", "plan:T1"),
            org.assertj.core.api.Assertions.tuple("plan:T4", "plan:T1"));
    List<IndicatorData.TargetMember> promises =
        targets.stream()
            .flatMap(target -> TargetMembers.of(target, PRINTED.conf()).stream())
            .toList();
    assertThat(
            TargetConflicts.of(
                new IndicatorData("national_rank", List.of(), promises, List.of()), PRINTED.conf()))
        .extracting(Finding::code)
        .containsExactly("target_values_differ");
  }

  /** Rows of a plan apart by &, which of them is said again (2=1), and what is found odd. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "营业收入|2025年||||达到200亿元| & 营业收入|2025年||||200亿元以上|; 2=1;",
        "营业收入|2025年||||确保200亿元| & 营业收入|2025年||||200亿元|; 2=1;",
        "营业收入|2025年||||确保180亿元| & 营业收入|2025年||||力争200亿元|; '';",
        "研发投入强度|2025年|占比|||3.5|% & 研发投入强度|2025年|比率||以上|3.5|%; 2=1;",
        "研发投入强度|2025年|占比|||3.5|% & 研发投入强度|2025年|水平|||3.6|%; 1=2; target_values_differ",
        "单位能耗|2021-2025年||||累计下降13.5%| & 单位能耗|2025年||||比2020年下降13.5%以上|; 2=1;",
        "单位能耗|2021-2025年||||累计下降13.5%| & 单位能耗|2025年||||比2020年下降14%|; 1=2; target_values_differ",
        "营业收入|2025年||||比2020年翻一番| & 营业收入|2025年||||比2015年翻一番|; '';",
        "营业收入|2025年||||比2020年翻一番| & 营业收入|2025年||||比2015年翻两番|; '';",
        "营业收入|2021-2025年||||翻一番| & 营业收入|2025年||||达到2020年的2倍|; 2=1;",
        "企业数|2021-2025年||||累计新增100家| & 企业数|2021-2025年||||年均新增20家以上|; 2=1;",
        "企业数|2021-2025年||||累计新增100家| & 企业数|2025年||||比2020年增加120家|; 1=2; target_values_differ",
        "综合排名|2021-2025年||||前移10位| & 综合排名|2025年||||较2020年进位10位以上|; 2=1;",
        "营业收入|2025年||||增长8%左右| & 营业收入|2025年||||增长8%以上|; '';",
        "营业收入|2025年||||增长8%| & 营业收入|2025年||||同比增长9%以上|; 1=2; target_values_differ",
        "事故数|2025年||||控制在10家以内| & 事故数|2025年||||不超过8家|; 1=2; target_values_differ"
      })
  void shouldTellAPromiseSaidAgainFromAnother(String rows, String again, String odd) {
    FileReading plan = plan(rows.split(" & "));
    assertThat(plan.findings()).as(rows).isEmpty();
    List<Target> targets =
        TargetMembers.settled(plan.targets(), PRINTED.conf()).stream().map(Target::of).toList();
    assertThat(
            targets.stream()
                .filter(target -> target.dupOf() != null)
                .map(target -> target.id() + "=" + target.dupOf())
                .map(said -> said.replace("plan:T", ""))
                .toList())
        .as(rows)
        .isEqualTo(again.isEmpty() ? List.of() : List.of(again));
    List<IndicatorData.TargetMember> promises =
        targets.stream()
            .flatMap(target -> TargetMembers.of(target, PRINTED.conf()).stream())
            .toList();
    String indicator = promises.get(0).judged().indicatorId();
    assertThat(
            TargetConflicts.of(
                new IndicatorData(indicator, List.of(), promises, List.of()), PRINTED.conf()))
        .as(rows)
        .extracting(Finding::code)
        .isEqualTo(odd == null ? List.of() : List.of(odd));
  }

  @Test
  void shouldKeepAWithdrawnTargetAndNotCountIt() {
    FileReading plan = plan("营业收入|2025年|||以上|200|亿元", "营业收入|2025年||||取消|||| T1".replace(" ", ""));
    List<Map<String, Object>> rows = judged(plan, IN_2026, here("营业收入", "水平", "亿元", "2025 190"));
    assertThat(rows)
        .extracting(
            row -> row.get(Columns.TARGET_ID) + " " + row.get(Columns.VERSION) + " " + told(row))
        .containsExactly(
            "plan:T1 1 missed 1.900e+10 by -1.000e+09", "plan:T1 2 not_judgeable withdrawn");
    assertThat(rows).extracting(row -> row.get(Columns.COUNTED)).containsOnly(false);
  }

  // ---- a value of an earlier year ---------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "研发投入强度|2021年|||=|3.2|%; 研发投入强度|水平|%|2018 3.4; met_by_last_known",
        "研发投入强度|2021年|||以上|3.2|%; 研发投入强度|水平|%|2016 3.4 2018 3.1; short_by_last_known",
        "研发投入强度|2021年|||以上|3.2|%; 研发投入强度|水平|%|2018 3.2 2022 3.0; met_by_last_known",
        "综合排名|2021年|位次|||前15|; 综合排名|位次|位|2019 17; short_by_last_known",
        "企业数|2021年|||以上|300|家; 企业数|水平|家|2019 310; met_by_last_known",
        "营业收入|2021年|||以上|300|亿元; 营业收入|水平|亿元|2019 310; not_judgeable",
        "营业收入|2021年|增速||以上|7|%; 营业收入|增速|%|2019 8; not_judgeable",
        "研发投入强度|2021年|||以上|3.2|%; 研发投入强度|水平|%|2022 3.4; not_judgeable"
      })
  void shouldSayHowATargetStoodByTheLastKnownValueWhereItsOwnYearHasNone(
      String target, String known, String conclusion) {
    String[] cells = known.split("\\|");
    String book = here(cells[0], cells[1], cells[2], cells[3].split(" (?=[0-9]{4} )"));

    Map<String, Object> row = judged(plan(target), IN_2026, book).get(0);

    assertThat(row)
        .containsEntry(Columns.STATUS, "not_judgeable")
        .containsEntry(Columns.REASON, "no_observation_of_period")
        .containsEntry(Columns.CONCLUSION, conclusion);
    assertThat(row.get(Columns.CONCLUSION_REASON))
        .isEqualTo(conclusion.equals("not_judgeable") ? null : "no_observation_of_period");
  }

  // ---- bases, shares and places said in passing -------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "营业收入|2025年|年均增速|||8|%||2020年; attained 8.010 by 0.009876",
        "营业收入|2025年||||较2020年年均增长8%|; attained 8.010 by 0.009876",
        "营业收入|2025年||||较“十三五”末翻一番|; missed 1.470 by -0.5300",
        "营业收入|2025年||||比十三五期末增长40%以上|; attained 47.00 by 7.000",
        "营业收入|2025年||||近五年年均增长8%|; attained 8.010 by 0.009876",
        "营业收入|2025年||||占全市比重达到20%|; missed 14.70 by -5.300",
        "营业收入|2025年||||占全市比重超过14.7%|; missed 14.70 by 0.000",
        "营业收入|2025年||||占全市的14%以上|; attained 14.70 by 0.7000"
      })
  void shouldTellTheBaseAndTheWholeOfWhichAPlanSpeaks(String target, String told) {
    String book =
        here("营业收入", "水平", "亿元", "2020 100", "2024 140", "2025 147")
            + zone("郑州市", "营业收入", "水平", "亿元", "2025 1000");
    assertThat(told(target, book)).isEqualTo(told);
  }

  @Test
  void shouldAskSinceWhenAnAverageIsMeantOfAYearAlone() {
    for (String row : List.of("营业收入|2025年||||年均增长8%|", "营业收入|2025年|年均增速|||8|%")) {
      assertThat(plan(row).findings())
          .as(row)
          .extracting(Finding::code)
          .containsExactly("target_start_unsaid");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "综合排名|2025年||||20名以内|; 综合排名|位次|位|2025 21; missed 21.00 by -1.000",
        "综合排名|2025年||||20位|; 综合排名|位次|位|2025 20; attained 20.00 by 0.000",
        "重点项目|2025年||||开工率达到95%以上|; 重点项目|覆盖|%|2025 96; attained 96.00 by 1.000",
        "单位能耗|2025年|降幅|||3|%; 单位能耗|增速|%|2025 -3.2; attained -3.200 by 0.2000",
        "企业数|2021-2025年|累计新增|||100|家; 企业数|增量|家|2021/2025 90; missed 90.00 by -10.00"
      })
  void shouldReadPlacesRatesOfCompletionAndFalls(String target, String known, String told) {
    String[] cells = known.split("\\|");
    assertThat(told(target, here(cells[0], cells[1], cells[2], cells[3]))).isEqualTo(told);
  }

  // ---- words of one's own -----------------------------------------------------------------------

  @Test
  void shouldUnderstandTheMeasuresBoundsAndTiersThatAStatisticianAdds() {
    FileReading plan =
        Printed.in()
            .file("zones.csv", PlanTable.ZONES)
            .file("units.csv", PlanTable.UNITS)
            .file("indicators.csv", PlanTable.INDICATORS)
            .file("words.csv", "kind,word,meaning\nmeasure,升幅,growth\nop,须逾,>\ntier,保本,floor\n")
            .source("plan", "targets", "plan", 20, "2021", PLAN)
            .read("plan", PlanTable.COLUMNS + "T1|郑州高新区|营业收入|2025年|升幅||须逾|7|%|保本||\n");

    assertThat(plan.findings()).isEmpty();
    Target target = Target.of(plan.targets().get(0));
    assertThat(target.series().measure()).isEqualTo("growth");
    assertThat(target.op().code()).isEqualTo(">");
    assertThat(target.tier()).isEqualTo("floor");
  }
}
