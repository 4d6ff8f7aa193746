package org.zonemark.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Ids that depend on nothing but what they name, so that they are the same in every run. */
public final class Ids {
  private static final int BYTES = 8;

  /** To look for it anew costs more than to hash an id. */
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

  private Ids() {}

  /** The first 16 hexadecimal digits of the SHA-256 of the parts. */
  public static String of(String... parts) {
    MessageDigest digest = DIGEST.get();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
