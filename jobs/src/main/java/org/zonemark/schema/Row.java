package org.zonemark.schema;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The values of a row of a published table: texts, whole numbers, numbers, truths and days, each
 * null where there is none, in the order of {@link TableSchema#rowFields}. It is no row of Spark
 * SQL, which no table needs: rows are made, moved, sorted and written as they are.
 */
public final class Row implements Serializable {

  private static final long serialVersionUID = 1L;

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
