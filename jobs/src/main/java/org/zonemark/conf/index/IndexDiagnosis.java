package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;
import org.zonemark.method.number.Correlation;

/**
 * What is said of the data and the structure of an index.
 *
 * @param correlations the kinds of correlation: at least one
 * @param redundantAbove siblings that correlate more than this say the same
 * @param negativeBelow siblings that correlate less than this speak against each other
 * @param weakBelow what correlates with its parent less than this is hardly heard
 * @param outranking whether every two zones are compared, indicator by indicator
 */
public record IndexDiagnosis(
    List<Correlation> correlations,
    double redundantAbove,
    double negativeBelow,
    double weakBelow,
    boolean outranking)
    implements Serializable {

  /** Rejects none of them. */
  public IndexDiagnosis {
    correlations = Require.copy("correlations", correlations);
    Require.holds(!correlations.isEmpty(), "there must be a kind of correlation");
  }
}
