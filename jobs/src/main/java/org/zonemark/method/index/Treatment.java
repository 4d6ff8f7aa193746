package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/**
 * Outliers of one indicator in one year brought closer to the others. Values are null where missing
 * and stay so. Source: COINr, Treat; OECD/JRC, Handbook on Constructing Composite Indicators
 * (2008), step 4.
 */
public sealed interface Treatment extends IndexMethod
    permits Treatment.TwoStage, Treatment.Winsorise, Treatment.Transform {

  /**
   * Treated values.
   *
   * @param values in the order of the given ones
   * @param methods the code of what was done to each value, null where nothing was
   * @param refused why the values are left as they were although they needed the treatment; null
   *     where it was done, or nothing was to do
   */
  record Treated(List<Double> values, List<String> methods, Reason refused) {
    public Treated {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      methods = Collections.unmodifiableList(new ArrayList<>(methods));
    }

    static Treated unchanged(List<Double> values, Reason refused) {
      return new Treated(values, Collections.nCopies(values.size(), null), refused);
    }

    /**
     * What came of a treatment, unless it destroyed what it was to mend: values that differed and
     * are all equal now ({@code zero_range}), or no finite numbers any more ({@code out_of_range}),
     * are left as they were.
     */
    static Treated checked(List<Double> before, List<Double> after, List<String> methods) {
      if (after.stream().anyMatch(value -> value != null && !Double.isFinite(value))) {
        return unchanged(before, Reason.OUT_OF_RANGE);
      }
      Statistics given = Statistics.of(before);
      boolean levelled =
          given.count() > 0 && !given.isConstant() && Statistics.of(after).isConstant();
      return levelled ? unchanged(before, Reason.ZERO_RANGE) : new Treated(after, methods, null);
    }
  }

  /** Treats values. */
  Treated of(List<Double> values);

  /**
   * When a distribution has no outliers: where its skewness or its kurtosis is small.
   *
   * @param skewness passes below this absolute sample skewness G1
   * @param kurtosis passes below this sample excess kurtosis G2
   */
  record Test(double skewness, double kurtosis) {

    /** Whether values pass; fewer than four, or all equal ones, leave nothing to be tested. */
    public boolean passes(List<Double> values) {
      Statistics statistics = Statistics.of(values);
      return statistics.count() < 4
          || statistics.isConstant()
          || Math.abs(statistics.skewness()) < skewness
          || statistics.kurtosis() < kurtosis;
    }
  }

  /**
   * Winsorisation: while the values fail the test, the largest (or, where the skewness is negative,
   * the smallest) are set to the next ones. Where no value would differ from another in the end, as
   * of few zones above zero, all are left as they were.
   *
   * @param skewness as of {@link Test}
   * @param kurtosis as of {@link Test}
   * @param limit no further round begins once so many values are changed
   */
  record Winsorise(double skewness, double kurtosis, int limit) implements Treatment {

    @Override
    public Treated of(List<Double> values) {
      Test test = new Test(skewness, kurtosis);
      List<Double> treated = new ArrayList<>(values);
      List<String> methods = new ArrayList<>(Collections.nCopies(values.size(), null));
      while (count(methods) < limit && !test.passes(treated)) {
        Statistics statistics = Statistics.of(treated);
        boolean high = statistics.skewness() >= 0;
        double extreme = high ? statistics.max() : statistics.min();
        double next =
            treated.stream()
                .filter(value -> value != null && value != extreme)
                .mapToDouble(Double::doubleValue)
                .reduce(high ? Math::max : Math::min)
                .orElse(extreme);
        for (int i = 0; i < treated.size(); i++) {
          if (treated.get(i) != null && treated.get(i) == extreme) {
            treated.set(i, next);
            methods.set(i, high ? "winsorised_high" : "winsorised_low");
          }
        }
      }
      return Treated.checked(values, treated, methods);
    }

    private static long count(List<String> methods) {
      return methods.stream().filter(method -> method != null).count();
    }
  }

  /** A treatment that changes every value. */
  sealed interface Transform extends Treatment permits LogCt, LogCtOrig, LogGii, Boxcox {

    /** What is made of a value, where the least and the largest of all are these. */
    DoubleUnaryOperator function(double min, double max);

    /** Whether values of which this is the largest can be transformed. */
    default boolean isAbout(double max) {
      return true;
    }

    /**
     * The transformed values, unless there is no such transformation of them ({@code not_positive})
     * or it would leave zones that differ without a difference ({@code zero_range}).
     */
    @Override
    default Treated of(List<Double> values) {
      Statistics statistics = Statistics.of(values);
      if (statistics.count() == 0 || statistics.isConstant()) {
        return Treated.unchanged(values, null);
      }
      if (!isAbout(statistics.max())) {
        return Treated.unchanged(values, Reason.NOT_POSITIVE);
      }
      Treated treated =
          transformed(
              values, code().replace('-', '_'), function(statistics.min(), statistics.max()));
      return treated.refused() == null && joins(values, treated.values())
          ? Treated.unchanged(values, Reason.ZERO_RANGE)
          : treated;
    }
  }

  /**
   * {@code ln(s + (max - min) / 100)} with {@code s = x - min}: the COIN Tool's, whatever the unit.
   */
  record LogCt() implements Transform {
    @Override
    public DoubleUnaryOperator function(double min, double max) {
      return x -> StrictMath.log(x - min + 0.01 * (max - min));
    }
  }

  /** {@code ln(s + 1)} with {@code s = x - min}: the COIN Tool's first; depends on the unit. */
  record LogCtOrig() implements Transform {
    @Override
    public DoubleUnaryOperator function(double min, double max) {
      return x -> StrictMath.log(x - min + 1);
    }
  }

  /**
   * {@code ln((max - 1) * s / (max - min) + 1)} with {@code s = x - min}: the Global Innovation
   * Index's; values stay where max is not above 1 ({@code not_positive}).
   */
  record LogGii() implements Transform {
    @Override
    public boolean isAbout(double max) {
      return max > 1;
    }

    @Override
    public DoubleUnaryOperator function(double min, double max) {
      return x -> StrictMath.log((max - 1) * (x - min) / (max - min) + 1);
    }
  }

  /**
   * Box-Cox of {@code y = x - min + 1}: {@code (y^lambda - 1) / lambda}, the logarithm where lambda
   * is 0.
   *
   * @param lambda the exponent
   */
  record Boxcox(double lambda) implements Transform {
    @Override
    public DoubleUnaryOperator function(double min, double max) {
      return x ->
          lambda == 0
              ? StrictMath.log(x - min + 1)
              : (StrictMath.pow(x - min + 1, lambda) - 1) / lambda;
    }
  }

  /**
   * Nothing where the values pass the test; else winsorised, if they pass after it and it left them
   * different; else the second treatment, of the untreated values.
   *
   * @param skewness as of {@link Test}
   * @param kurtosis as of {@link Test}
   * @param limit as of {@link Winsorise}
   */
  record TwoStage(double skewness, double kurtosis, int limit, Transform second)
      implements Treatment {

    @Override
    public Treated of(List<Double> values) {
      Test test = new Test(skewness, kurtosis);
      if (test.passes(values)) {
        return Treated.unchanged(values, null);
      }
      Treated once = new Winsorise(skewness, kurtosis, limit).of(values);
      boolean helped = once.refused() == null && test.passes(once.values());
      return helped ? once : second.of(values);
    }
  }

  private static Treated transformed(
      List<Double> values, String method, DoubleUnaryOperator function) {
    List<Double> treated = new ArrayList<>(values.size());
    List<String> methods = new ArrayList<>(values.size());
    for (Double value : values) {
      Double changed = value == null ? null : Double.valueOf(function.applyAsDouble(value));
      treated.add(changed);
      methods.add(changed == null || changed.equals(value) ? null : method);
    }
    return Treated.checked(values, treated, methods);
  }

  /**
   * Whether values that differ clearly are as good as equal afterwards, so that their zones would
   * tie: so under a Box-Cox transformation of large amounts with a negative exponent.
   */
  private static boolean joins(List<Double> before, List<Double> after) {
    int[] order =
        IntStream.range(0, before.size())
            .filter(at -> before.get(at) != null)
            .boxed()
            .sorted(Comparator.comparing(before::get))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 1; i < order.length; i++) {
      double low = before.get(order[i - 1]);
      double high = before.get(order[i]);
      boolean differ = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
      if (differ && Decimals.compare(after.get(order[i - 1]), after.get(order[i])) == 0) {
        return true;
      }
    }
    return false;
  }
}
