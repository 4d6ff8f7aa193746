package org.zonemark.method.growth;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * What the parts of a whole add to its growth: in points (拉动) and as shares of its increase (贡献率),
 * and why a part grew otherwise than the whole (shift-share).
 *
 * <p>The figures of one whole add up to that of the whole without an error, in any order: they are
 * multiples of one power of two, small enough that none of their sums is rounded. What rounding to
 * it leaves over goes to the figures that lost most by it (largest remainders). It moves a figure
 * by less than 2^-50 of the sum of all.
 */
public final class Contribution {

  /** An increase this small beside all that its parts move by leaves no share to speak of. */
  private static final BigDecimal SMALLEST_INCREASE = new BigDecimal("0.001");

  /** The bits in which sums of figures are held without a rounding. */
  private static final int BITS = 52;

  private Contribution() {}

  /**
   * A part of a whole at two times.
   *
   * @param before its value in the base period; 0 where it was no part then
   * @param after its value in the period; 0 where it is no part any more
   */
  public record Change(double before, double after) {
    private BigDecimal increase() {
      return Decimals.held(after).subtract(Decimals.held(before));
    }
  }

  /**
   * The growth of the whole that is the sum of the parts, in percent.
   *
   * <p>Null rule as for {@link Growth#yoy}.
   */
  public static Outcome<Double> growth(List<Change> parts) {
    Outcome<List<Double>> points = points(parts);
    return points.isPresent()
        ? Outcome.of(points.value().stream().mapToDouble(Double::doubleValue).sum())
        : Outcome.none(points.reason());
  }

  /**
   * What each part adds to the growth of the whole, in points (拉动百分点): {@code 100 (after - before)
   * / whole before}, the whole being the sum of the parts. They add up to {@link #growth}.
   *
   * <p>Null rule: a whole of zero before is {@code base_zero}, a negative one {@code
   * base_negative}.
   */
  public static Outcome<List<Double>> points(List<Change> parts) {
    BigDecimal whole = before(parts);
    if (whole.signum() <= 0) {
      return Outcome.none(whole.signum() == 0 ? Reason.BASE_ZERO : Reason.BASE_NEGATIVE);
    }
    return Outcome.of(percents(parts.stream().map(Change::increase).toList(), whole));
  }

  /**
   * The share of each part in the increase of the whole, in percent (贡献率): {@code 100 (after -
   * before) / increase of the whole}. They add up to 100; one may be negative or above 100.
   *
   * <p>Null rule: no increase, or one below a thousandth of what all parts move by, is {@code
   * denominator_small}.
   */
  public static Outcome<List<Double>> shares(List<Change> parts) {
    List<BigDecimal> increases = parts.stream().map(Change::increase).toList();
    BigDecimal increase = sum(increases);
    BigDecimal moved = sum(increases.stream().map(BigDecimal::abs).toList());
    if (increase.abs().compareTo(moved.multiply(SMALLEST_INCREASE)) <= 0) {
      return Outcome.none(Reason.DENOMINATOR_SMALL);
    }
    return Outcome.of(percents(increases, increase));
  }

  /**
   * The shift-share of one part, in points of the growth of its whole.
   *
   * @param nationalPp what it would add, had it grown as the whole of the parent did
   * @param mixPp what it adds since its kind grew otherwise than all kinds in the parent
   * @param ownPp what it adds since it grew otherwise than its kind did in the parent
   */
  public record Shift(double nationalPp, double mixPp, double ownPp) {}

  /**
   * Shift-share (偏离份额法): the growth of a zone by kinds, against that of a parent by the same kinds.
   * With x the zone's values, G the parent's growth, G_i that of kind i: {@code x_i G + x_i (G_i -
   * G) + x_i (g_i - G_i)}, all on the zone's whole before. National, mix and own of a kind add up
   * to what it adds to the zone's growth, and those of all kinds to the zone's growth. Source: Dunn
   * (1960), A statistical and analytical technique for regional analysis.
   *
   * <p>Null rule: as for {@link #points}, of the zone and of the parent; a kind that the parent did
   * not have before is {@code denominator_zero}.
   *
   * @param parts of the zone
   * @param parents the same kinds of the parent, in the same order
   */
  public static Outcome<List<Shift>> shifts(List<Change> parts, List<Change> parents) {
    BigDecimal whole = before(parts);
    BigDecimal parent = before(parents);
    if (whole.signum() <= 0 || parent.signum() <= 0) {
      boolean zero = whole.signum() == 0 || parent.signum() == 0;
      return Outcome.none(zero ? Reason.BASE_ZERO : Reason.BASE_NEGATIVE);
    }
    if (parents.stream().anyMatch(one -> one.before() <= 0)) {
      return Outcome.none(Reason.DENOMINATOR_ZERO);
    }
    BigDecimal risen = sum(parents.stream().map(Change::increase).toList());
    List<Fraction> effects = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      Fraction before = new Fraction(Decimals.held(parts.get(at).before()), whole);
      Fraction all = before.times(new Fraction(risen, parent));
      Fraction kind =
          before.times(
              new Fraction(parents.get(at).increase(), Decimals.held(parents.get(at).before())));
      Fraction own = new Fraction(parts.get(at).increase(), whole);
      effects.add(all);
      effects.add(kind.minus(all));
      effects.add(own.minus(kind));
    }
    List<Double> points = percents(effects);
    return Outcome.of(
        IntStream.range(0, parts.size())
            .mapToObj(
                at -> new Shift(points.get(3 * at), points.get(3 * at + 1), points.get(3 * at + 2)))
            .toList());
  }

  private static BigDecimal before(List<Change> parts) {
    return sum(parts.stream().map(part -> Decimals.held(part.before())).toList());
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  // ---- figures that add up ----------------------------------------------------------------------

  /** A quotient of whole numbers; the divisor is positive. */
  private record Fraction(BigInteger dividend, BigInteger divisor) {

    Fraction {
      if (divisor.signum() < 0) {
        dividend = dividend.negate();
        divisor = divisor.negate();
      }
    }

    Fraction(BigDecimal dividend, BigDecimal divisor) {
      this(
          whole(dividend, Math.max(dividend.scale(), divisor.scale())),
          whole(divisor, Math.max(dividend.scale(), divisor.scale())));
    }

    private static BigInteger whole(BigDecimal value, int scale) {
      return value.movePointRight(scale).toBigIntegerExact();
    }

    Fraction times(Fraction other) {
      return new Fraction(dividend.multiply(other.dividend), divisor.multiply(other.divisor));
    }

    Fraction minus(Fraction other) {
      return new Fraction(
          dividend.multiply(other.divisor).subtract(other.dividend.multiply(divisor)),
          divisor.multiply(other.divisor));
    }

    double percent() {
      return new BigDecimal(dividend)
          .multiply(BigDecimal.valueOf(100))
          .divide(new BigDecimal(divisor), MathContext.DECIMAL64)
          .doubleValue();
    }

    /** 100 times the fraction in units of 2^-bits, rounded down, and what is left, 0 to 1. */
    Floor floor(int bits) {
      BigInteger up = dividend.multiply(BigInteger.valueOf(100));
      BigInteger down = divisor;
      if (bits >= 0) {
        up = up.shiftLeft(bits);
      } else {
        down = down.shiftLeft(-bits);
      }
      BigInteger[] parts = up.divideAndRemainder(down);
      boolean below = parts[1].signum() < 0;
      return new Floor(
          below ? parts[0].subtract(BigInteger.ONE) : parts[0],
          new Fraction(below ? parts[1].add(down) : parts[1], down));
    }
  }

  private record Floor(BigInteger units, Fraction left) {}

  private static List<Double> percents(List<BigDecimal> parts, BigDecimal whole) {
    return percents(parts.stream().map(part -> new Fraction(part, whole)).toList());
  }

  private static List<Double> percents(List<Fraction> parts) {
    double magnitude = parts.stream().mapToDouble(part -> Math.abs(part.percent())).sum();
    if (magnitude == 0) {
      return parts.stream().map(part -> 0.0).toList();
    }
    int bits = BITS - 1 - Math.getExponent(magnitude);
    List<Floor> floors = parts.stream().map(part -> part.floor(bits)).toList();
    // The remainders add up to a whole number of units and the rest of the total.
    BigDecimal left =
        floors.stream()
            .map(floor -> floor.left().percent() / 100)
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    int over = left.setScale(0, RoundingMode.HALF_EVEN).intValue();
    List<Integer> byRemainder =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer at) -> floors.get(at).left().percent(), Comparator.reverseOrder())
                    .thenComparing(at -> at))
            .toList();
    List<Double> result = new ArrayList<>();
    floors.forEach(floor -> result.add(Math.scalb(floor.units().doubleValue(), -bits)));
    for (int at : byRemainder.subList(0, over)) {
      result.set(at, Math.scalb(floors.get(at).units().add(BigInteger.ONE).doubleValue(), -bits));
    }
    return result;
  }
}
