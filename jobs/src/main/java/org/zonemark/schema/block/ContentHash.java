package org.zonemark.schema.block;

/** Hashes of 64 bits of the values of rows, the same in every process. */
final class ContentHash {

  /** The odd number nearest to 2^64 divided by the golden ratio. */
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  /** Of no value. */
  static final long NOTHING = 0;

  private ContentHash() {}

  /** Takes the value of the next column, by its hash, into that of a row. */
  static void add(long[] rows, int row, long value) {
    rows[row] = mixed(rows[row] * MULTIPLIER + value);
  }

  /** Takes a column of which no row has a value into the hashes of rows. */
  static void addNothing(long[] rows) {
    for (int row = 0; row < rows.length; row++) {
      add(rows, row, NOTHING);
    }
  }

  /** Of a text; unlike that of Java it tells texts apart that differ in few letters. */
  static long of(String text) {
    long hash = text.length() + 1;
    for (int at = 0; at < text.length(); at++) {
      hash = hash * MULTIPLIER + text.charAt(at);
    }
    return mixed(hash);
  }

  /** Of a number by its bits. */
  static long of(double number) {
    return mixed(Double.doubleToRawLongBits(number) + 1);
  }

  static long of(boolean flag) {
    return flag ? 2 : 1;
  }

  static long of(int number) {
    return mixed(number + (1L << 40));
  }

  /** The last steps of MurmurHash3 (Appleby 2011), by which every bit comes to bear on all. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
