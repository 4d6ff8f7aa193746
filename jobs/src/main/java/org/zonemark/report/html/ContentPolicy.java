package org.zonemark.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A content security policy that lets nothing run or load but what is inlined. */
public final class ContentPolicy {

  private ContentPolicy() {}

  /**
   * The policy.
   *
   * @param css the text between the tags of the style sheet
   * @param script the text between the tags of the script; null where there is none
   */
  public static String of(String css, String script) {
    String style = "default-src 'none'; style-src '" + hash(css) + "'";
    return script == null ? style : style + "; script-src '" + hash(script) + "'";
  }

  /** The hash of an inlined text as a content security policy names it. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
