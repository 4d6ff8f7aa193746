package org.zonemark.store;

/** Paths as people know them. */
public final class Places {

  private Places() {}

  /** A path of this machine without its scheme; any other as it is, but for a password in it. */
  public static String shown(Object path) {
    return path.toString().replaceFirst("^file:/+", "/").replaceAll("//[^/@]*@", "//***@");
  }

  /** A path as a shell reads it. */
  public static String quoted(String path) {
    return path.matches("[\\p{L}\\p{N}/._-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
