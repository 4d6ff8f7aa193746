package org.zonemark.table.plan;

/** Which change over several years is meant. */
public enum Over {
  /** 年均: the yearly average. */
  AVERAGE,
  /** 累计: the whole span. */
  TOTAL,
  /** 每年: every year by itself. */
  EACH;

  /** Which growth over years the word for a measure means; null where it does not say. */
  static Over of(String measure) {
    if (PlanPhrases.EACH_SAID.matcher(measure).matches()) {
      return Over.EACH;
    }
    if (PlanPhrases.TOTAL_SAID.matcher(measure).matches()) {
      return Over.TOTAL;
    }
    return PlanPhrases.AVERAGE_SAID.matcher(measure).matches() ? Over.AVERAGE : null;
  }
}
