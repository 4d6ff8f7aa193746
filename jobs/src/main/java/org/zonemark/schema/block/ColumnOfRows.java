package org.zonemark.schema.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.schema.Row;

/** The values of one column, taken out of rows. */
final class ColumnOfRows {

  /** After so many rows with as many texts it is thought that texts of a column do not repeat. */
  private static final int TRIED = 64;

  private ColumnOfRows() {}

  /** The column at a place; of the kind of its first value. */
  static Column of(Row[] rows, int at) {
    int first = 0;
    while (first < rows.length && rows[first].isNullAt(at)) {
      first++;
    }
    if (first == rows.length) {
      return new Column.Nothing();
    }
    Object value = rows[first].get(at);
    if (value instanceof String) {
      return texts(rows, at);
    } else if (value instanceof Double) {
      return numbers(rows, at);
    } else if (value instanceof Integer) {
      return integers(rows, at);
    } else if (value instanceof LocalDate) {
      return days(rows, at);
    } else if (value instanceof Boolean) {
      return flags(rows, at);
    }
    throw new IllegalArgumentException("No column holds a " + value.getClass());
  }

  /**
   * The distinct texts in order of their first row. Where the first ones are all different the
   * others are not looked for: a text may stand twice then, which is longer and no worse.
   */
  private static Column texts(Row[] rows, int at) {
    Map<String, Integer> known = new HashMap<>();
    List<String> distinct = new ArrayList<>();
    int[] codes = new int[rows.length];
    String last = null;
    int code = -1;
    boolean isTried = true;
    for (int row = 0; row < codes.length; row++) {
      String text = rows[row].getString(at);
      isTried &= row != TRIED || distinct.size() < TRIED;
      // Neighbours often have the same object.
      if (text != null && text != last) {
        Integer found = isTried ? known.get(text) : null;
        if (found == null) {
          found = distinct.size();
          distinct.add(text);
          if (isTried) {
            known.put(text, found);
          }
        }
        code = found;
        last = text;
      }
      codes[row] = text == null ? -1 : code;
    }
    return new Column.Texts(distinct.toArray(String[]::new), codes);
  }

  private static Column numbers(Row[] rows, int at) {
    double[] values = new double[rows.length];
    BitSet absent = new BitSet();
    for (int row = 0; row < values.length; row++) {
      if (rows[row].isNullAt(at)) {
        absent.set(row);
      } else {
        values[row] = rows[row].getDouble(at);
      }
    }
    return new Column.Numbers(values, absent);
  }

  private static Column integers(Row[] rows, int at) {
    int[] values = new int[rows.length];
    BitSet absent = new BitSet();
    for (int row = 0; row < values.length; row++) {
      if (rows[row].isNullAt(at)) {
        absent.set(row);
      } else {
        values[row] = rows[row].getInt(at);
      }
    }
    return new Column.Integers(values, absent, false);
  }

  private static Column days(Row[] rows, int at) {
    int[] values = new int[rows.length];
    BitSet absent = new BitSet();
    for (int row = 0; row < values.length; row++) {
      if (rows[row].get(at) instanceof LocalDate day) {
        values[row] = Math.toIntExact(day.toEpochDay());
      } else {
        absent.set(row);
      }
    }
    return new Column.Integers(values, absent, true);
  }

  private static Column flags(Row[] rows, int at) {
    BitSet set = new BitSet();
    BitSet absent = new BitSet();
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].isNullAt(at)) {
        absent.set(row);
      } else if ((Boolean) rows[row].get(at)) {
        set.set(row);
      }
    }
    return new Column.Flags(set, absent);
  }
}
