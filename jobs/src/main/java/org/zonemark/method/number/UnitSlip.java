package org.zonemark.method.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Slips of units and of digits: a value that is 10, 100, 1000, 10^4 or 10^8 times what stands
 * beside it, as when 千元 is read as 万元 or a digit too many is read.
 *
 * <p>Distances are in decades (logarithms to the base of ten), so that a slip by 10^k is a distance
 * of k whatever the size and the unit. All centres are medians and all spreads median absolute
 * deviations (Rousseeuw and Croux 1993, section 1): one wrong value moves neither, and so is found
 * itself and makes none of its neighbours look wrong.
 */
public final class UnitSlip {

  /** The powers of ten that units and digits slip by. */
  private static final List<Integer> POWERS = List.of(1, 2, 3, 4, 8);

  /** Makes the median absolute deviation of a normal sample its standard deviation. */
  private static final double NORMAL = 1.4826;

  /** A series that changes faster than this, in decades a year, is taken to change so fast. */
  private static final double FASTEST = 0.3;

  /** Years further away than this say nothing. */
  private static final int FARTHEST = 10;

  /** A distance counts only where it is this many times what the neighbours differ by. */
  private static final double CLEARLY = 1.5;

  /** A gap to a total is explained by a slip where chance would do so once in so many times. */
  private static final double BEYOND_CHANCE = 100;

  /** Roundings add up to more than this many standard deviations next to never. */
  private static final double ROUNDING_DEVIATIONS = 4;

  private UnitSlip() {}

  /**
   * How far a value lies from what stands beside it.
   *
   * @param decades the logarithm of the value over the expected one
   * @param disagreement how far the two middle neighbours lie apart, in decades; zero or more
   */
  public record Distance(double decades, double disagreement) {

    /** The power of ten that the value is nearest to be off by; 0 for none. */
    public int power() {
      return (int) Math.rint(decades);
    }

    /** The value that would have been expected in place of this one. */
    public double expected(double value) {
      return value / StrictMath.pow(10, decades);
    }
  }

  /**
   * The distance of each value from the nearest other years of its own series: from the median of
   * what these say for its year, each carried there at the median yearly change of the series.
   *
   * <p>Null rule: null where fewer than {@code fewest} other years lie within ten years of it.
   *
   * @param years in rising order, each once
   * @param values positive; one a year
   * @param fewest how many other years there must be
   * @param neighbours how many of the nearest are asked
   */
  public static List<Distance> inSeries(int[] years, double[] values, int fewest, int neighbours) {
    double[] logs = logs(values);
    double change = yearlyChange(years, logs);
    List<Distance> distances = new ArrayList<>(years.length);
    for (int at = 0; at < years.length; at++) {
      double[] said = said(at, years, logs, change, neighbours);
      distances.add(said.length < fewest ? null : distance(logs[at], said));
    }
    return distances;
  }

  private static double yearlyChange(int[] years, double[] logs) {
    if (years.length < 2) {
      return 0;
    }
    double[] changes = new double[years.length - 1];
    for (int at = 0; at < changes.length; at++) {
      changes[at] = (logs[at + 1] - logs[at]) / (years[at + 1] - years[at]);
    }
    return Math.max(-FASTEST, Math.min(FASTEST, median(changes)));
  }

  /** What the nearest other years say for this one; of two equally near the earlier first. */
  private static double[] said(int at, int[] years, double[] logs, double change, int neighbours) {
    double[] said = new double[Math.min(neighbours, years.length - 1)];
    int left = at - 1;
    int right = at + 1;
    for (int count = 0; count < said.length; count++) {
      boolean earlier =
          right == years.length || left >= 0 && years[at] - years[left] <= years[right] - years[at];
      int nearest = earlier ? left-- : right++;
      if (Math.abs(years[at] - years[nearest]) > FARTHEST) {
        return Arrays.copyOf(said, count);
      }
      said[count] = logs[nearest] + change * (years[at] - years[nearest]);
    }
    return said;
  }

  /**
   * The distance of each value from the median of all, as of zones in one year.
   *
   * @param values positive
   */
  public static List<Distance> amongPeers(double[] values) {
    double[] logs = logs(values);
    double median = logs.length == 0 ? 0 : median(logs);
    List<Distance> distances = new ArrayList<>(logs.length);
    for (double log : logs) {
      distances.add(new Distance(log - median, 0));
    }
    return distances;
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0) || Double.isInfinite(values[i])) {
        throw new IllegalArgumentException("A magnitude is positive, was " + values[i]);
      }
      logs[i] = StrictMath.log10(values[i]);
    }
    return logs;
  }

  private static Distance distance(double log, double[] said) {
    Arrays.sort(said);
    int low = (said.length - 1) / 2;
    int high = said.length / 2;
    return new Distance(log - (said[low] + said[high]) / 2, said[high] - said[low]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** The usual size of distances, in decades: their median absolute value, made comparable. */
  public static double spread(List<Distance> distances) {
    double[] sizes = distances.stream().mapToDouble(one -> Math.abs(one.decades())).toArray();
    return sizes.length == 0 ? 0 : NORMAL * median(sizes);
  }

  /**
   * The spread that a series is judged by: between its own, which a few years hardly tell, and the
   * usual one of all series of the indicator, and never below the latter.
   */
  public static double sharedSpread(double own, double usual) {
    return usual > 0 ? Math.sqrt(Math.max(own, usual) * usual) : own;
  }

  /**
   * Whether a value lies so far off that a slip explains it better than a change.
   *
   * @param spread the usual size of such distances
   * @param decades the least distance that counts, in decades
   * @param spreads the least distance that counts, in spreads
   */
  public static boolean isSlip(Distance distance, double spread, double decades, double spreads) {
    double size = Math.abs(distance.decades());
    return size >= Math.max(decades, spreads * spread) && size >= CLEARLY * distance.disagreement();
  }

  /** Whether a distance is that of a slip by a usual power of ten, give or take a factor of two. */
  public static boolean isPowerOfTen(Distance distance) {
    return POWERS.contains(Math.abs(distance.power()))
        && Math.abs(distance.decades() - distance.power()) <= 0.3;
  }

  /** The value with its decimal point moved back: {@code value / 10^power}. */
  public static double movedBack(double value, int power) {
    return BigDecimal.valueOf(value).scaleByPowerOfTen(-power).doubleValue();
  }

  /**
   * A slip that explains why parts do not add up to their total.
   *
   * @param part the index of the part that slipped, -1 for the total
   * @param power the power of ten it is too large by; negative where it is too small
   */
  public record SlipOfTotal(int part, int power) {}

  /**
   * How far the printed parts may lie from their printed total by rounding alone: half a step each
   * at most, and where there are many, four standard deviations of the sum of their errors.
   */
  public static double rounding(double[] steps, double totalStep) {
    double most = totalStep / 2;
    double squares = totalStep * totalStep / 12;
    for (double step : steps) {
      most += step / 2;
      squares += step * step / 12;
    }
    return Math.min(most, ROUNDING_DEVIATIONS * Math.sqrt(squares));
  }

  /**
   * The one slip that makes the parts add up to the total. There is none where they do already,
   * where several would, or where so many come near that one might by chance, as in a table that
   * has but some of the parts.
   *
   * @param parts the parts
   * @param steps the last printed digit of each
   * @param total the total
   * @param totalStep the last printed digit of the total
   */
  public static Optional<SlipOfTotal> ofTotal(
      double[] parts, double[] steps, double total, double totalStep) {
    double sum = sum(parts);
    double rounding = rounding(steps, totalStep);
    double gap = total - sum;
    if (Math.abs(gap) <= rounding) {
      return Optional.empty();
    }
    SlipOfTotal found = null;
    double near = 0;
    double widest = rounding;
    for (int part = -1; part < parts.length; part++) {
      for (int size : POWERS) {
        for (int power = -size; power <= size; power += 2 * size) {
          double printed = part < 0 ? total : parts[part];
          double step = part < 0 ? totalStep : steps[part];
          double right = movedBack(printed, power);
          // What the gap would be if this and nothing else had slipped.
          double explained = part < 0 ? printed - right : right - printed;
          double slack = rounding + movedBack(step, power) / 2;
          if (explained / gap > 0.5 && explained / gap < 2) {
            near++;
            widest = Math.max(widest, slack);
          }
          if (Math.abs(gap - explained) <= slack) {
            if (found != null) {
              return Optional.empty();
            }
            found = new SlipOfTotal(part, power);
          }
        }
      }
    }
    boolean byChance = near * 2 * widest * BEYOND_CHANCE > 1.5 * Math.abs(gap);
    return found == null || byChance ? Optional.empty() : Optional.of(found);
  }

  /** The sum, from the smallest value to the largest, so that their order changes no bit. */
  public static double sum(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sum;
  }
}
