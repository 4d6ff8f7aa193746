package org.zonemark.table.firm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.zonemark.method.number.Amounts;

/**
 * Numbers of firms of one area, industry and year: of each of some measures how many there are,
 * their sum, the sum without signs and the largest. Exact: amounts in millionths are added in 128
 * bits, all others as decimals.
 */
final class FirmSum implements FirmTally {

  private static final long serialVersionUID = 1L;

  // What is known of a measure.
  private static final int COUNT = 0;
  private static final int LARGEST = 1;
  private static final int SUM = 2;
  private static final int WIDTH = 4;

  private final int group;
  private final int year;
  private final String area;
  private final String industry;
  private final long[] numbers;

  /** Of each measure the sum of its negative amounts; null where there is none. */
  private long[] negative;

  /** Of each measure sum, magnitude and largest of what a long does not hold; null of none. */
  private BigDecimal[][] others;

  /**
   * Of no firm yet.
   *
   * @param group the position of the group of measures that it is of
   * @param measures how many these are
   */
  FirmSum(int group, int year, String area, String industry, int measures) {
    this.group = group;
    this.year = year;
    this.area = area;
    this.industry = industry;
    this.numbers = new long[measures * WIDTH];
  }

  int group() {
    return group;
  }

  /** The same firms as of an area, which may be added to. */
  FirmSum in(String other) {
    FirmSum same = new FirmSum(group, year, other, industry, measures());
    same.add(this);
    return same;
  }

  /** What is known of the measure of a position among all, which is one of this group. */
  FirmCell cell(int slot, int measure) {
    return new FirmCell(year, area, industry, measure, stat(slot));
  }

  private int measures() {
    return numbers.length / WIDTH;
  }

  /** How many firms have the number. */
  long firms(int measure) {
    return numbers[measure * WIDTH + COUNT];
  }

  @Override
  public String key() {
    return String.join("\n", "sum", area, industry, String.valueOf(year), String.valueOf(group));
  }

  /** Adds the amount of one firm. */
  void add(int measure, Amounts amounts, int at) {
    if (amounts.isSmall(at)) {
      add(measure, amounts.millionths(at));
      return;
    }
    BigDecimal amount = amounts.exact(at);
    numbers[measure * WIDTH + COUNT]++;
    addOthers(measure, new BigDecimal[] {amount, amount.abs(), amount.abs()});
  }

  /** Adds so many millionths of one firm. */
  void add(int measure, long millionths) {
    int from = measure * WIDTH;
    numbers[from + COUNT]++;
    plus(numbers, from + SUM, millionths, millionths >> Long.SIZE - 1);
    long magnitude = millionths;
    if (millionths < 0) {
      magnitude = -millionths;
      plus(negatives(), 2 * measure, millionths, -1);
    }
    numbers[from + LARGEST] = Math.max(numbers[from + LARGEST], magnitude);
  }

  private long[] negatives() {
    if (negative == null) {
      negative = new long[2 * measures()];
    }
    return negative;
  }

  /** Adds to a number of 128 bits, of which the lower half stands first. */
  private static void plus(long[] numbers, int at, long low, long high) {
    long sum = numbers[at] + low;
    numbers[at] = sum;
    numbers[at + 1] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
  }

  private void addOthers(int measure, BigDecimal[] more) {
    if (others == null) {
      others = new BigDecimal[measures()][];
    }
    BigDecimal[] sum = others[measure];
    others[measure] =
        sum == null
            ? more
            : new BigDecimal[] {sum[0].add(more[0]), sum[1].add(more[1]), sum[2].max(more[2])};
  }

  /** Adds firms of the same area, industry and year. */
  void add(FirmSum other) {
    for (int measure = 0; measure < measures(); measure++) {
      int from = measure * WIDTH;
      numbers[from + COUNT] += other.numbers[from + COUNT];
      numbers[from + LARGEST] = Math.max(numbers[from + LARGEST], other.numbers[from + LARGEST]);
      plus(numbers, from + SUM, other.numbers[from + SUM], other.numbers[from + SUM + 1]);
      if (other.negative != null) {
        int at = 2 * measure;
        plus(negatives(), at, other.negative[at], other.negative[at + 1]);
      }
      if (other.others != null && other.others[measure] != null) {
        addOthers(measure, other.others[measure]);
      }
    }
  }

  @Override
  public FirmTally plus(FirmTally other) {
    add((FirmSum) other);
    return this;
  }

  /** What is known of a measure. */
  private FirmStat stat(int measure) {
    int from = measure * WIDTH;
    BigDecimal sum = exact(numbers, from + SUM);
    BigDecimal below = negative == null ? BigDecimal.ZERO : exact(negative, 2 * measure);
    FirmStat stat =
        new FirmStat(
            numbers[from + COUNT],
            sum,
            sum.subtract(below).subtract(below),
            BigDecimal.valueOf(numbers[from + LARGEST], Amounts.SCALE));
    BigDecimal[] more = others == null ? null : others[measure];
    return more == null ? stat : stat.plus(new FirmStat(0, more[0], more[1], more[2]));
  }

  private static BigDecimal exact(long[] numbers, int at) {
    if (numbers[at + 1] == numbers[at] >> Long.SIZE - 1) {
      return BigDecimal.valueOf(numbers[at], Amounts.SCALE);
    }
    byte[] bytes =
        ByteBuffer.allocate(2 * Long.BYTES).putLong(numbers[at + 1]).putLong(numbers[at]).array();
    return new BigDecimal(new BigInteger(bytes), Amounts.SCALE);
  }
}
