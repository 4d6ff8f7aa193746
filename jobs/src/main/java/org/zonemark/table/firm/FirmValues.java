package org.zonemark.table.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.zonemark.method.number.Amounts;

/** The amounts or codes of firms of which the median, or the number, is asked: all are needed. */
final class FirmValues implements FirmTally {

  private static final long serialVersionUID = 1L;

  private static final int FEW = 8;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final int measure;
  private final int year;
  private final String area;
  private final String industry;
  private final Set<String> codes = new HashSet<>();
  private final List<BigDecimal> others = new ArrayList<>();
  private long[] millionths = new long[FEW];
  private int small;
  private long firms;

  FirmValues(int measure, int year, String area, String industry) {
    this.measure = measure;
    this.year = year;
    this.area = area;
    this.industry = industry;
  }

  /** The same firms as of an area, which may be added to. */
  FirmValues in(String other) {
    FirmValues same = new FirmValues(measure, year, other, industry);
    same.add(this);
    return same;
  }

  @Override
  public String key() {
    return String.join("\n", "values", area, industry, String.valueOf(year), "" + measure);
  }

  void add(String code) {
    firms++;
    codes.add(code);
  }

  void add(Amounts amounts, int at) {
    firms++;
    if (amounts.isSmall(at)) {
      room(1);
      millionths[small++] = amounts.millionths(at);
    } else {
      others.add(amounts.exact(at));
    }
  }

  private void room(int more) {
    if (small + more > millionths.length) {
      millionths = Arrays.copyOf(millionths, Math.max(2 * millionths.length, small + more));
    }
  }

  /** Adds firms of another area, or of the same. */
  void add(FirmValues other) {
    firms += other.firms;
    codes.addAll(other.codes);
    others.addAll(other.others);
    room(other.small);
    System.arraycopy(other.millionths, 0, millionths, small, other.small);
    small += other.small;
  }

  @Override
  public FirmTally plus(FirmTally other) {
    add((FirmValues) other);
    return this;
  }

  FirmCell cell() {
    BigDecimal number = codes.isEmpty() ? median() : BigDecimal.valueOf(codes.size());
    return new FirmCell(
        year,
        area,
        industry,
        measure,
        new FirmStat(firms, number, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  /** The middle amount, or the mean of the two in the middle. */
  private BigDecimal median() {
    if (others.isEmpty()) {
      long[] sorted = Arrays.copyOf(millionths, small);
      Arrays.sort(sorted);
      return mean(
          BigDecimal.valueOf(sorted[(small - 1) / 2], Amounts.SCALE),
          BigDecimal.valueOf(sorted[small / 2], Amounts.SCALE));
    }
    List<BigDecimal> all =
        Stream.concat(
                others.stream(),
                LongStream.of(Arrays.copyOf(millionths, small))
                    .mapToObj(each -> BigDecimal.valueOf(each, Amounts.SCALE)))
            .sorted()
            .toList();
    return mean(all.get((all.size() - 1) / 2), all.get(all.size() / 2));
  }

  private static BigDecimal mean(BigDecimal one, BigDecimal other) {
    return one.add(other).divide(TWO);
  }
}
