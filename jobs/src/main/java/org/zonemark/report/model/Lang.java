package org.zonemark.report.model;

/** The language of a report. */
public enum Lang {
  /** Chinese, the default. */
  ZH("zh", "zh-CN"),
  /** English. */
  EN("en", "en");

  private final String code;
  private final String tag;

  Lang(String code, String tag) {
    this.code = code;
    this.tag = tag;
  }

  /** The code a user writes, such as {@code zh}. */
  public String code() {
    return code;
  }

  /** The language tag of the HTML page (BCP 47). */
  public String tag() {
    return tag;
  }

  /** The language of a code. */
  public static Lang of(String code) {
    for (Lang lang : values()) {
      if (lang.code.equals(code)) {
        return lang;
      }
    }
    throw new IllegalArgumentException("A language is zh or en, was " + code);
  }
}
