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

  /**
   * Which way a value stated with it points: at least and more than go up, at most and less than go
   * down, the others the way that is better; neither where it is exact.
   *
   * @param exact whether neither less nor more is meant
   * @param better which way what is stated gets better
   */
  public Direction direction(boolean exact, Direction better) {
    return switch (this) {
      case AT_LEAST, MORE_THAN -> Direction.LARGER_IS_BETTER;
      case AT_MOST, LESS_THAN -> Direction.SMALLER_IS_BETTER;
      case REACH -> better == Direction.NEUTRAL ? Direction.LARGER_IS_BETTER : better;
      case EQUAL, ABOUT, RANGE -> exact ? Direction.NEUTRAL : better;
    };
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
