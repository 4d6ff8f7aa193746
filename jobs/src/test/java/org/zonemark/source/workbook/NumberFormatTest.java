package org.zonemark.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  private static ShownNumber shown(String format, String stored) {
    NumberFormat read = NumberFormat.of(format);
    return read.leaves(stored) ? new ShownNumber(stored, true) : read.shown(stored, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          General               | 1234.5             | 1234.5
          General               | 0.30000000000000004| 0.3
          General               | 1.2345E7           | 12345000
          G/通用格式            | 12                 | 12
          G/通用格式"万元"      | 12.5               | 12.5万元
          @                     | 12.5               | 12.5
          0.0%                  | 0.125              | 12.5%
          0.0%                  | 0.28999999999999998| 29.0%
          0%                    | -0.021             | -2.1%
          0.00"%"               | 12.5               | 12.50%
          #,##0                 | 1234.5             | 1234.5
          #,##0.00_             | 1234.5             | 1234.50
          #,##0,                | 4567800            | 4567.8
          #,##0.0,,             | 123456789          | 123.456789
          0.0,                  | 1500               | 1.5
          0!.0,                 | 123456700000       | 12345670.0
          0!.0,"万"             | 12345678           | 1234.5678万
          0!.00,,"亿"           | 1234567890         | 12.3456789亿
          0\\.0,                | 123456700000       | 12345670.0
          0"."0,                | 123456700000       | 12345670.0
          0!.0000               | 12345678           | 1234.5678
          #,##0,"千元"          | 4567800            | 4567.8千元
          0.0万                 | 12.5               | 12.5万
          0.00E+00              | 12345              | 12345
          # ?/?                 | 0.5                | 0.5
          0!,0000               | 12345678           | 12345678
          000000                | 5                  | 000005
          0.0_);(0.0)           | -12.5              | -12.5
          0.0;[Red]0.0          | -12.5              | -12.5
          0.0;[红色]\\-0.0      | -12.5              | -12.5
          +0.0%;-0.0%           | 0.125              | 12.5%
          ↑0.0%;↓0.0%           | -0.125             | -12.5%
          0.0;"▲ "0.0           | -12.5              | -12.5
          "增长"0.0%;"下降"0.0% | -0.125             | 下降12.5%
          [>=10000]0!.0,"万";0  | 12345678           | 1234.5678万
          [>=10000]0!.0,"万";0  | 5                  | 5
          [<1]0.0%;0.0          | 0.125              | 12.5%
          [$¥-804]#,##0.00      | 12.5               | 12.50
          [$US$-409]#,##0.00    | 12.5               | US$12.50
          [DBNum1]0             | 12                 | 12
          _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ | 0    | 0
          _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ | -1234 | -1234
          0.0;-0.0;"零"         | 0                  | 零
          yyyy"年"m"月"         | 45170              | 2023-09
          yyyy                  | 45291              | 2023
          m"月"d"日"            | 45355              | 3月4日
          m/d                   | 45355              | 3月4日
          mmm                   | 45355              | 3月
          h:mm                  | 0.5                | 12:00
          [h]:mm                | 0.5                | 12:00
          [$-804]yyyy/m/d       | 45291              | 2023-12-31
          """)
  void shouldShowWhatASheetShowsWithAllStoredDigits(String format, String stored, String shown) {
    assertThat(shown(format, stored)).isEqualTo(new ShownNumber(shown, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0;0.0     | -12.5
          (0.0)       | 12.5
          ;;;         | 12.5
          0;-0;;@     | 0
          000-0000    | 1234567
          0"万"0000   | 12345678
          yyyy-mm-dd  | -5
          """)
  void shouldSayWhereTheFormatHidesTheNumberOrItsSign(String format, String stored) {
    assertThat(shown(format, stored).isClear()).isFalse();
  }

  @Test
  void shouldLeaveWhatIsNoNumber() {
    assertThat(shown("0.0%", "abc")).isEqualTo(new ShownNumber("abc", true));
    assertThat(shown("0.0%", "1E400").text()).isEqualTo("1E400");
  }

  @Test
  void shouldKnowTheFormatsThatHaveANumberOnly() {
    assertThat(NumberFormat.builtIn(10).shown("0.125", false).text()).isEqualTo("12.50%");
    assertThat(NumberFormat.builtIn(57).shown("45170", false).text()).isEqualTo("2023-09");
    assertThat(NumberFormat.builtIn(58).shown("45355", false).text()).isEqualTo("3月4日");
    assertThat(NumberFormat.builtIn(44).shown("0", false).text()).isEqualTo("0");
    assertThat(NumberFormat.builtIn(14).shown("43708", true).text()).isEqualTo("2023-09-01");
  }
}
