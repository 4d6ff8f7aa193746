package org.zonemark.conf.settings;

import java.util.Locale;

/** What is said of the values of a group; the code list statistic tells what each means. */
public enum GroupStatistic {
  MEAN,
  MEDIAN,
  BEST,
  HHI,
  CR5,
  GINI,
  THEIL,
  SIGMA,
  BETA;

  /** The code in tables and declarations. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
