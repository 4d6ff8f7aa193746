package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * What is said of the data and the structure of an index.
 *
 * @param correlations the kinds of correlation: some of {@link #FAMILIES}
 * @param redundantAbove siblings that correlate more than this say the same
 * @param negativeBelow siblings that correlate less than this speak against each other
 * @param weakBelow what correlates with its parent less than this is hardly heard
 * @param outranking whether every two zones are compared, indicator by indicator
 */
public record IndexDiagnosis(
    List<String> correlations,
    double redundantAbove,
    double negativeBelow,
    double weakBelow,
    boolean outranking)
    implements Serializable {

  /** The kinds of correlation. */
  public static final List<String> FAMILIES = List.of("pearson", "spearman", "kendall");

  /** Rejects an unknown kind. */
  public IndexDiagnosis {
    correlations = Require.copy("correlations", correlations);
    correlations.forEach(family -> Require.oneOf("correlations", family, FAMILIES));
  }
}
