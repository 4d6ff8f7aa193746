package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2018,            2018-01-01, 2018-12-31, 2018, true",
    "2018-S1,         2018-01-01, 2018-06-30, 2018, false",
    "2018-S2,         2018-07-01, 2018-12-31, 2018, false",
    "2018-Q2,         2018-04-01, 2018-06-30, 2018, false",
    "2020-02,         2020-02-01, 2020-02-29, 2020, false",
    "2016/2020,       2016-01-01, 2020-12-31, 2020, false",
    "2015-01/2015-10, 2015-01-01, 2015-10-31, 2015, false",
    "2023-Q1/2023-Q3, 2023-01-01, 2023-09-30, 2023, false"
  })
  void shouldReadSdmxTextAndGiveItBack(
      String text, LocalDate first, LocalDate last, int year, boolean annual) {
    Period period = Period.parse(text).value();

    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.year()).isEqualTo(year);
    assertThat(period.isAnnual()).isEqualTo(annual);
    assertThat(period.text()).isEqualTo(text);
    assertThat(period).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "18",
        "2018-13",
        "2018-6",
        "2018-S3",
        "2018-Q0",
        "2020/2016",
        "2018/2018-06",
        "2018-06/2018",
        "2018/",
        "二〇一八",
        "2018-06-30",
        "2018年"
      })
  void shouldNotGuessAtOtherText(String text) {
    assertThat(Period.parse(text).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void shouldNotReadAbsentText() {
    assertThat(Period.parse(null).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(Period.ofPrinted(null).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899", "2101", "0018", "1899/1950", "2099/2101"})
  void shouldRefuseYearsOutsideTheCenturiesOfStatistics(String text) {
    assertThat(Period.parse(text).reason()).isEqualTo(Reason.YEAR_OUT_OF_RANGE);
    assertThat(Period.ofPrinted(text).reason()).isEqualTo(Reason.YEAR_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "2018,             2018",
    "2018年,           2018",
    "２０１８年,       2018",
    "2018年度,         2018",
    "2018年底,         2018",
    "2018 年末,        2018",
    "2018年全年,       2018",
    "2018年4月,        2018-04",
    "2018年12月底,     2018-12",
    "2020-12,          2020-12",
    "2018年上半年,     2018-S1",
    "2018年下半年,     2018-S2",
    "2018年1季度,      2018-Q1",
    "2018年一季度,     2018-Q1",
    "2018年第四季度,   2018-Q4",
    "2018年四季度,     2018-Q4",
    "2023年1-3季度,    2023-Q1/2023-Q3",
    "2023年一至三季度, 2023-Q1/2023-Q3",
    "2023年前三季度,   2023-Q1/2023-Q3",
    "2015年1-10月,     2015-01/2015-10",
    "2015年1月至10月,  2015-01/2015-10",
    "2018年11月-2019年2月, 2018-11/2019-02",
    "2016-2020年,      2016/2020",
    "2016—2020,        2016/2020",
    "2016年～2020年,   2016/2020",
    "2016/2020,        2016/2020",
    "十三五,           2016/2020",
    "“十四五”,         2021/2025",
    "“十五五”时期,     2026/2030",
    "十五,             2001/2005",
    "九五,             1996/2000",
    "六五,             1981/1985"
  })
  void shouldReadPeriodsAsChinesePublicationsPrintThem(String printed, String sdmx) {
    assertThat(Period.ofPrinted(printed).value()).hasToString(sdmx);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018年13月",
        "2018年0月",
        "2018年10-1月",
        "16-20年",
        "2016-20年",
        "2018年5季度",
        "2018年前四季度",
        "近年来",
        "2018年4月30日",
        "五五",
        "2020-2016年",
        "2018年(预计)",
        "20180"
      })
  void shouldNotReadAPeriodInPart(String printed) {
    assertThat(Period.ofPrinted(printed).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void shouldBeOnePeriodHoweverItIsPrinted() {
    assertThat(Period.ofPrinted("2018年1-6月")).isEqualTo(Period.parse("2018-S1"));
    assertThat(Period.ofPrinted("2018年1-12月")).isEqualTo(Period.parse("2018"));
    assertThat(Period.ofPrinted("2018年1-3月")).isEqualTo(Period.ofPrinted("2018年一季度"));
    assertThat(Period.ofPrinted("2023年1-9月")).isEqualTo(Period.ofPrinted("2023年前三季度"));
  }

  @ParameterizedTest
  @CsvSource({
    "2016/2020,       5,    2015,            2016",
    "2018,            1,    2017,            2017",
    "2017/2020,       4,    2016,            2017",
    "2018-Q2,         0.25, 2017-Q2,         2017-Q2",
    "2018-01/2018-04, 0.333333, 2017-01/2017-04, 2017-01/2017-04"
  })
  void shouldNameThePeriodThatGrowthAndMovesStartFrom(
      String text, double years, String base, String rankChangeBase) {
    Period period = Period.parse(text).value();

    assertThat(period.years()).isCloseTo(years, within(1e-6));
    assertThat(period.base()).hasToString(base);
    assertThat(period.rankChangeBase()).hasToString(rankChangeBase);
  }

  @Test
  void shouldCountYearsBetweenEnds() {
    assertThat(Period.ofYear(2018).yearsTo(Period.ofYear(2022))).isEqualTo(4);
    assertThat(Period.ofYear(2015).yearsTo(Period.ofYears(2016, 2020))).isEqualTo(5);
    assertThat(Period.ofYear(2018).yearsTo(Period.parse("2019-S1").value())).isEqualTo(0.5);
    assertThat(Period.ofYear(2018).yearsTo(Period.ofYear(2017))).isEqualTo(-1);
  }

  @Test
  void shouldTellPeriodsThatCanStandInOneRowOfTime() {
    Period firstHalf = Period.parse("2018-S1").value();

    assertThat(firstHalf.isLike(Period.parse("2020-S1").value())).isTrue();
    assertThat(firstHalf.isLike(Period.parse("2018-S2").value())).isFalse();
    assertThat(firstHalf.isLike(Period.parse("2018-Q1").value())).isFalse();
  }

  @Test
  void shouldMeasureElapsedTimeByDays() {
    Period base = Period.ofYear(2016);
    Period due = Period.ofYear(2017);

    assertThat(Period.elapsedShare(base, due, LocalDate.of(2017, 6, 30))).isEqualTo(181 / 365.0);
    assertThat(Period.elapsedShare(base, due, LocalDate.of(2016, 12, 31))).isZero();
    assertThat(Period.elapsedShare(base, due, LocalDate.of(2010, 1, 1))).isZero();
    assertThat(Period.elapsedShare(base, due, LocalDate.of(2017, 12, 31))).isEqualTo(1);
    assertThat(Period.elapsedShare(base, due, LocalDate.of(2030, 1, 1))).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.elapsedShare(due, base, LocalDate.of(2017, 6, 30)));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-Q1, 2017-Q4, 2018-Q1, true",
    "2018-Q3, 2018-Q2, 2018-Q1/2018-Q3, true",
    "2018-02, 2018-01, 2018-01/2018-02, true",
    "2018-S2, 2018-S1, 2018, true",
    "2018-Q1/2018-Q3, 2017-Q2/2017-Q4, 2018-Q1/2018-Q3, false",
    "2018, 2017, 2018, true",
    "2016/2020, 2011/2015, 2020, false"
  })
  void shouldKnowTheRunBeforeTheYearSoFarAndWhetherItIsOneUnit(
      String text, String previous, String yearToDate, boolean unit) {
    Period period = Period.parse(text).value();
    assertThat(period.previous()).hasToString(previous);
    assertThat(period.yearToDate()).hasToString(yearToDate);
    assertThat(period.isUnit()).isEqualTo(unit);
  }
}
