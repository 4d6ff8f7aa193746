package org.zonemark.store;

import java.io.IOException;

/** The file system refused something at a path; the cause says what. */
public final class PathFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final String path;

  private PathFailure(String path, Throwable cause) {
    super(path + ": " + cause.getMessage(), cause);
    this.path = path;
  }

  /** The same failure with its path, said once. */
  static IOException at(Object path, Throwable cause) {
    return cause instanceof PathFailure || cause instanceof Damage
        ? (IOException) cause
        : new PathFailure(Places.shown(path), cause);
  }

  /** The path, as people know it. */
  public String path() {
    return path;
  }
}
