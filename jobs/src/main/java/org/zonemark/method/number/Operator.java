package org.zonemark.method.number;

/** How a printed number relates to the quantity it speaks of. */
public enum Operator {
  /** The quantity itself. */
  EQUAL("="),
  /** At least (不低于, 以上). */
  AT_LEAST(">="),
  /** More than (超过, 逾, 余). */
  MORE_THAN(">"),
  /** At most (不超过, 以下). */
  AT_MOST("<="),
  /** Less than (不足, 低于). */
  LESS_THAN("<"),
  /** About (约, 近, 左右). */
  ABOUT("~"),
  /** Between two numbers, both included. */
  RANGE("range"),
  /** Reaching (达到): in a target, this value or better. */
  REACH("reach");

  private final String code;

  Operator(String code) {
    this.code = code;
  }

  /** The operator as tables write it, such as {@code >=}. */
  public String code() {
    return code;
  }

  /** The operator of a code. */
  public static Operator of(String code) {
    for (Operator operator : values()) {
      if (operator.code.equals(code)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(
        "An operator is one of = >= > <= < ~ range reach, was " + code);
  }
}
