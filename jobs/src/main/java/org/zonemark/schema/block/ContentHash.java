package org.zonemark.schema.block;

/** Hashes of 64 bits of the values of rows, the same in every process. */
final class ContentHash {

  /** The odd number nearest to 2^64 divided by the golden ratio. */
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private ContentHash() {}

  /** The hash of a row whose columns so far have one, with the next column. */
  static long with(long row, long value) {
    return mixed(row * MULTIPLIER + value);
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

  static long of(int number) {
    return mixed(number + (1L << 40));
  }

  static long of(boolean flag) {
    return flag ? 2 : 1;
  }

  /** The last steps of MurmurHash3 (Appleby 2011), by which every bit comes to bear on all. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
