package org.zonemark.table;

import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;

/** Briefs of indicators, told while their data are made, so that these are not made for them. */
public final class IndicatorSummaries {

  private final CollectionAccumulator<IndicatorSummary> told;

  public IndicatorSummaries(JavaSparkContext spark) {
    this.told = spark.sc().collectionAccumulator();
  }

  /** The same data; each tells its brief when it is made. */
  public JavaRDD<IndicatorEditions> of(JavaRDD<IndicatorEditions> editions) {
    CollectionAccumulator<IndicatorSummary> telling = told;
    return editions.map(
        settled -> {
          telling.add(settled.brief());
          return settled;
        });
  }

  /** The briefs of all data made so far; of what was made twice, one. */
  public List<IndicatorSummary> all() {
    TreeMap<String, IndicatorSummary> byIndicator = new TreeMap<>();
    told.value().forEach(brief -> byIndicator.put(brief.indicatorId(), brief));
    return List.copyOf(byIndicator.values());
  }
}
