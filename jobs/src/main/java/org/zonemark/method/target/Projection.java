package org.zonemark.method.target;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StudentT;

/**
 * Where the values so far lead, by one of several methods, each under its name. A projection is no
 * verdict and no plan: it says what comes out if nothing changes but what the method lets change.
 *
 * <p>The values are levels at one price basis, or shares; a rate at comparable prices is never
 * compounded on levels at current prices, since no rate but the one of the values themselves is
 * used.
 */
public final class Projection {

  /** How many years a target is looked for. */
  private static final int HORIZON = 100;

  private Projection() {}

  /** How values are carried forward. */
  public enum Method {
    /** At the average growth between the first and the last value (水平法), from the last. */
    ENDPOINT,
    /** On the log-linear least-squares line through all values. */
    LOG_OLS,
    /** On the straight line through all values, recent years weighing more. */
    WEIGHTED,
    /** From the last smoothed level with a trend that fades year by year. */
    DAMPED;

    /** The method as tables and conf/ write it, such as {@code projection_log_ols}. */
    public String code() {
      return "projection_" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What to project, and to where.
   *
   * @param points the values so far, in order of time; the time is in years
   * @param due the time of the target, not before the last value
   * @param aim the value to be reached
   * @param direction whether larger or smaller is better
   * @param limit the natural upper limit of the value, such as 100 %, with zero as the lower one;
   *     null where there is none
   */
  public record Task(
      List<Trend.Point> points, double due, double aim, Direction direction, Double limit) {
    public Task {
      points = List.copyOf(points);
      Objects.requireNonNull(direction, "direction");
      for (int at = 1; at < points.size(); at++) {
        if (!(points.get(at - 1).year() < points.get(at).year())) {
          throw new IllegalArgumentException("Points must be in order of time, were " + points);
        }
      }
      if (!points.isEmpty() && !(due >= points.get(points.size() - 1).year())) {
        throw new IllegalArgumentException("A projection looks ahead, was to " + due);
      }
    }

    private Trend.Point last() {
      return points.get(points.size() - 1);
    }

    private double inLimits(double value) {
      return limit == null ? value : Math.max(0, Math.min(limit, value));
    }

    private boolean isMetBy(double value) {
      return direction == Direction.SMALLER_IS_BETTER
          ? Decimals.compareBeyondNoise(value, aim) <= 0
          : Decimals.compareBeyondNoise(value, aim) >= 0;
    }
  }

  /**
   * The parameters of the methods.
   *
   * @param damping phi: the share of a year's growth that the next keeps, above 0 to 1
   * @param recency weight of a year relative to the one after it, above 0 to 1
   * @param levelSmoothing alpha: how much of an error moves the level, above 0 to 1
   * @param trendSmoothing beta: how much of the level's move moves the trend, 0 to 1
   * @param minPoints the fewest values of a trend, at least 3
   */
  public record Parameters(
      double damping,
      double recency,
      double levelSmoothing,
      double trendSmoothing,
      int minPoints) {}

  /**
   * What comes out.
   *
   * @param value in the time of the target, within the natural limits
   * @param yearsToReach whole years from the last value until the aim is met for the first time, 0
   *     where the last value meets it; null where that does not happen within 100 years
   * @param probabilityMet probability of meeting the aim in its time, from what the method missed
   *     of the values so far: Student's t with n - 2 degrees of freedom, of a least-squares
   *     prediction or of the forecast variance of the damped trend; 1 by every method for an aim
   *     that every value within the natural limits meets, such as at most 120 % of a share; null
   *     with a reason
   * @param probabilityReason why there is no probability: {@code no_residuals} for a method that
   *     rests on two values, {@code gap} for a damped trend across a missing year, {@code
   *     beyond_limit} for an aim that the value cannot reach; null with a probability
   */
  public record Forecast(
      double value, Integer yearsToReach, Double probabilityMet, Reason probabilityReason) {}

  /**
   * Carries values forward.
   *
   * <p>Null rule: fewer than two values for the endpoint method, or than the parameters ask for,
   * are {@code too_few_points}. The endpoint and log-linear methods need values of one sign that
   * are not zero: {@code base_zero}, {@code value_zero}, {@code sign_change}, {@code
   * base_negative}. A result beyond a double is {@code out_of_range}. Where neither direction is
   * better there is nothing to reach: {@code rate_measure}.
   */
  public static Outcome<Forecast> of(Method method, Task task, Parameters parameters) {
    if (task.direction() == Direction.NEUTRAL) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    int fewest = method == Method.ENDPOINT ? 2 : Math.max(3, parameters.minPoints());
    if (task.points().size() < fewest) {
      return Outcome.none(Reason.TOO_FEW_POINTS);
    }
    return switch (method) {
      case ENDPOINT -> endpoint(task);
      case LOG_OLS -> logOls(task);
      case WEIGHTED -> weighted(task, parameters);
      case DAMPED -> damped(task, parameters);
    };
  }

  /** A projected value after some years from the last. */
  private interface Ahead {
    double at(double years);
  }

  /**
   * {@code last (1 + CAGR)^years}, the growth being that between the first and the last value.
   * Source: the growth observed as Eurostat and Statistics Canada compute it.
   */
  private static Outcome<Forecast> endpoint(Task task) {
    Trend.Point first = task.points().get(0);
    Trend.Point last = task.last();
    Outcome<Double> growth = Growth.cagr(first.value(), last.value(), last.year() - first.year());
    if (!growth.isPresent()) {
      return Outcome.none(growth.reason());
    }
    double factor = 1 + growth.value() / 100;
    return forecast(
        task,
        years -> last.value() * StrictMath.pow(factor, years),
        Outcome.none(Reason.NO_RESIDUALS));
  }

  /** {@code exp(a + b t)} of the least-squares line of ln(value) through all values. */
  private static Outcome<Forecast> logOls(Task task) {
    Outcome<Trend.Fit> fit = Trend.logOls(task.points());
    if (!fit.isPresent()) {
      return Outcome.none(fit.reason());
    }
    Line line =
        Line.through(
            task.points().stream()
                .map(point -> new Trend.Point(point.year(), StrictMath.log(point.value())))
                .toList(),
            1);
    // What has a logarithm lies above zero and all that is below it.
    double above = task.aim() > 0 ? line.above(task.due(), StrictMath.log(task.aim())) : 1;
    double from = task.last().year();
    return forecast(task, years -> StrictMath.exp(line.at(from + years)), Outcome.of(above));
  }

  /**
   * {@code a + b t} of the least-squares line through all values, the weight of a year being {@code
   * recency^(years before the last)}. Source: the time-weighted regression of UN ESCAP's
   * anticipated progress.
   */
  private static Outcome<Forecast> weighted(Task task, Parameters parameters) {
    Line line = Line.through(task.points(), parameters.recency());
    double from = task.last().year();
    return forecast(
        task, years -> line.at(from + years), Outcome.of(line.above(task.due(), task.aim())));
  }

  /**
   * Holt's linear smoothing with a damped trend: after h years {@code level + (phi + phi^2 + ... +
   * phi^h) trend}. Each value corrects the level by {@code alpha error} and the trend by {@code
   * alpha beta error}; over a gap of years the trend has faded year by year, and its correction is
   * shared among them. It starts from the first value and the growth to the second.
   *
   * <p>The probability is that of the state space model behind it, ETS(A,Ad,N), whose error after h
   * years has the variance {@code s^2 (1 + c_1^2 + ... + c_(h-1)^2)} with {@code c_j = alpha (1 +
   * beta (phi + ... + phi^j))}. s^2 is the mean square of the errors of one year ahead but for the
   * first, since its trend is taken from the very value it would foresee; as their variance is
   * estimated of n - 2 errors, the error is held against Student's t. The parameters are given and
   * not fitted. Across a missing year the model makes no such errors, and there is no probability.
   *
   * <p>Sources: Gardner and McKenzie, Forecasting trends in time series, Management Science 31
   * (1985), in error-correction form; Hyndman, Koehler, Ord and Snyder, Forecasting with
   * Exponential Smoothing (2008), section 6.3, class 1, for the variance.
   */
  private static Outcome<Forecast> damped(Task task, Parameters parameters) {
    Trend.Point before = task.points().get(0);
    Trend.Point second = task.points().get(1);
    double phi = parameters.damping();
    double level = before.value();
    double trend = (second.value() - before.value()) / (second.year() - before.year());
    boolean yearly = true;
    double squares = 0;
    for (Trend.Point point : task.points().subList(1, task.points().size())) {
      double years = point.year() - before.year();
      double expected = level + faded(phi, years) * trend;
      double error = point.value() - expected;
      yearly &= years == 1;
      squares += point.equals(second) ? 0 : error * error;
      level = expected + parameters.levelSmoothing() * error;
      trend =
          StrictMath.pow(phi, years) * trend
              + parameters.levelSmoothing() * parameters.trendSmoothing() * error / years;
      before = point;
    }
    double lastLevel = level;
    double lastTrend = trend;
    Ahead ahead = years -> lastLevel + faded(phi, years) * lastTrend;
    double left = task.due() - task.last().year();
    if (!yearly || left != Math.rint(left)) {
      return forecast(task, ahead, Outcome.none(Reason.GAP));
    }
    int freedom = task.points().size() - 2;
    double spread = 0;
    for (int year = 0; year < left; year++) {
      double kept =
          year == 0
              ? 1
              : parameters.levelSmoothing() * (1 + parameters.trendSmoothing() * faded(phi, year));
      spread += kept * kept;
    }
    double error = StrictMath.sqrt(squares / freedom * spread);
    return forecast(task, ahead, Outcome.of(above(ahead.at(left), task.aim(), error, freedom)));
  }

  /**
   * The probability that a value that is foreseen with an error lies above a bound, by Student's t;
   * without an error it is 0 or 1.
   */
  private static double above(double foreseen, double bound, double error, int freedom) {
    if (error <= 1e-12 * Math.max(1, Math.abs(bound))) {
      return Decimals.compare(foreseen, bound) >= 0 ? 1 : 0;
    }
    return 1 - StudentT.cdf((bound - foreseen) / error, freedom);
  }

  /** {@code phi + phi^2 + ... + phi^years}, for parts of a year too. */
  private static double faded(double phi, double years) {
    return phi == 1 ? years : phi * (1 - StrictMath.pow(phi, years)) / (1 - phi);
  }

  private static Outcome<Forecast> forecast(Task task, Ahead ahead, Outcome<Double> above) {
    double value = ahead.at(task.due() - task.last().year());
    if (!Double.isFinite(value)) {
      return Outcome.none(Reason.OUT_OF_RANGE);
    }
    Integer years = task.isMetBy(task.last().value()) ? 0 : null;
    for (int year = 1; years == null && year <= HORIZON; year++) {
      if (task.isMetBy(task.inLimits(ahead.at(year)))) {
        years = year;
      }
    }
    boolean falling = task.direction() == Direction.SMALLER_IS_BETTER;
    boolean aboveAll = task.limit() != null && task.aim() > task.limit();
    boolean belowAll = task.limit() != null && task.aim() < 0;
    if (falling ? aboveAll : belowAll) {
      return Outcome.of(new Forecast(task.inLimits(value), years, 1.0, null));
    }
    Outcome<Double> known = aboveAll || belowAll ? Outcome.none(Reason.BEYOND_LIMIT) : above;
    return Outcome.of(
        known.isPresent()
            ? new Forecast(
                task.inLimits(value), years, falling ? 1 - known.value() : known.value(), null)
            : new Forecast(task.inLimits(value), years, null, known.reason()));
  }

  /**
   * A weighted least-squares line, the weight of the last value being 1.
   *
   * @param meanYear weighted mean of the times
   * @param mean weighted mean of the values
   * @param weight sum of the weights
   * @param spread weighted sum of squared deviations of the times
   * @param residual weighted standard deviation about the line, n - 2 degrees of freedom
   * @param freedom n - 2
   */
  private record Line(
      double meanYear,
      double mean,
      double slope,
      double weight,
      double spread,
      double residual,
      int freedom) {

    static Line through(List<Trend.Point> points, double recency) {
      double last = points.get(points.size() - 1).year();
      double weight = 0;
      double meanYear = 0;
      double mean = 0;
      for (Trend.Point point : points) {
        double own = StrictMath.pow(recency, last - point.year());
        weight += own;
        meanYear += own * point.year();
        mean += own * point.value();
      }
      meanYear /= weight;
      mean /= weight;
      double spread = 0;
      double both = 0;
      for (Trend.Point point : points) {
        double own = StrictMath.pow(recency, last - point.year());
        double year = point.year() - meanYear;
        spread += own * year * year;
        both += own * year * (point.value() - mean);
      }
      double slope = both / spread;
      double rest = 0;
      for (Trend.Point point : points) {
        double own = StrictMath.pow(recency, last - point.year());
        double left = point.value() - mean - slope * (point.year() - meanYear);
        rest += own * left * left;
      }
      int freedom = points.size() - 2;
      return new Line(
          meanYear, mean, slope, weight, spread, StrictMath.sqrt(rest / freedom), freedom);
    }

    double at(double year) {
      return mean + slope * (year - meanYear);
    }

    /**
     * The probability that a value at a time lies above a bound: of {@code (bound - at(year)) / s
     * sqrt(1 + 1 / sum of weights + (year - mean)^2 / spread)}, Student's t. On a line without
     * residuals it is 0 or 1.
     */
    double above(double year, double bound) {
      double away = year - meanYear;
      double error = residual * StrictMath.sqrt(1 + 1 / weight + away * away / spread);
      return Projection.above(at(year), bound, error, freedom);
    }
  }
}
