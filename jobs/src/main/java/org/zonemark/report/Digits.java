package org.zonemark.report;

import java.math.BigDecimal;

/** Digits in groups of three, as people read them. */
public final class Digits {

  private Digits() {}

  /** A count: 51,234. */
  public static String count(long value) {
    return grouped(BigDecimal.valueOf(value), 0);
  }

  /** A number with grouped digits, at least these decimals, and no further trailing zeros. */
  public static String grouped(BigDecimal value, int decimals) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String digits = bare.setScale(Math.max(decimals, bare.scale())).abs().toPlainString();
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder text = new StringBuilder(digits);
    for (int at = point - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return bare.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
  }
}
