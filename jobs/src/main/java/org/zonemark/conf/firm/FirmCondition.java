package org.zonemark.conf.firm;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * Which firms count: those whose code is one of some, or whose amount, ratio or growth passes a
 * limit. A firm of which it is not known does not count.
 *
 * @param kind what is compared
 * @param column the code or amount
 * @param denominator the amount below the fraction; empty of others
 * @param years over how many years growth is; 0 of others
 * @param comparison how it is compared with the limit; null of codes
 * @param limit in the column's own unit, or in percent a year; null of codes
 * @param codes the codes that count; empty of others
 */
public record FirmCondition(
    Kind kind,
    String column,
    String denominator,
    int years,
    Comparison comparison,
    BigDecimal limit,
    List<String> codes)
    implements Serializable {

  /** What is compared. */
  public enum Kind {
    CODE,
    AMOUNT,
    RATIO,
    GROWTH
  }

  /** How an amount stands to a limit. */
  public enum Comparison {
    OVER(">"),
    AT_LEAST(">="),
    UNDER("<"),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** The usual sign. */
    public String sign() {
      return sign;
    }
  }

  /** Rejects a condition on nothing. */
  public FirmCondition {
    Require.filled("column", column);
    codes = Require.copy("one_of", codes);
  }

  /** The condition as people read it. */
  public String text() {
    return switch (kind) {
      case CODE -> column + " in (" + String.join(", ", codes) + ")";
      case AMOUNT -> column + compared();
      case RATIO -> column + " / " + denominator + compared();
      case GROWTH -> "growth of " + column + " over " + years + " years" + compared() + "% a year";
    };
  }

  private String compared() {
    return " " + comparison.sign() + " " + limit.toPlainString();
  }
}
