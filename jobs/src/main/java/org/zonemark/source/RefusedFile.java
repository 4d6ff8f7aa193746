package org.zonemark.source;

import java.io.IOException;

/** A file, or a member of an archive, that is not read because that would not be safe. */
public final class RefusedFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String expected;

  /** A refusal: its finding code, what was met, and what would have been right. */
  public RefusedFile(String code, String detail, String expected) {
    super(detail);
    this.code = code;
    this.expected = expected;
  }

  /** The fault that tells of it. */
  public Fault fault() {
    return new Fault(code, "", getMessage(), expected);
  }
}
