package org.zonemark.table.read;

import java.util.HashMap;
import java.util.Map;

/** A fault that keeps a cell from becoming a statement. */
final class Rejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String value;
  private final Map<String, String> details;

  Rejected(String code, String value, Map<String, String> details) {
    super(code, null, false, false);
    this.code = code;
    this.value = value;
    this.details = new HashMap<>(details);
  }

  /** The code of the finding. */
  String code() {
    return code;
  }

  /** The text in question. */
  String value() {
    return value;
  }

  /** What the message names besides. */
  Map<String, String> details() {
    return details;
  }
}
