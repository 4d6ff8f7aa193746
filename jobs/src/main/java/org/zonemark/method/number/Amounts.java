package org.zonemark.method.number;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Some exact amounts side by side, each known or not: millionths in a long where it holds them,
 * else a decimal. Millions of rows are read, compared and added up without an object an amount.
 *
 * <p>An amount as read is rounded half up to a millionth and is below 10^22; one that was divided
 * may have more digits.
 */
public final class Amounts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Decimals of what is read. */
  public static final int SCALE = 6;

  /** One, in millionths. */
  public static final long ONE = 1_000_000;

  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final long ELSEWHERE = Long.MIN_VALUE + 1;

  /** A double tells decimals of so many digits apart. */
  private static final double FIFTEEN_DIGITS = 1e15;

  private static final long MOST_WHOLE = Long.MAX_VALUE / ONE - 1;
  private static final int HUNDRED = 100;
  private static final long HUNDREDTH = ONE / HUNDRED;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(22);
  private static final int MOST_DIGITS = 12;

  private final long[] millionths;

  /** Those that a long does not hold; null where it holds all. */
  private BigDecimal[] others;

  /** So many, none of which is known. */
  public Amounts(int size) {
    millionths = new long[size];
    Arrays.fill(millionths, UNKNOWN);
  }

  /** How many there are, known or not. */
  public int size() {
    return millionths.length;
  }

  /** Whether one is known. */
  public boolean has(int at) {
    return millionths[at] != UNKNOWN;
  }

  /** Whether a long holds one that is known. */
  public boolean isSmall(int at) {
    return millionths[at] != ELSEWHERE;
  }

  /** Millionths of one that a long holds. */
  public long millionths(int at) {
    return millionths[at];
  }

  /** One that is known. */
  public BigDecimal exact(int at) {
    return isSmall(at) ? BigDecimal.valueOf(millionths[at], SCALE) : others[at];
  }

  /** Millionths of one that is known, as a double. */
  public double approximate(int at) {
    return isSmall(at) ? millionths[at] : others[at].movePointRight(SCALE).doubleValue();
  }

  /** One that is known, or null. */
  public BigDecimal orNull(int at) {
    return has(at) ? exact(at) : null;
  }

  /** Compares one with that of others; unknown ones come first. */
  public int compare(int at, Amounts with) {
    if (!has(at) || !with.has(at)) {
      return Boolean.compare(has(at), with.has(at));
    }
    return isSmall(at) && with.isSmall(at)
        ? Long.compare(millionths[at], with.millionths[at])
        : exact(at).compareTo(with.exact(at));
  }

  /** A number that says whether it is known, and which where a long holds it. */
  public long code(int at) {
    return millionths[at];
  }

  // ---- put --------------------------------------------------------------------------------------

  /** What {@link #code} said; one that a long does not hold is put exactly behind it. */
  public void putCode(int at, long code) {
    millionths[at] = code;
  }

  /** A decimal as it is; null is unknown. */
  public void putExact(int at, BigDecimal value) {
    if (value == null) {
      millionths[at] = UNKNOWN;
      return;
    }
    if (others == null) {
      others = new BigDecimal[millionths.length];
    }
    millionths[at] = ELSEWHERE;
    others[at] = value;
  }

  /** A whole number as read. */
  public void putWhole(int at, long value) {
    if (Math.abs(value) <= MOST_WHOLE) {
      millionths[at] = value * ONE;
    } else {
      put(at, BigDecimal.valueOf(value));
    }
  }

  /**
   * A decimal as read.
   *
   * @return whether it is an amount: not too large
   */
  public boolean put(int at, BigDecimal value) {
    BigDecimal rounded = value.setScale(SCALE, RoundingMode.HALF_UP);
    if (rounded.abs().compareTo(LIMIT) >= 0) {
      return false;
    }
    if (rounded.unscaledValue().bitLength() < Long.SIZE - 1) {
      millionths[at] = rounded.unscaledValue().longValue();
    } else {
      putExact(at, rounded);
    }
    return true;
  }

  /**
   * The shortest decimal that stands for a double. A decimal of at most 15 digits that gives the
   * double back is that one.
   *
   * @return whether it is an amount: a number, and not too large
   */
  public boolean put(int at, double value) {
    double whole = Math.rint(value);
    if (whole == value && Math.abs(whole) <= MOST_WHOLE) {
      millionths[at] = (long) whole * ONE;
      return true;
    }
    double hundredths = Math.rint(value * HUNDRED);
    if (isExact(value, hundredths, HUNDRED) && Math.abs(hundredths) <= MOST_WHOLE) {
      millionths[at] = (long) hundredths * HUNDREDTH;
      return true;
    }
    double all = Math.rint(value * ONE);
    if (isExact(value, all, ONE)) {
      millionths[at] = (long) all;
      return true;
    }
    return Double.isFinite(value) && put(at, new BigDecimal(Double.toString(value)));
  }

  private static boolean isExact(double value, double parts, double ofWhole) {
    return Math.abs(parts) < FIFTEEN_DIGITS && parts / ofWhole == value;
  }

  /**
   * A text of a number, without separators.
   *
   * @return whether it is one, and not too large
   */
  public boolean put(int at, String text) {
    long quick = quick(text);
    if (quick != UNKNOWN) {
      millionths[at] = quick;
      return true;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      // A number of a billion digits is written in ten: 1E-999999999.
      long digits = (long) value.precision() - value.scale();
      return value.signum() == 0 || digits < -SCALE
          ? put(at, BigDecimal.ZERO)
          : digits <= LIMIT.precision() && put(at, value);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  /** The millionths of a plain text of few digits; unknown of every other. */
  private static long quick(String text) {
    boolean isNegative = text.startsWith("-");
    long value = 0;
    int point = -1;
    int from = isNegative ? 1 : 0;
    int length = text.length();
    for (int at = from; at < length; at++) {
      char sign = text.charAt(at);
      if (sign == '.' && point < 0) {
        point = at;
      } else if (sign >= '0' && sign <= '9') {
        value = value * 10 + (sign - '0');
      } else {
        return UNKNOWN;
      }
    }
    int decimals = point < 0 ? 0 : length - point - 1;
    int digits = length - from - (point < 0 ? 0 : 1);
    if (digits == 0 || digits > MOST_DIGITS || decimals > SCALE) {
      return UNKNOWN;
    }
    for (int more = decimals; more < SCALE; more++) {
      value *= 10;
    }
    return isNegative ? -value : value;
  }
}
