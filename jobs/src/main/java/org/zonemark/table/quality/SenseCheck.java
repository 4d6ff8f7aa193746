package org.zonemark.table.quality;

import java.util.List;

/** A sense check: looks at everything that is stated about one indicator and says what is odd. */
interface SenseCheck {

  /** What it may find, and what checks.yaml may set of it. */
  List<CheckRule> rules();

  /** What is odd, in any order; nothing where nothing is known that it could be held against. */
  List<CheckResult> of(IndicatorSeries evidence);
}
