package org.zonemark.table;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;

/** Briefs of indicators, told while tables are made of them, so that nothing is made for these. */
public final class IndicatorSummaries implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CollectionAccumulator<IndicatorSummary> told;
  private final CollectionAccumulator<String> made;

  public IndicatorSummaries(JavaSparkContext spark) {
    this.told = spark.sc().collectionAccumulator();
    this.made = spark.sc().collectionAccumulator();
  }

  /** Takes the brief of an indicator of which something was kept. */
  public void tellKept(IndicatorSummary brief) {
    told.add(brief);
  }

  /** Takes the brief of an indicator of which something was made. */
  public void tellMade(IndicatorSummary brief) {
    told.add(brief);
    made.add(brief.indicatorId());
  }

  /** The briefs of all indicators so far, each once. */
  public List<IndicatorSummary> all() {
    TreeMap<String, IndicatorSummary> byIndicator = new TreeMap<>();
    told.value().forEach(brief -> byIndicator.put(brief.indicatorId(), brief));
    return List.copyOf(byIndicator.values());
  }

  /** Of how many indicators something was made. */
  public int made() {
    return new TreeSet<>(made.value()).size();
  }
}
