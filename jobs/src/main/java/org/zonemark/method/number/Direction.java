package org.zonemark.method.number;

/** Which way an indicator gets better. */
public enum Direction {
  /** Larger is better, code 1. */
  LARGER_IS_BETTER(1),
  /** Smaller is better, code -1. */
  SMALLER_IS_BETTER(-1),
  /** Neither is better, code 0. */
  NEUTRAL(0);

  private final int code;

  Direction(int code) {
    this.code = code;
  }

  /** The direction as indicators.csv writes it: 1, -1 or 0. */
  public int code() {
    return code;
  }

  /** The direction of a code 1, -1 or 0. */
  public static Direction of(int code) {
    for (Direction direction : values()) {
      if (direction.code == code) {
        return direction;
      }
    }
    throw new IllegalArgumentException("A direction is 1, -1 or 0, was " + code);
  }
}
