package org.zonemark.store;

import java.io.IOException;

/** Another run has the lake, or has published meanwhile: this one must not. */
public final class AnotherRun extends IOException {

  private static final long serialVersionUID = 1L;

  AnotherRun(String message) {
    super(message);
  }
}
