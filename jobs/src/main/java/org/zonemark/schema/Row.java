package org.zonemark.schema;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The values of a row of a published table: texts, whole numbers, numbers and truths, each null
 * where there is none, in the order of {@link TableSchema#rowFields}. It is no row of Spark SQL,
 * which no table needs: rows are made, moved, sorted and written as they are.
 */
public final class Row implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The odd number nearest to 2^64 divided by the golden ratio. */
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private final Object[] values;

  private Row(Object[] values) {
    this.values = values;
  }

  /** A row of these values, which are not copied. */
  public static Row of(Object... values) {
    return new Row(values);
  }

  /** How many values there are. */
  public int size() {
    return values.length;
  }

  /** The value at a place. */
  public Object get(int at) {
    return values[at];
  }

  /** The text at a place; null where there is none. */
  public String getString(int at) {
    return (String) values[at];
  }

  /** The whole number at a place, where there is one. */
  public int getInt(int at) {
    return (Integer) values[at];
  }

  /** The number at a place, where there is one. */
  public double getDouble(int at) {
    return (Double) values[at];
  }

  /** Whether there is nothing at a place. */
  public boolean isNullAt(int at) {
    return values[at] == null;
  }

  /**
   * A hash of 64 bits, the same in every process: sums of it say whether two heaps of rows are the
   * same, in whatever order. Unlike {@link #hashCode} it tells texts apart that differ in few
   * letters, but by a chance of one in 2^64.
   */
  public long contentHash() {
    long hash = values.length;
    for (Object value : values) {
      hash = mixed(hash * MULTIPLIER + contentHash(value));
    }
    return hash;
  }

  private static long contentHash(Object value) {
    if (value instanceof String text) {
      long hash = text.length();
      for (int at = 0; at < text.length(); at++) {
        hash = hash * MULTIPLIER + text.charAt(at);
      }
      return mixed(hash);
    }
    if (value instanceof Double number) {
      return mixed(Double.doubleToRawLongBits(number) + 1);
    }
    if (value instanceof Integer number) {
      return mixed(number + (1L << 40));
    }
    return value == null ? 0 : mixed((Boolean) value ? 1L << 41 : 1L << 42);
  }

  /** The last steps of MurmurHash3 (Appleby 2011), by which every bit comes to bear on all. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
