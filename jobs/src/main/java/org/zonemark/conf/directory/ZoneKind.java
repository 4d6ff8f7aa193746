package org.zonemark.conf.directory;

import java.util.Locale;

/** What a place is; the code list kind says what each means. */
public enum ZoneKind {
  ZONE,
  CITY,
  PROVINCE,
  NATION,
  GROUP;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The code in tables and configuration. */
  public String code() {
    return code;
  }
}
