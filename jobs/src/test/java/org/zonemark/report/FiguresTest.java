package org.zonemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.report.model.Lang;

class FiguresTest {
  private final Figures zh = new Figures(Lang.ZH, Labels.of(Lang.ZH));
  private final Figures en = new Figures(Lang.EN, Labels.of(Lang.EN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "51509020000   | 元      | 515.09亿元    | 51.509 bn CNY",
        "896300000     | 元      | 8.96亿元      | 0.896 bn CNY",
        "13160000000000| 元      | 13.16万亿元   | 13.16 tn CNY",
        "-3520000000   | 元      | -35.2亿元     | -3.52 bn CNY",
        "92400000      | 美元    | 9,240万美元   | 92.4 m USD",
        "583500        | 元      | 58.35万元     | 0.584 m CNY",
        "0             | 元      | 0元           | 0 CNY",
        "17500000      | 平方米  | 17.5平方公里  | 17.5 km²",
        "2360000       | 平方米  | 236万平方米   | 2,360,000 m²",
        "260000        | 米      | 260公里       | 260 km",
        "1234567       | 个      | 1,234,567个   | 1,234,567",
        "8.6           | %       | 8.6%          | 8.6%",
        "0.0123        | 倍      | 0.0123倍      | 0.0123 times",
        "3             | 个百分点| 3个百分点     | 3 pp"
      })
  void shouldWriteAQuantityInTheSizeOfUnitThatPeopleUse(
      double value, String unit, String inChinese, String inEnglish) {
    assertThat(zh.amount(value, unit)).isEqualTo(inChinese);
    assertThat(en.amount(value, unit)).isEqualTo(inEnglish);
  }

  @Test
  void shouldNeverWriteZeroForWhatIsNotAndTellApartWhatDiffers() {
    assertThat(zh.amount(-0.0008, "个百分点")).isEqualTo("-0.0008个百分点");
    assertThat(zh.amount(0, "个百分点")).isEqualTo("0个百分点");
    assertThat(zh.amount(1e-16, "%")).isEqualTo("0%");
    UnitScale scale = zh.scale(7, "%");
    assertThat(zh.amount(6.9992, scale)).isEqualTo("7%");
    assertThat(zh.amount(6.9992, scale.apart(6.9992, 7))).isEqualTo("6.9992%");
    assertThat(zh.amount(7, scale.apart(6.9992, 7))).isEqualTo("7%");
    assertThat(zh.amount(6.5, scale.apart(6.5, 7))).isEqualTo("6.5%");
  }

  @Test
  void shouldRoundHalfUpAndKeepTheSignOfARate() {
    assertThat(Figures.signedPercent(1.745)).isEqualTo("+1.75%");
    assertThat(Figures.signedPercent(-3.05)).isEqualTo("-3.05%");
    assertThat(Figures.signedPercent(0)).isEqualTo("0.00%");
    assertThat(Figures.percent(10.3)).isEqualTo("10.3%");
    assertThat(zh.points(-0.05)).isEqualTo("-0.05个百分点");
    assertThat(en.points(0.3)).isEqualTo("+0.30 pp");
  }

  @Test
  void shouldWriteNothingAndAllOnlyOfWhatIsNothingOrAll() {
    assertThat(Figures.percent(99.998)).isEqualTo("99.998%");
    assertThat(Figures.percent(100.0004)).isEqualTo("100.0004%");
    assertThat(Figures.percent(0.0012)).isEqualTo("0.001%");
    assertThat(Figures.percent(100)).isEqualTo("100%");
    assertThat(Figures.percent(100 + 1e-13)).isEqualTo("100%");
    assertThat(Figures.percent(0)).isEqualTo("0%");
    assertThat(Figures.percent(99.994)).isEqualTo("99.99%");
    assertThat(Figures.signedPercent(-0.001)).isEqualTo("-0.001%");
    assertThat(Figures.signedPercent(1e-13)).isEqualTo("0.00%");
    assertThat(zh.points(-0.0008)).isEqualTo("-0.0008个百分点");
    assertThat(en.points(0.004)).isEqualTo("+0.004 pp");
  }

  @Test
  void shouldWriteASpanOfOneYearAsThatYear() {
    assertThat(zh.yearSpan(2015, 2020)).isEqualTo("2015–2020年");
    assertThat(zh.yearSpan(2020, 2020)).isEqualTo("2020年");
    assertThat(en.yearSpan(2020, 2020)).isEqualTo("2020");
  }

  @Test
  void shouldWriteARankWithItsDenominator() {
    assertThat(zh.rank(66, 169)).isEqualTo("第66/169");
    assertThat(zh.rank(92, null)).isEqualTo("第92（参评数未知）");
    assertThat(en.rank(66, 169)).isEqualTo("66/169");
    assertThat(en.rank(92, null)).isEqualTo("92 of unknown");
  }

  @Test
  void shouldKeepOneScaleForAColumnAndNotLetTheLargestHideTheSmaller() {
    UnitScale scale = zh.columnScale(9.7e12, "元");

    assertThat(scale.unit()).isEqualTo("亿元");
    assertThat(scale.column(9.7e12)).isEqualTo("97,000.00");
    assertThat(scale.column(2.05e9)).isEqualTo("20.50");
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018年, 2018",
    "2016/2020, 2016–2020年, 2016–2020",
    "2017-S1, 2017年上半年, first half of 2017",
    "2018-Q2, 2018年第二季度, Q2 2018",
    "2018-06, 2018年6月, month 6 of 2018",
    "2015-01/2015-10, 2015年1–10月, months 1–10 of 2015",
    "2023-Q1/2023-Q3, 2023年1–3季度, Q1–Q3 2023",
    "2018-06-30, 2018-06-30, 2018-06-30"
  })
  void shouldWriteAPeriodInWords(String period, String inChinese, String inEnglish) {
    assertThat(zh.period(period)).isEqualTo(inChinese);
    assertThat(en.period(period)).isEqualTo(inEnglish);
  }
}
