package org.zonemark.schema.block;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.schema.Row;

/** Columns as bytes: behind a byte that says of what kind they are. */
final class ColumnCode {

  private static final byte NOTHING = 0;
  private static final byte TEXTS = 1;
  private static final byte NUMBERS = 2;
  private static final byte INTEGERS = 3;
  private static final byte FLAGS = 4;
  private static final byte DAYS = 5;

  /** After so many rows with as many texts it is thought that texts of a column do not repeat. */
  private static final int TRIED = 64;

  private ColumnCode() {}

  // ---- to bytes ---------------------------------------------------------------------------------

  /**
   * A column of some rows.
   *
   * @param hashes those of the rows, into which the column is taken
   */
  static byte[] encoded(List<Row> rows, int at, long[] hashes) {
    Object first = null;
    for (int row = 0; row < rows.size() && first == null; row++) {
      first = rows.get(row).get(at);
    }
    if (first == null) {
      ContentHash.addNothing(hashes);
      return new byte[] {NOTHING};
    } else if (first instanceof String) {
      return texts(rows, at, hashes);
    } else if (first instanceof Double) {
      return numbers(rows, at, hashes);
    } else if (first instanceof Integer || first instanceof LocalDate) {
      return integers(rows, at, hashes, first instanceof LocalDate);
    } else if (first instanceof Boolean) {
      return flags(rows, at, hashes);
    }
    throw new IllegalArgumentException("No column holds a " + first.getClass());
  }

  /**
   * The distinct texts in order of their first row, then the number of each row's own. Where the
   * first ones are all different the others are not looked for: a text may stand twice then, which
   * is longer and no worse.
   */
  private static byte[] texts(List<Row> rows, int at, long[] hashes) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] codes = new int[rows.size()];
    BytesOut distinct = new BytesOut(TEXTS);
    String last = null;
    int code = 0;
    long hash = ContentHash.NOTHING;
    int count = 0;
    boolean isTried = true;
    for (int row = 0; row < codes.length; row++) {
      String text = rows.get(row).getString(at);
      if (text == null) {
        ContentHash.add(hashes, row, ContentHash.NOTHING);
        continue;
      }
      isTried &= row != TRIED || count < TRIED;
      // Neighbours often have the same object.
      if (text != last) {
        Integer known = isTried ? numbers.putIfAbsent(text, count + 1) : null;
        code = known == null ? ++count : known;
        if (known == null) {
          distinct.text(text);
        }
        hash = ContentHash.of(text);
        last = text;
      }
      codes[row] = code;
      ContentHash.add(hashes, row, hash);
    }
    int width = width(count);
    BytesOut all = new BytesOut(TEXTS);
    all.integer(count);
    all.bytes(distinct, 1);
    for (int each : codes) {
      all.number(each, width);
    }
    return all.done();
  }

  /** How many bytes hold a number up to the largest. */
  private static int width(int largest) {
    return largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : Integer.BYTES;
  }

  private static byte[] numbers(List<Row> rows, int at, long[] hashes) {
    BytesOut all = new BytesOut(NUMBERS);
    all.bits(absent(rows, at));
    for (int row = 0; row < hashes.length; row++) {
      Double value = (Double) rows.get(row).get(at);
      all.number(value == null ? 0 : Double.doubleToRawLongBits(value), Long.BYTES);
      ContentHash.add(hashes, row, value == null ? ContentHash.NOTHING : ContentHash.of(value));
    }
    return all.done();
  }

  /** Whole numbers, or days as how many they are since 1970-01-01. */
  private static byte[] integers(List<Row> rows, int at, long[] hashes, boolean days) {
    BytesOut all = new BytesOut(days ? DAYS : INTEGERS);
    all.bits(absent(rows, at));
    for (int row = 0; row < hashes.length; row++) {
      Object value = rows.get(row).get(at);
      int number =
          value == null ? 0 : days ? (int) ((LocalDate) value).toEpochDay() : (Integer) value;
      all.number(number, Integer.BYTES);
      ContentHash.add(hashes, row, value == null ? ContentHash.NOTHING : ContentHash.of(number));
    }
    return all.done();
  }

  private static byte[] flags(List<Row> rows, int at, long[] hashes) {
    BitSet set = new BitSet();
    for (int row = 0; row < hashes.length; row++) {
      Boolean value = (Boolean) rows.get(row).get(at);
      set.set(row, Boolean.TRUE.equals(value));
      ContentHash.add(hashes, row, value == null ? ContentHash.NOTHING : ContentHash.of(value));
    }
    BytesOut all = new BytesOut(FLAGS);
    all.bits(absent(rows, at));
    all.bits(set);
    return all.done();
  }

  private static BitSet absent(List<Row> rows, int at) {
    BitSet absent = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).isNullAt(at)) {
        absent.set(row);
      }
    }
    return absent;
  }

  // ---- from bytes -------------------------------------------------------------------------------

  static Column decoded(byte[] column, int size) {
    ByteBuffer from = ByteBuffer.wrap(column);
    byte kind = from.get();
    return switch (kind) {
      case NOTHING -> new Column.Nothing();
      case TEXTS -> texts(from, size);
      case NUMBERS -> {
        BitSet absent = bits(from);
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
          values[row] = from.getDouble();
        }
        yield new Column.Numbers(values, absent);
      }
      case INTEGERS, DAYS -> {
        BitSet absent = bits(from);
        int[] values = new int[size];
        for (int row = 0; row < size; row++) {
          values[row] = from.getInt();
        }
        yield new Column.Integers(values, absent, kind == DAYS);
      }
      case FLAGS -> {
        BitSet absent = bits(from);
        yield new Column.Flags(bits(from), absent);
      }
      default -> throw new IllegalStateException("No column is of kind " + kind);
    };
  }

  private static Column.Texts texts(ByteBuffer from, int size) {
    String[] distinct = new String[from.getInt()];
    for (int at = 0; at < distinct.length; at++) {
      int length = from.getInt();
      distinct[at] = new String(from.array(), from.position(), length, StandardCharsets.UTF_8);
      from.position(from.position() + length);
    }
    int width = width(distinct.length);
    int[] codes = new int[size];
    for (int row = 0; row < size; row++) {
      codes[row] =
          switch (width) {
            case 1 -> Byte.toUnsignedInt(from.get()) - 1;
            case 2 -> Short.toUnsignedInt(from.getShort()) - 1;
            default -> from.getInt() - 1;
          };
    }
    return new Column.Texts(distinct, codes);
  }

  private static BitSet bits(ByteBuffer from) {
    int length = from.getInt();
    BitSet bits = BitSet.valueOf(from.slice(from.position(), length));
    from.position(from.position() + length);
    return bits;
  }
}
