package org.zonemark.method.growth;

import java.util.List;
import org.zonemark.method.number.Outcome;

/**
 * A way to put the growth of a window of years into one rate. A new one is a class that {@link
 * GrowthMethods} lists, and its code in the lists of growth methods.
 */
public interface GrowthMethod {

  /** The code of growth_method that tables and conf/growth.yaml write. */
  String code();

  /** Whether it looks at the two ends alone, so that years without a value do not matter to it. */
  boolean isOfEnds();

  /** The rate of a window. */
  Outcome<Result> of(Window window);

  /**
   * What a method may look at.
   *
   * @param base the value at the start; null where there is none
   * @param value the value at the end; null where there is none
   * @param years real years between the two, positive
   * @param yearly the values of the years after the start, in order, null where there is none
   * @param points the years that have a value, both ends among them
   * @param fewest with fewer points than this there is no trend
   */
  record Window(
      Double base,
      Double value,
      double years,
      List<Double> yearly,
      List<Trend.Point> points,
      int fewest) {}

  /**
   * What a method gives.
   *
   * @param ratePct in percent, over the window or a year of it
   * @param indexNumber the end where the base is 100; null where the method makes none
   * @param fit the line of a trend; null where there is none
   */
  record Result(double ratePct, Double indexNumber, Trend.Fit fit) {
    static Result of(double ratePct) {
      return new Result(ratePct, null, null);
    }
  }
}
