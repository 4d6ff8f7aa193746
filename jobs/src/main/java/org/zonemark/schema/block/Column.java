package org.zonemark.schema.block;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/** The values of one column of some rows, by the number of the row from 0 on. */
public sealed interface Column {

  /** The value of a row; null where there is none. */
  Object get(int row);

  /** Takes this column into the hashes of the rows. */
  void addTo(long[] hashes);

  /** A column without any value. */
  record Nothing() implements Column {

    @Override
    public Object get(int row) {
      return null;
    }

    @Override
    public void addTo(long[] hashes) {
      ContentHash.addNothing(hashes);
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

    /** Each text is hashed once. */
    @Override
    public void addTo(long[] hashes) {
      long[] ofTexts = Arrays.stream(distinct).mapToLong(ContentHash::of).toArray();
      for (int row = 0; row < hashes.length; row++) {
        long own = codes[row] < 0 ? ContentHash.NOTHING : ofTexts[codes[row]];
        ContentHash.add(hashes, row, own);
      }
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

    @Override
    public void addTo(long[] hashes) {
      boolean isWhole = absent.isEmpty();
      for (int row = 0; row < hashes.length; row++) {
        long own = isWhole || !absent.get(row) ? ContentHash.of(values[row]) : ContentHash.NOTHING;
        ContentHash.add(hashes, row, own);
      }
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

    /**
     * Where values lie so near to each other it is told for each number whether some row has it.
     */
    private static final int NARROW = 1 << 16;

    /** The values that some row has, each once, in order. */
    public int[] distinct() {
      int[] present = present();
      if (present.length == 0) {
        return present;
      }
      int least = present[0];
      int most = least;
      for (int value : present) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      if ((long) most - least >= NARROW) {
        return Arrays.stream(present).sorted().distinct().toArray();
      }
      BitSet met = new BitSet(most - least + 1);
      for (int value : present) {
        met.set(value - least);
      }
      int[] distinct = new int[met.cardinality()];
      for (int at = 0, next = met.nextSetBit(0); next >= 0; next = met.nextSetBit(next + 1)) {
        distinct[at++] = least + next;
      }
      return distinct;
    }

    private int[] present() {
      if (absent.isEmpty()) {
        return values;
      }
      int[] present = new int[values.length];
      int count = 0;
      for (int row = 0; row < values.length; row++) {
        if (!absent.get(row)) {
          present[count++] = values[row];
        }
      }
      return Arrays.copyOf(present, count);
    }

    /**
     * For each row the place of its value among the distinct ones; -1 where it has none.
     *
     * @param distinct all of them, in order
     */
    public int[] places(int[] distinct) {
      int[] places = new int[values.length];
      boolean isWhole = absent.isEmpty();
      int last = -1;
      for (int row = 0; row < values.length; row++) {
        boolean isThere = isWhole || !absent.get(row);
        // Neighbours often have the same value.
        if (isThere && (last < 0 || distinct[last] != values[row])) {
          last = Arrays.binarySearch(distinct, values[row]);
        }
        places[row] = isThere ? last : -1;
      }
      return places;
    }

    @Override
    public Object get(int row) {
      if (absent.get(row)) {
        return null;
      }
      return days ? (Object) LocalDate.ofEpochDay(values[row]) : (Object) values[row];
    }

    @Override
    public void addTo(long[] hashes) {
      boolean isWhole = absent.isEmpty();
      for (int row = 0; row < hashes.length; row++) {
        long own = isWhole || !absent.get(row) ? ContentHash.of(values[row]) : ContentHash.NOTHING;
        ContentHash.add(hashes, row, own);
      }
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

    @Override
    public void addTo(long[] hashes) {
      for (int row = 0; row < hashes.length; row++) {
        long own = absent.get(row) ? ContentHash.NOTHING : ContentHash.of(set.get(row));
        ContentHash.add(hashes, row, own);
      }
    }
  }
}
