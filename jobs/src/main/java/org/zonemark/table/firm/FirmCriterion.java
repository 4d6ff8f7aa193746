package org.zonemark.table.firm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmCondition;
import org.zonemark.method.number.Amounts;

/** Whether a firm fulfils a condition; one of which it is not known does not. */
interface FirmCriterion {

  /**
   * Looks at a firm in a year.
   *
   * @param years one row a year, in order
   * @param at the position of the year
   */
  boolean holds(List<FirmYear> years, int at);

  /** The row so many years before one; null where there is none. */
  static FirmYear before(List<FirmYear> years, int at, int back) {
    int year = years.get(at).year() - back;
    int found = at;
    while (found >= 0 && years.get(found).year() > year) {
      found--;
    }
    return found >= 0 && years.get(found).year() == year ? years.get(found) : null;
  }

  /** The criterion of a condition. */
  static FirmCriterion of(FirmCondition condition, FirmColumns columns) {
    int column =
        condition.kind() == FirmCondition.Kind.CODE
            ? columns.codeNames().indexOf(condition.column())
            : columns.valueNames().indexOf(condition.column());
    return switch (condition.kind()) {
      case CODE -> code(column, Set.copyOf(condition.codes()));
      case AMOUNT -> amount(column, condition);
      case RATIO -> ratio(column, columns.valueNames().indexOf(condition.denominator()), condition);
      case GROWTH -> growth(column, condition);
    };
  }

  private static FirmCriterion code(int column, Set<String> codes) {
    return (years, at) -> {
      String code = years.get(at).codes()[column];
      return code != null && codes.contains(code);
    };
  }

  private static FirmCriterion amount(int column, FirmCondition condition) {
    BigDecimal millionths = condition.limit().movePointRight(Amounts.SCALE);
    long down = nearest(millionths, RoundingMode.FLOOR);
    long up = nearest(millionths, RoundingMode.CEILING);
    long lowest =
        switch (condition.comparison()) {
          case OVER -> down + 1;
          case AT_LEAST -> up;
          case UNDER, AT_MOST -> Long.MIN_VALUE;
        };
    long highest =
        switch (condition.comparison()) {
          case OVER, AT_LEAST -> Long.MAX_VALUE;
          case UNDER -> up - 1;
          case AT_MOST -> down;
        };
    return (years, at) -> {
      Amounts amounts = years.get(at).amounts();
      if (!amounts.has(column)) {
        return false;
      }
      return amounts.isSmall(column)
          ? amounts.millionths(column) >= lowest && amounts.millionths(column) <= highest
          : passes(condition, amounts.exact(column), condition.limit());
    };
  }

  /** The whole number next to one; beyond those that amounts have, one beyond them. */
  private static long nearest(BigDecimal millionths, RoundingMode rounding) {
    BigInteger whole = millionths.setScale(0, rounding).toBigInteger();
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE - 1);
    return whole.min(most).max(most.negate()).longValue();
  }

  private static FirmCriterion ratio(int column, int denominator, FirmCondition condition) {
    return (years, at) -> {
      Amounts amounts = years.get(at).amounts();
      BigDecimal below = amounts.orNull(denominator);
      return below != null
          && below.signum() > 0
          && amounts.has(column)
          && passes(condition, amounts.exact(column), below.multiply(condition.limit()));
    };
  }

  private static FirmCriterion growth(int column, FirmCondition condition) {
    BigDecimal factor =
        BigDecimal.ONE.add(condition.limit().movePointLeft(2)).pow(condition.years());
    return (years, at) -> {
      FirmYear then = before(years, at, condition.years());
      Amounts now = years.get(at).amounts();
      if (then == null || !then.amounts().has(column) || !now.has(column)) {
        return false;
      }
      BigDecimal base = then.amounts().exact(column);
      return base.signum() > 0 && passes(condition, now.exact(column), base.multiply(factor));
    };
  }

  private static boolean passes(FirmCondition condition, BigDecimal value, BigDecimal limit) {
    int order = value.compareTo(limit);
    return switch (condition.comparison()) {
      case OVER -> order > 0;
      case AT_LEAST -> order >= 0;
      case UNDER -> order < 0;
      case AT_MOST -> order <= 0;
    };
  }
}
