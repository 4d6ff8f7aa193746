package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zonemark.table.target.PlanTable.here;
import static org.zonemark.table.target.PlanTable.judged;
import static org.zonemark.table.target.PlanTable.plan;
import static org.zonemark.table.target.PlanTable.told;
import static org.zonemark.table.target.PlanTable.zone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.schema.Columns;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;

/** More of the phrases by which plans promise, each judged as it is meant or asked about. */
class PlanPhrasesTest {

  private static final String REVENUE =
      here(
          "营业收入",
          "水平",
          "亿元",
          "2020 100",
          "2021 108",
          "2022 117",
          "2023 126",
          "2024 135",
          "2025 190");

  // ---- multiples
  // ----------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025年||||比2020年倍增|; missed 1.900 by -0.1000",
        "2021-2025年||||实现倍增|; missed 1.900 by -0.1000",
        "2025年||||五年倍增|; missed 1.900 by -0.1000",
        "2025年||||五年翻一番|; missed 1.900 by -0.1000",
        "“十四五”||||总量翻番|; missed 1.900 by -0.1000",
        "2025年||||超过2020年的1.9倍|; missed 1.900 by 0.000",
        "2025年||||达到2020年的180%|; attained 1.900 by 0.1000"
      })
  void shouldMeasureADoublingByWhateverWord(String words, String told) {
    assertThat(told("营业收入|" + words, REVENUE)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025年||||较2020年减半|; attained 0.4500 by 0.05000",
        "2021-2025年||||减半|; attained 0.4500 by 0.05000",
        "2025年||||比2020年下降一半以上|; attained 0.4500 by 0.05000",
        "2025年||||降至2020年的一半|; attained 0.4500 by 0.05000",
        "2025年||||下降到2020年的40%|; missed 0.4500 by -0.05000",
        "2025年||||控制在2020年的60%以内|; attained 0.4500 by 0.1500"
      })
  void shouldMeasureWhatIsLeftOfABase(String words, String told) {
    assertThat(told("事故数|" + words, here("事故数", "水平", "家", "2020 20", "2025 9"))).isEqualTo(told);
  }

  // ---- every year
  // ---------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // The average of all five is 13.7 %, and 2024 grew by 7.1 %.
        "营业收入|2021-2025年||||年均增长8%|; attained 13.70 by 5.697",
        "营业收入|2021-2025年||||每年增长8%|; missed 7.143 by -0.8571",
        "营业收入|2021-2025年||||每年增长7%以上|; attained 7.143 by 0.1429",
        "营业收入|2021-2025年||||连续五年增长8%以上|; missed 7.143 by -0.8571",
        "营业收入|2021-2025年||||逐年增长|; attained 7.143 by 7.143",
        "营业收入|2021-2025年||||每年新增8亿元|; attained 8.000e+08 by 0.000",
        "营业收入|2021-2025年||||每年达到110亿元|; missed 1.080e+10 by -2.000e+08",
        "营业收入|2025年||||较2020年每年增长8%|; missed 7.143 by -0.8571"
      })
  void shouldJudgeEveryYearByItselfAndByNoAverage(String target, String told) {
    assertThat(told(target, REVENUE)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "每年前移2位, missed 1.000 by -1.000",
    "每年前移1位, attained 1.000 by 0.000",
    "每年进位, attained 1.000 by 0.000"
  })
  void shouldHoldEveryPlaceAgainstTheYearBefore(String words, String told) {
    String places = here("综合排名", "位次", "位", "2020 36", "2021 34", "2022 33", "2023 31");
    assertThat(told("综合排名|2021-2023年||||" + words + "|", places)).isEqualTo(told);
  }

  @Test
  void shouldLetOneYearThatBreaksAPromiseDecideThoughOthersAreNotKnown() {
    String rates = here("地区生产总值", "增速", "%", "2021 8", "2022 7", "2024 7", "2025 6");
    assertThat(told("地区生产总值|2021-2025年||||每年增长7%以上|", rates)).isEqualTo("missed 6.000 by -1.000");
    assertThat(told("地区生产总值|2021-2025年||||每年增长6%以上|", rates)).isEqualTo("not_judgeable gap");
    Map<String, Object> open =
        judged(plan("地区生产总值|2021-2027年||||每年增长7%以上|"), LocalDate.of(2026, 6, 30), rates).get(0);
    assertThat(told(open)).isEqualTo("not_due 7.000 not_yet_due");
    assertThat(open).containsEntry(Columns.OBSERVED_PERIOD, "2021/2022");
  }

  @Test
  void shouldNotTakeOnePromiseForTheOther() {
    List<Target> targets =
        TargetMembers.settled(
                plan("营业收入|2021-2025年||||年均增长8%|", "营业收入|2021-2025年||||每年增长8%|").targets(),
                PlanTable.PRINTED.conf())
            .stream()
            .map(Target::of)
            .toList();
    assertThat(targets).extracting(Target::everyYear).containsExactly(false, true);
    assertThat(targets).extracting(Target::dupOf).containsOnlyNulls();
  }

  // ---- since when
  // ---------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // 2025 alone added 20: what a base names is counted from there.
        "企业数|2025年||||比2020年净增100家|; attained 110.0 by 10.00",
        "企业数|2025年||||较2020年增加110家|; attained 110.0 by 0.000",
        "企业数|2025年||||新增100家以上|||2020; attained 110.0 by 10.00",
        "企业数|2021-2025年||||五年累计新增100家|; attained 110.0 by 10.00",
        "企业数|2025年||||五年新增120家|; missed 110.0 by -10.00",
        "企业数|2025年||||比上年增加20家|; attained 20.00 by 0.000",
        "企业数|2025年||||只增不减|; attained 20.00 by 20.00"
      })
  void shouldCountWhatIsAddedFromTheYearThatIsNamed(String target, String told) {
    String book =
        here("企业数", "水平", "家", "2020 100", "2025 210")
            + here("企业数", "增量", "家", "2021 10", "2022 20", "2023 30", "2024 30", "2025 20");
    assertThat(told(target, book)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2021-2025年||||五年增长80%|; attained 90.00 by 10.00",
        "2025年||||较2020年年均增长14%|; missed 13.70 by -0.3026",
        "2025年||||比上年增长40%|; attained 40.74 by 0.7407",
        "2025年||||同比增长41%以上|; missed 40.74 by -0.2593",
        "2025年||||保持两位数增长|; attained 40.74 by 30.74",
        "2025年||||实现正增长|; attained 40.74 by 40.74"
      })
  void shouldGrowFromWhereTheWordsSay(String words, String told) {
    assertThat(told("营业收入|" + words, REVENUE)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "研发投入强度|2025年||||累计提高0.5个百分点|, target_start_unsaid",
    "企业数|2025年||||累计新增100家|, target_start_unsaid",
    "营业收入|2025年||||累计增长40%|, target_start_unsaid",
    "营业收入|2025年||||与全市持平|, target_mean_undeclared",
    "地区生产总值|2025年||||与经济增长同步|, target_words_unread",
    "地区生产总值|2025年||||同步增长|, target_words_unread",
    "营业收入|2025年||||翻1.5番|, target_words_unread",
    "研发投入强度|2025年||||比2020年提高20%|, target_points_unsaid",
    "综合排名|2025年||||上升5-8位|, target_words_unread",
    "营业收入|2025年||||保七争八以上|, target_two_tiers"
  })
  void shouldAskRatherThanGuess(String target, String code) {
    assertThat(plan(target).findings()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void shouldJudgeNoMultipleThatSaysNotOfWhichYear() {
    assertThat(judged(plan("营业收入|2025年||||翻一番|"), PlanTable.IN_2026, REVENUE))
        .extracting(PlanTable::told)
        .containsExactly("not_judgeable base_missing");
  }

  // ---- beside others
  // ------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "地区生产总值|2025年||||与全市同步|; attained 1.000 by 1.000",
        "地区生产总值|2025年||||与全市保持同步增长|; attained 1.000 by 1.000",
        "地区生产总值|2025年||||增速与全省平均水平同步|; missed -0.5000 by -0.5000",
        "地区生产总值|2025年||郑州市||同步增长|; attained 1.000 by 1.000",
        "地区生产总值|2024-2025年||||年均增速高于全市|; attained 0.4988 by 0.4988",
        "研发投入强度|2025年||||与全市平均水平持平|; attained 1.100 by 1.100",
        "研发投入强度|2025年||||达到全市平均水平|; attained 1.100 by 1.100",
        "研发投入强度|2025年||||与全市同步提高|; attained 0.1000 by 0.1000"
      })
  void shouldGrowAsMuchAsTheOtherOrMore(String target, String told) {
    String book =
        here("地区生产总值", "增速", "%", "2024 6", "2025 7")
            + zone("郑州市", "地区生产总值", "增速", "%", "2024 6", "2025 6")
            + zone("河南省", "地区生产总值", "增速", "%", "2025 7.5")
            + here("研发投入强度", "占比", "%", "2024 3.4", "2025 3.6")
            + zone("郑州市", "研发投入强度", "占比", "%", "2024 2.4", "2025 2.5");
    assertThat(told(target, book)).isEqualTo(told);
  }

  // ---- places
  // -------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    // A third of 169 is 56.3: the 56th is in it, the 57th is not.
    "前1/3, 56, attained",
    "前1/3, 57, missed",
    "进入前三分之一, 57, missed",
    "位居全国前四分之一, 42, attained",
    "位居全国前四分之一, 43, missed",
    "前百分之十, 16, attained",
    "前10%, 17, missed",
    "前一半, 84, attained",
    "进入全国30强, 31, missed"
  })
  void shouldReadAPartOfAList(String words, int place, String status) {
    String book =
        here("综合排名", "位次", "位", "2025 " + place) + zone("全国高新区", "参评数", "水平", "家", "2025 169");
    assertThat(told("综合排名|2025年||||" + words + "|", book)).startsWith(status + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "全省第一, not_judgeable no_observation_of_period",
    "位居全省前30位, not_judgeable no_observation_of_period",
    "全省前1/3, not_judgeable no_observation_of_period",
    "全国前30位, attained 28.00 by 2.000"
  })
  void shouldNotTakeAPlaceInTheNationForOneInTheProvince(String words, String told) {
    String places = here("综合排名", "位次", "位", "2025 28");
    assertThat(told("综合排名|2025年||||" + words + "|", places)).isEqualTo(told);
  }

  @Test
  void shouldKeepAPlace() {
    String places = here("综合排名", "位次", "位", "2024 30", "2025 31");
    assertThat(told("综合排名|2025年||||位次不后移|", places)).isEqualTo("missed -1.000 by -1.000");
  }

  // ---- what cells of observations say
  // -------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({"水平", "占比", "比率"})
  void shouldNeverTakeWhatWasAddedForTheLevel(String column) {
    String book = here("研发投入强度", column, "%", "2024 3.0", "2025 提高0.3个百分点");
    assertThat(told("研发投入强度|2025年||||提高0.2个百分点|", book)).isEqualTo("attained 0.3000 by 0.1000");
    assertThat(told("研发投入强度|2025年||||达到0.2%|", book))
        .isEqualTo("not_judgeable 3.000 by 2.800 no_observation_of_period");
    String fallen = here("研发投入强度", column, "%", "2025 同比下降0.3个百分点");
    assertThat(told("研发投入强度|2025年||||提高0.2个百分点|", fallen)).isEqualTo("missed -0.3000 by -0.5000");
  }

  @ParameterizedTest
  @CsvSource({"+3", "-3", "↑3"})
  void shouldNotTakeAMoveForAPlace(String cell) {
    String book = here("综合排名", "位次", "位", "2025 " + cell);
    assertThat(told("综合排名|2025年||||前5|", book)).isEqualTo("not_judgeable no_observation");
  }

  // ---- numbers of fifteen digits
  // ------------------------------------------------------------------

  @Test
  void shouldNotJoinLargeNumbersThatDiffer() {
    String book = here("营业收入", "水平", "元", "2024 1000000000000000", "2025 1000000000001000");
    assertThat(told("营业收入|2024年|||>|999999999999000|元", book)).startsWith("attained ");
    assertThat(told("营业收入|2024年|||>=|1000000000001000|元", book))
        .isEqualTo("missed 1.000e+15 by -1000");
    assertThat(told("营业收入|2025年|||>|1000000000000000|元", book))
        .isEqualTo("attained 1.000e+15 by 1000");
    assertThat(told("营业收入|2025年||||新增1000元|", book)).isEqualTo("attained 1000 by 0.000");
  }
}
