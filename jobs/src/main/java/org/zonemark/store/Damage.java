package org.zonemark.store;

import java.io.IOException;

/**
 * Something in the lake is not as it was written: a file that differs from its manifest or is gone,
 * a pointer that names no snapshot. The message is one line with place, cause and remedy.
 */
public final class Damage extends IOException {

  private static final long serialVersionUID = 1L;

  private static final String REPAIR =
      "`zonemark lake verify` names all that is damaged, `zonemark lake repair` makes the newest"
          + " whole snapshot the current one";

  private Damage(String message) {
    super(message);
  }

  /** A fault at a place. */
  public static Damage at(Object place, String fault) {
    return new Damage(Places.shown(place) + " " + fault + " - remedy: " + REPAIR);
  }
}
