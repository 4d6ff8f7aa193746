package org.zonemark.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which files and ids are known: SHA-256, as lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  /** A hash of nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /** The digits of what was digested. */
  public static String digits(MessageDigest digested) {
    return HexFormat.of().formatHex(digested.digest());
  }

  /** The digits of some bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The digits of all that is still to be read. */
  public static String of(InputStream in) throws IOException {
    MessageDigest hash = digest();
    new DigestInputStream(in, hash).transferTo(OutputStream.nullOutputStream());
    return digits(hash);
  }
}
