package org.zonemark.example;

/**
 * How an indicator's values come about, and the measure of its statements. A net increase and a
 * rate of growth are indicators of their own here, so that their statements are levels and ratios
 * of these, not increments and growth of something else.
 */
enum Kind {
  STOCK("level", "stock", "sum"),
  FLOW("level", "flow", "sum"),
  INCREMENT("level", "flow", "sum"),
  GROWTH("ratio", "ratio", "weighted"),
  SHARE("share", "ratio", "weighted"),
  RATIO("ratio", "ratio", "weighted"),
  SCORE("level", "index", "none");

  final String measure;
  final String nature;
  final String aggregation;

  Kind(String measure, String nature, String aggregation) {
    this.measure = measure;
    this.nature = nature;
    this.aggregation = aggregation;
  }
}
