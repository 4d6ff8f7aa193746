package org.zonemark.schema;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The two sums by which a file is known: SHA-256, which nobody makes twice, and CRC-32, which tells
 * what has been damaged by accident and is taken a hundred times as fast where Java has no second
 * compiler.
 */
public final class Sums {

  private final MessageDigest sha256 = Sha256.digest();
  private final CRC32 crc32 = new CRC32();

  /** The sums of some bytes. */
  public static Sums of(byte[] bytes) {
    Sums sums = new Sums();
    sums.update(bytes, 0, bytes.length);
    return sums;
  }

  /** Takes in what comes next. */
  public void update(byte[] bytes, int from, int length) {
    sha256.update(bytes, from, length);
    crc32.update(bytes, from, length);
  }

  /** The SHA-256 of all that was taken in, as lower-case hexadecimal digits; asked for once. */
  public String sha256() {
    return Sha256.digits(sha256);
  }

  /** The CRC-32 of all that was taken in. */
  public String crc32() {
    return digits(crc32);
  }

  /** A CRC-32 as eight lower-case hexadecimal digits. */
  public static String digits(CRC32 sum) {
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
