package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "348          | =     | 348          | ''",
        "0            | =     | 0            | ''",
        "0.10         | =     | 0.10         | ''",
        ".5           | =     | 0.5          | ''",
        "1,234.5      | =     | 1234.5       | ''",
        "32，095      | =     | 32095        | ''",
        "1,130,345    | =     | 1130345      | ''",
        "１２．３％   | =     | 12.3         | %",
        "10.3 %       | =     | 10.3         | %",
        "5‰           | =     | 5            | ‰",
        "-3.05        | =     | -3.05        | ''",
        "－3.05       | =     | -3.05        | ''",
        "−3.05        | =     | -3.05        | ''",
        "- 1          | =     | -1           | ''",
        "+26          | =     | 26           | ''",
        "5.5014940375E10 | =  | 55014940375  | ''",
        "1e-3         | =     | 0.001        | ''",
        "约7852.55    | ~     | 7852.55      | ''",
        "近2800       | ~     | 2800         | ''",
        "大约 10%     | ~     | 10           | %",
        "500左右      | ~     | 500          | ''",
        "超100        | >     | 100          | ''",
        "超过100      | >     | 100          | ''",
        "逾1.2        | >     | 1.2          | ''",
        ">40          | >     | 40           | ''",
        "＞ 40        | >     | 40           | ''",
        "突破300      | >     | 300          | ''",
        "100余        | >     | 100          | ''",
        "3000多       | >     | 3000         | ''",
        "80多%        | >     | 80           | %",
        "260以上      | >=    | 260          | ''",
        "80%以上      | >=    | 80           | %",
        "≥95          | >=    | 95           | ''",
        ">=95         | >=    | 95           | ''",
        "不低于95%    | >=    | 95           | %",
        "不超过4%     | <=    | 4            | %",
        "4%以内       | <=    | 4            | %",
        "不足10       | <     | 10           | ''",
        "<0.5         | <     | 0.5          | ''",
        "达到700      | reach | 700          | ''"
      })
  void shouldReadNumbersAsTheyArePrinted(
      String text, String operator, BigDecimal value, String sign) {
    PrintedNumber number = PrintedNumber.parse(text).value();

    assertThat(number.operator().code()).isEqualTo(operator);
    assertThat(number.value()).isEqualByComparingTo(value);
    assertThat(number.sign()).isEqualTo(sign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "--",
        "—",
        "…",
        "...",
        "/",
        "n/a",
        "27446-3",
        "1-2",
        "0.4643-0.9",
        "12,34",
        "1,23,456",
        "1234,567",
        "0,123",
        "1.234.5",
        "1,234,5",
        "1,234.",
        "5.",
        "007",
        "1 414",
        "12 345",
        "100亿元",
        "①",
        "12①",
        "约",
        "约100余",
        "--5",
        "+-5",
        "—5",
        "(5)",
        "#DIV/0!",
        "NaN",
        "Infinity",
        "0x10",
        "1e400",
        "5%%",
        "O",
        "l0",
        "一百",
        "1234567890123456789012345678901",
        "٣"
      })
  void shouldNotReadANumberInPart(String text) {
    assertThat(PrintedNumber.parse(text).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void shouldNotReadAbsentText() {
    assertThat(PrintedNumber.parse(null).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"10.30, 0.01", "'1,234', 1", "5.501E10, 10000000"})
  void shouldKeepTheLastPrintedPlace(String text, BigDecimal step) {
    assertThat(PrintedNumber.parse(text).value().printStep()).isEqualByComparingTo(step);
  }
}
