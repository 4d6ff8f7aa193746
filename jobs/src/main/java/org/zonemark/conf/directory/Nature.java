package org.zonemark.conf.directory;

import java.util.Locale;

/** What an indicator's values are over time; the code list nature says what each means. */
public enum Nature {
  STOCK,
  FLOW,
  RATIO,
  INDEX,
  RANK;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The code in tables and configuration. */
  public String code() {
    return code;
  }

  /** Whether it is an amount, of a day or of a period, and not one number by another. */
  public boolean isAmount() {
    return this == STOCK || this == FLOW;
  }
}
