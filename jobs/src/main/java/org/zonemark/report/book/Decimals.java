package org.zonemark.report.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** How many decimals the numbers of a sheet are shown with; the cells keep them unrounded. */
final class Decimals {

  /** What differs in no more decimals than these is left over from binary arithmetic. */
  private static final int FINEST = 9;

  private Decimals() {}

  /**
   * The fewest decimals that show all of several numbers as well as the most do: none for counts,
   * so that their points stand below one another.
   */
  static int of(DoubleStream numbers, int most) {
    return numbers.mapToInt(number -> needed(number, most)).max().orElse(0);
  }

  private static int needed(double number, int most) {
    BigDecimal shown = BigDecimal.valueOf(number).setScale(most, RoundingMode.HALF_UP);
    return shown.signum() == 0 ? 0 : Math.max(0, shown.stripTrailingZeros().scale());
  }

  /** These decimals, or as many as it takes that a number that is not zero is not shown as zero. */
  static int shown(double number, int decimals) {
    int shown = decimals;
    BigDecimal exact = BigDecimal.valueOf(number);
    while (shown < FINEST && exact.setScale(shown, RoundingMode.HALF_UP).signum() == 0) {
      shown = exact.signum() == 0 ? FINEST : shown + 1;
    }
    return exact.signum() == 0 ? decimals : shown;
  }

  /** The decimals that a format shows. */
  static int of(String format) {
    int point = format.indexOf('.');
    return point < 0 ? 0 : format.length() - point - 1;
  }

  /** The format of a number with grouped digits and so many decimals. */
  static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }
}
