package org.zonemark.example;

import static org.zonemark.example.Wording.SYNTHETIC;

/**
 * What is asked of the panel beside what is computed of itself, so that a newcomer sees every table
 * filled. It takes longer, and the benchmarks leave it out.
 */
final class AskedFiles {

  private AskedFiles() {}

  /** The settings of growth: further methods, and groups with all that is told of them. */
  static String growth() {
    return """
    # %s
    windows: [yoy, gap, plan, span, two_year]
    methods: [cagr, log_ols]
    groups:
      ids: [htz-all, grp-s-large]
      comparators: [mean, median, best]
      totals: true
      contributions: true
      dispersion: [hhi, gini, theil]
    """
        .formatted(SYNTHETIC);
  }

  /** The settings of attainment: methods beside the verdict, yearly values, a yearly evaluation. */
  static String attainment() {
    return """
    # %s
    methods: [own_period, schedule, statcan, projection_log_ols]
    milestones: linear
    mode: annual
    """
        .formatted(SYNTHETIC);
  }

  /** What the index is asked: other methods, how sure its ranks are, and why they are so. */
  static String index() {
    return """
    variants:
      - {id: geometric, aggregation: geometric, normalisation: {method: min-max, low: 1}}
      - {id: entropy, weighting: {method: entropy, levels: [2]}}
    uncertainty:
      draws: 200
      seed: 2026
      weights: {noise: 0.25}
      normalisation: [{method: min-max, low: 1}, {method: percentile-rank}]
      aggregation: [arithmetic, geometric]
      years: [2024]
      tables: [acceptability, pairwise, tiers]
    why:
      strengths: 3
      gaps: [next, leader]
      changes: latest
    """;
  }
}
