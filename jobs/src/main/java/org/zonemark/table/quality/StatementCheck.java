package org.zonemark.table.quality;

import java.util.List;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * A sense check that looks at every statement, replaced ones among them, and changes none. All of
 * these go through the statements together, who may be too many for memory.
 */
interface StatementCheck {

  /** What it may find, and what checks.yaml may set of it. */
  List<CheckRule> rules();

  /** Begins to look. */
  Looking begin(IndicatorSeries evidence);

  /** On the way through the statements of an indicator. */
  interface Looking {

    /** Looks at the next statement about a series. */
    void at(Series series, Observation one);

    /** What is odd, when all have been looked at. */
    List<CheckResult> doubts();
  }
}
