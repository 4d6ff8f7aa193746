package org.zonemark.schema.block;

import java.time.LocalDate;
import java.util.List;
import org.zonemark.schema.Row;

/** Hashes of 64 bits of the values of rows, the same in every process. */
final class ContentHash {

  /** The odd number nearest to 2^64 divided by the golden ratio. */
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private ContentHash() {}

  /** A hash of rows in whatever order: the sum of those of each row. */
  static long of(List<Row> rows) {
    long[] hashes = new long[rows.size()];
    for (int at = 0; at < rows.get(0).size(); at++) {
      add(rows, at, hashes);
    }
    long sum = 0;
    for (long row : hashes) {
      sum += row;
    }
    return sum;
  }

  /** Takes a column into the hashes of the rows. */
  private static void add(List<Row> rows, int at, long[] hashes) {
    Object last = null;
    long hash = 0;
    for (int row = 0; row < hashes.length; row++) {
      Object value = rows.get(row).get(at);
      // Neighbours often have the same object.
      if (value != last) {
        hash = of(value);
        last = value;
      }
      hashes[row] = mixed(hashes[row] * MULTIPLIER + hash);
    }
  }

  private static long of(Object value) {
    if (value == null) {
      return 0;
    } else if (value instanceof String text) {
      return of(text);
    } else if (value instanceof Double number) {
      return mixed(Double.doubleToRawLongBits(number) + 1);
    } else if (value instanceof Integer number) {
      return of((int) number);
    } else if (value instanceof LocalDate day) {
      return of((int) day.toEpochDay());
    }
    return (Boolean) value ? 2 : 1;
  }

  /** Of a text; unlike that of Java it tells texts apart that differ in few letters. */
  private static long of(String text) {
    long hash = text.length() + 1;
    for (int at = 0; at < text.length(); at++) {
      hash = hash * MULTIPLIER + text.charAt(at);
    }
    return mixed(hash);
  }

  private static long of(int number) {
    return mixed(number + (1L << 40));
  }

  /** The last steps of MurmurHash3 (Appleby 2011), by which every bit comes to bear on all. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
