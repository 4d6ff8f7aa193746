package org.zonemark.method.index;

import java.util.List;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/** Normalisations between two posts that the worst and the best zone do not set. */
public sealed interface FixedScale extends Normalisation {

  /** Linear between fixed values: {@code (x - lower) / (upper - lower) * scale}, never cut. */
  record Scaled(double lower, double upper, double scale) implements FixedScale {
    public Scaled {
      Normalisation.requireRising("lower", lower, "upper", upper);
    }

    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      double bottom = direction.code() > 0 ? lower : -upper;
      return Normalisation.each(
          values, direction, all -> x -> Outcome.number((x - bottom) / (upper - lower) * scale));
    }
  }

  /**
   * Fixed goalposts: {@code (x - lower) / (upper - lower)}, cut to 0..1, times scale. With less
   * being better the goalposts change sides.
   *
   * @param lower the natural zero, in the unit of the values
   * @param upper the aspiration, above lower
   * @param scale the score at the upper goalpost
   * @param logarithmic whether value and goalposts are taken as logarithms, as income in the HDI;
   *     then values must be positive ({@code not_positive})
   */
  record Goalposts(double lower, double upper, double scale, boolean logarithmic)
      implements FixedScale {
    public Goalposts {
      Normalisation.requireRising("lower", lower, "upper", upper);
      if (logarithmic && !(lower > 0)) {
        throw new IllegalArgumentException("a logarithm needs a positive goalpost, was " + lower);
      }
    }

    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      double from = measured(lower);
      double to = measured(upper);
      return Normalisation.each(
          values,
          direction,
          all ->
              x -> {
                double value = direction.code() * x;
                if (logarithmic && !(value > 0)) {
                  return Outcome.none(Reason.NOT_POSITIVE);
                }
                double share = (measured(value) - from) / (to - from);
                double better = direction.code() > 0 ? share : 1 - share;
                return Outcome.number(Math.max(0, Math.min(1, better)) * scale);
              });
    }

    private double measured(double value) {
      return logarithmic ? StrictMath.log(value) : value;
    }
  }

  /**
   * {@link Goalposts} at two quantiles (type 7) of the known values: what lies beyond them scores
   * as they do, so that few extreme zones do not set the scale. One value alone has none ({@code
   * single_value}); where both quantiles are equal {@code zero_range}, where a logarithm is to be
   * taken and the lower one is not positive {@code not_positive}. Source: OECD/JRC Handbook (2008),
   * step 5; ESG and SDG indices set bounds so (Lafortune et al. 2018, 2.5th percentile).
   *
   * @param lowerQuantile the share of the values below the lower goalpost, 0..1
   * @param upperQuantile the share below the upper one, above it
   * @param scale the score at the better goalpost
   * @param logarithmic whether value and goalposts are taken as logarithms
   */
  record QuantileGoalposts(
      double lowerQuantile, double upperQuantile, double scale, boolean logarithmic)
      implements FixedScale {
    public QuantileGoalposts {
      Normalisation.requireRising("lower_quantile", lowerQuantile, "upper_quantile", upperQuantile);
      if (!(lowerQuantile >= 0 && upperQuantile <= 1)) {
        throw new IllegalArgumentException(
            "quantiles are 0 to 1, were " + lowerQuantile + " and " + upperQuantile);
      }
    }

    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      Statistics all = Statistics.of(values);
      if (all.count() < 2) {
        return Normalisation.inRange(values, direction, known -> x -> x);
      }
      double from = all.quantile(lowerQuantile);
      double to = all.quantile(upperQuantile);
      if (from >= to || Decimals.areAlike(from, to)) {
        return Normalisation.each(values, direction, known -> x -> Outcome.none(Reason.ZERO_RANGE));
      }
      if (logarithmic && from <= 0) {
        return Normalisation.each(
            values, direction, known -> x -> Outcome.none(Reason.NOT_POSITIVE));
      }
      return new Goalposts(from, to, scale, logarithmic).scores(values, direction);
    }
  }
}
