package org.zonemark.method.growth;

import java.util.List;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * Growth by a straight line through all points of a window (least squares), instead of by its two
 * ends. Years without a value are left out; the points stand at their real years.
 */
public final class Trend {

  /** A fitted base below this share of the mean is too small to divide by. */
  private static final double SMALLEST_BASE = 0.01;

  private Trend() {}

  /**
   * A value at a time.
   *
   * @param year the time in years, from any origin
   * @param value the value then
   */
  public record Point(double year, double value) {
    public Point {
      if (!Double.isFinite(year) || !Double.isFinite(value)) {
        throw new IllegalArgumentException("A point is finite, was " + year + " " + value);
      }
    }
  }

  /**
   * A fitted line.
   *
   * @param ratePct the growth a year that it says, in percent
   * @param slope of the line, a year: of ln(value), or of the value
   * @param standardError of the slope, as a share a year: of ln(value) as it is, of the value
   *     divided by the fitted base, so that 0.01 is about one point of the rate; null with two
   *     points, which leave no error to be seen
   * @param rSquared share of the variance that the line explains, 0 to 1; null with two points or
   *     where all values are equal
   */
  public record Fit(double ratePct, double slope, Double standardError, Double rSquared) {}

  /**
   * Log-linear growth: {@code 100 (exp(b) - 1)} with b the least-squares slope of {@code ln(value)
   * = a + b year}. On values that grow at one rate it is that rate.
   *
   * <p>Null rule: fewer than two points are {@code too_few_points}. A first value of zero is {@code
   * base_zero}, a later one {@code value_zero}, since zero has no logarithm; values of both signs
   * are {@code sign_change}, other negative ones {@code base_negative}.
   *
   * @param points in order of time
   */
  public static Outcome<Fit> logOls(List<Point> points) {
    Reason refusal = refusal(points);
    if (refusal == null && points.stream().anyMatch(point -> point.value() == 0)) {
      refusal = Reason.VALUE_ZERO;
    }
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    Line line =
        Line.through(
            points.stream()
                .map(point -> new Point(point.year(), StrictMath.log(point.value())))
                .toList());
    Outcome<Double> rate = Outcome.number(100 * StrictMath.expm1(line.slope()));
    return rate.isPresent()
        ? Outcome.of(new Fit(rate.value(), line.slope(), line.standardError(), line.rSquared()))
        : Outcome.none(rate.reason());
  }

  /**
   * Linear trend: the least-squares slope a year as a share of the fitted value at the first point,
   * in percent: {@code 100 slope / fitted(first)}.
   *
   * <p>Null rule as for {@link #logOls}, except that later zeros count. Where the fitted base is
   * not positive, or below a hundredth of the mean, the share is meaningless: {@code
   * denominator_small}. Source: the percent change of COINr's trends, without its infinities.
   *
   * @param points in order of time
   */
  public static Outcome<Fit> linear(List<Point> points) {
    Reason refusal = refusal(points);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    Line line = Line.through(points);
    double base = line.at(points.get(0).year());
    if (!(base > SMALLEST_BASE * line.mean())) {
      return Outcome.none(Reason.DENOMINATOR_SMALL);
    }
    Double error = line.standardError();
    return Outcome.of(
        new Fit(
            100 * (line.slope() / base),
            line.slope(),
            error == null ? null : Double.valueOf(error / base),
            line.rSquared()));
  }

  private static Reason refusal(List<Point> points) {
    for (int at = 1; at < points.size(); at++) {
      if (!(points.get(at - 1).year() < points.get(at).year())) {
        throw new IllegalArgumentException("Points must be in order of time, were " + points);
      }
    }
    if (points.size() < 2) {
      return Reason.TOO_FEW_POINTS;
    }
    boolean negative = points.stream().anyMatch(point -> point.value() < 0);
    if (negative && points.stream().anyMatch(point -> point.value() > 0)) {
      return Reason.SIGN_CHANGE;
    }
    if (points.get(0).value() == 0) {
      return Reason.BASE_ZERO;
    }
    return negative ? Reason.BASE_NEGATIVE : null;
  }

  /** A least-squares line; sums run over deviations from the means, in order of time. */
  record Line(double meanYear, double mean, double slope, Double standardError, Double rSquared) {

    static Line through(List<Point> points) {
      int count = points.size();
      double meanYear = 0;
      double mean = 0;
      for (Point point : points) {
        meanYear += point.year();
        mean += point.value();
      }
      meanYear /= count;
      mean /= count;
      double years = 0;
      double both = 0;
      double values = 0;
      for (Point point : points) {
        double year = point.year() - meanYear;
        double value = point.value() - mean;
        years += year * year;
        both += year * value;
        values += value * value;
      }
      double slope = both / years;
      double residual = 0;
      for (Point point : points) {
        double left = point.value() - mean - slope * (point.year() - meanYear);
        residual += left * left;
      }
      boolean judged = count > 2;
      return new Line(
          meanYear,
          mean,
          slope,
          judged ? Double.valueOf(StrictMath.sqrt(residual / (count - 2) / years)) : null,
          judged && values > 0 ? Double.valueOf(Math.max(0, 1 - residual / values)) : null);
    }

    double at(double year) {
      return mean + slope * (year - meanYear);
    }
  }
}
