package org.zonemark.method.growth;

import java.util.Comparator;
import java.util.List;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/**
 * Whether the members of a group come nearer to each other. Source: Barro and Sala-i-Martin (1992),
 * Convergence.
 */
public final class Convergence {

  /** The fewest members from which a line is drawn. */
  private static final int MIN_MEMBERS = 3;

  private Convergence() {}

  /**
   * The spread of a group in a year (σ): the standard deviation, with n, of ln(value). It falls
   * where members converge.
   *
   * <p>Null rule: no member is {@code no_value}; one that is not positive is {@code not_positive}.
   */
  public static Outcome<Double> sigma(List<Double> values) {
    if (values.isEmpty()) {
      return Outcome.none(Reason.NO_VALUE);
    }
    if (values.stream().anyMatch(value -> value <= 0)) {
      return Outcome.none(Reason.NOT_POSITIVE);
    }
    return Outcome.of(
        Statistics.of(values.stream().map(StrictMath::log).toList()).populationDeviation());
  }

  /**
   * Growth against the level it started from (β, unconditional).
   *
   * @param slope of the growth a year of ln(value) on ln(value before); negative where those who
   *     were behind grew faster
   * @param standardError of the slope; null where the line leaves no error
   * @param rSquared share of the variance that the line explains, 0 to 1
   */
  public record Beta(double slope, Double standardError, Double rSquared) {}

  /**
   * The β of a group: the least-squares slope of {@code ln(after / before) / years} on {@code
   * ln(before)} over its members.
   *
   * <p>Null rule: fewer than three members are {@code too_few_points}; a value that is not positive
   * is {@code not_positive}; members that all began at one level are {@code zero_range}.
   */
  public static Outcome<Beta> beta(List<Contribution.Change> members, double years) {
    if (members.size() < MIN_MEMBERS) {
      return Outcome.none(Reason.TOO_FEW_POINTS);
    }
    if (members.stream().anyMatch(one -> one.before() <= 0 || one.after() <= 0)) {
      return Outcome.none(Reason.NOT_POSITIVE);
    }
    List<Trend.Point> points =
        members.stream()
            .map(
                one ->
                    new Trend.Point(
                        StrictMath.log(one.before()),
                        StrictMath.log(one.after() / one.before()) / years))
            .sorted(
                Comparator.comparingDouble(Trend.Point::year)
                    .thenComparingDouble(Trend.Point::value))
            .toList();
    if (Decimals.compare(points.get(0).year(), points.get(points.size() - 1).year()) == 0) {
      return Outcome.none(Reason.ZERO_RANGE);
    }
    Trend.Line line = Trend.Line.through(points);
    return Outcome.of(new Beta(line.slope(), line.standardError(), line.rSquared()));
  }
}
