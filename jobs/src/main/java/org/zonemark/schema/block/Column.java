package org.zonemark.schema.block;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/** The values of one column of some rows, by the number of the row from 0 on. */
public sealed interface Column {

  /** The value of a row; null where there is none. */
  Object get(int row);

  /** A column without any value. */
  record Nothing() implements Column {

    @Override
    public Object get(int row) {
      return null;
    }
  }

  /**
   * Texts, each once.
   *
   * @param distinct the texts
   * @param codes which of them a row has; -1 where it has none
   */
  record Texts(String[] distinct, int[] codes) implements Column {

    @Override
    public String get(int row) {
      int code = codes[row];
      return code < 0 ? null : distinct[code];
    }
  }

  /**
   * Numbers.
   *
   * @param values by row
   * @param absent the rows that have none
   */
  record Numbers(double[] values, BitSet absent) implements Column {

    @Override
    public Double get(int row) {
      return absent.get(row) ? null : Double.valueOf(values[row]);
    }
  }

  /**
   * Whole numbers, or days.
   *
   * @param values by row; of days how many they are since 1970-01-01
   * @param absent the rows that have none
   * @param days whether they are days
   */
  record Integers(int[] values, BitSet absent, boolean days) implements Column {

    /** The values that some row has, each once, in order. */
    public int[] distinct() {
      int[] sorted = new int[values.length];
      int count = 0;
      for (int row = 0; row < values.length; row++) {
        if (!absent.get(row)) {
          sorted[count++] = values[row];
        }
      }
      Arrays.sort(sorted, 0, count);
      int kept = 0;
      for (int at = 0; at < count; at++) {
        if (at == 0 || sorted[at] != sorted[at - 1]) {
          sorted[kept++] = sorted[at];
        }
      }
      return Arrays.copyOf(sorted, kept);
    }

    @Override
    public Object get(int row) {
      if (absent.get(row)) {
        return null;
      }
      return days ? (Object) LocalDate.ofEpochDay(values[row]) : (Object) values[row];
    }
  }

  /**
   * Truths.
   *
   * @param set the rows of which it is true
   * @param absent the rows of which nothing is said
   */
  record Flags(BitSet set, BitSet absent) implements Column {

    @Override
    public Boolean get(int row) {
      return absent.get(row) ? null : Boolean.valueOf(set.get(row));
    }
  }
}
