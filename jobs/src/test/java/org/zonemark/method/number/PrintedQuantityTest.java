package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedQuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "348       | =  | 348         | 1       | ''",
        "2800家    | =  | 2800        | 1       | 家",
        "近2800家  | ~  | 2800        | 1       | 家",
        "100余家   | >  | 100         | 1       | 家",
        "3.5万     | =  | 35000       | 1000    | ''",
        "3.5万余人 | >  | 35000       | 1000    | 人",
        "1.2亿元   | =  | 120000000   | 10000000 | 元",
        "13.16万亿元 | = | 13160000000000 | 10000000000 | 元",
        "500家左右 | ~  | 500         | 1       | 家",
        "４２５１.２亿元 | = | 425120000000 | 10000000 | 元",
        "一百二十  | =  | 120         | 10      | ''",
        "十五      | =  | 15          | 1       | ''",
        "一百零五  | =  | 105         | 1       | ''",
        "三千五百万 | = | 35000000    | 1000000 | ''",
        "两亿三千万 | = | 230000000   | 10000000 | ''",
        "二十      | =  | 20          | 10      | ''"
      })
  void shouldReadANumberWithWhatStandsBehindIt(
      String text, String operator, BigDecimal value, BigDecimal step, String unit) {
    PrintedQuantity quantity = PrintedQuantity.parse(text).value();
    assertThat(quantity.multiplied()).isEqualByComparingTo(value);
    assertThat(Exact.printStep(quantity.multiplied())).isEqualByComparingTo(step);
    assertThat(quantity.number().operator().code()).isEqualTo(operator);
    assertThat(quantity.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "一",
        "十",
        "二〇二〇",
        "百",
        "万",
        "27446-3",
        "12家3户",
        "1 414",
        "一二",
        "十百",
        "一万亿万",
        "约100余家",
        "0.46-0.9"
      })
  void shouldNotReadAQuantityInPart(String text) {
    assertThat(PrintedQuantity.parse(text).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void shouldNotReadAbsentText() {
    assertThat(PrintedQuantity.parse(null).reason()).isEqualTo(Reason.UNREADABLE);
  }
}
