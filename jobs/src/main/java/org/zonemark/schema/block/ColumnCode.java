package org.zonemark.schema.block;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Columns as bytes: behind a byte that says of what kind they are. */
final class ColumnCode {

  private static final byte NOTHING = 0;
  private static final byte TEXTS = 1;
  private static final byte NUMBERS = 2;
  private static final byte INTEGERS = 3;
  private static final byte FLAGS = 4;
  private static final byte DAYS = 5;

  private ColumnCode() {}

  // ---- to bytes ---------------------------------------------------------------------------------

  static byte[] encoded(Column column) {
    if (column instanceof Column.Texts texts) {
      return encoded(texts);
    } else if (column instanceof Column.Numbers numbers) {
      double[] values = numbers.values();
      ByteBuffer to = begun(NUMBERS, numbers.absent(), Double.BYTES * values.length);
      to.asDoubleBuffer().put(values);
      return to.array();
    } else if (column instanceof Column.Integers whole) {
      int[] values = whole.values();
      byte kind = whole.days() ? DAYS : INTEGERS;
      ByteBuffer to = begun(kind, whole.absent(), Integer.BYTES * values.length);
      to.asIntBuffer().put(values);
      return to.array();
    } else if (column instanceof Column.Flags flags) {
      byte[] set = flags.set().toByteArray();
      return begun(FLAGS, flags.absent(), Integer.BYTES + set.length)
          .putInt(set.length)
          .put(set)
          .array();
    }
    return new byte[] {NOTHING};
  }

  /** The kind of a column and the rows that have no value, with place behind them. */
  private static ByteBuffer begun(byte kind, BitSet absent, int behind) {
    byte[] bits = absent.toByteArray();
    return ByteBuffer.allocate(1 + Integer.BYTES + bits.length + behind)
        .put(kind)
        .putInt(bits.length)
        .put(bits);
  }

  /** The distinct texts, each behind its length, then the number of each row's own from 1 on. */
  private static byte[] encoded(Column.Texts texts) {
    byte[][] distinct = new byte[texts.distinct().length][];
    int[] codes = texts.codes();
    int width = width(distinct.length);
    int length = 1 + Integer.BYTES + width * codes.length;
    for (int at = 0; at < distinct.length; at++) {
      distinct[at] = texts.distinct()[at].getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + distinct[at].length;
    }
    ByteBuffer to = ByteBuffer.allocate(length).put(TEXTS).putInt(distinct.length);
    for (byte[] text : distinct) {
      to.putInt(text.length).put(text);
    }
    byte[] bytes = to.array();
    int next = to.position();
    for (int code : codes) {
      int number = code + 1;
      for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        bytes[next++] = (byte) (number >>> shift);
      }
    }
    return bytes;
  }

  /** How many bytes hold a number up to the largest. */
  private static int width(int largest) {
    return largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : Integer.BYTES;
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
        from.asDoubleBuffer().get(values);
        yield new Column.Numbers(values, absent);
      }
      case INTEGERS, DAYS -> {
        BitSet absent = bits(from);
        int[] values = new int[size];
        from.asIntBuffer().get(values);
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
    byte[] bytes = from.array();
    int next = from.position();
    int[] codes = new int[size];
    for (int row = 0; row < size; row++) {
      int number = 0;
      for (int end = next + width; next < end; next++) {
        number = number << Byte.SIZE | Byte.toUnsignedInt(bytes[next]);
      }
      codes[row] = number - 1;
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
